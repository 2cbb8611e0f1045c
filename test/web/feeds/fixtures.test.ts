import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../src/library/library.ts';
import { packageFile } from '../../../src/package.ts';
import { ferryPage } from '../../cli/add/pages.ts';
import { folderOf } from '../../library/folder.ts';
import { serve } from '../serve.ts';
import { follower } from './follow.ts';

/** The documents of a feed that is served as it stands in a file, the newest first. */
async function documentsOf(file: string, type: string, entry = '', pages: Parameters<typeof serve>[0] = {}) {
  const source = readFileSync(packageFile(`test/fixtures/feeds/${file}`), 'utf8');
  const { url, allowed, asked } = await serve({
    ...pages,
    '/feed': (_, response) =>
      response.setHeader('content-type', type).end(source.replaceAll('https://gazette.example', url)),
  });
  const { feeds, said } = follower(allowed);
  await feeds.follow(`feeds:\n  - { url: "${url}/feed"${entry} }\n`);
  await feeds.poll();
  const more = feeds.texts();
  const { documents, stories } = await loadLibrary(folderOf({}), { more: async () => more });
  return { documents, stories, said, asked, url };
}

describe('a feed in RSS', () => {
  it('GIVEN CDATA and relative links THEN its items are documents with whole addresses and the words of their text', async () => {
    const { documents, stories, said, url } = await documentsOf('gazette.rss', 'application/rss+xml');
    expect(said).toEqual([]);
    expect(stories.map(({ title }) => title)).toEqual(['The Pellworth Gazette & Tribune']);
    expect(documents).toMatchObject([
      {
        title: 'Trams return to Pellworth – after 61 years',
        url: `${url}/news/trams-return?from=feed&part=1`,
        author: 'Ada Quill',
        published: '2026-03-05',
        language: 'en-GB',
      },
      { title: 'Council rejects the quay plan', url: `${url}/news/quay`, published: '2026-03-04' },
    ]);
    const [tram, quay] = documents;
    const sentences = tram?.passages.flatMap((passage) =>
      passage.sentences.map(({ start, end }) => tram.text.slice(start, end).replace(/\s+/g, ' ')),
    );
    expect(sentences).toEqual([
      'Trams ran in Pellworth on Thursday for the first time since 1965, as Torin Zeal, who runs the company Pellworth Light Rail, had promised.',
      'A single ticket: £2.10',
      'A day’s pass: £5.40',
      '“It is cheaper than the bus, & faster than the bus,” Zeal said.',
      'See the timetable.',
    ]);
    expect(tram?.sections.map(({ heading }) => heading?.text)).toEqual([undefined, 'What it costs']);
    expect(tram?.text).not.toMatch(/CDATA|track|More stories|Continue/);
    expect(quay?.text).toContain('by 21 votes to 19, said its chair, Mina Roth.');
  });

  it('GIVEN `full` THEN an item without its whole text has that of its page', async () => {
    const { documents, said, asked, url } = await documentsOf('gazette.rss', 'text/xml', ', full: true', {
      '/news/quay': ferryPage(),
    });
    const quay = documents.find(({ title }) => title.startsWith('Council'));
    expect(quay).toMatchObject({ url: `${url}/news/quay`, author: 'Ines Holt', published: '2026-03-04' });
    expect(quay?.text).toContain('A single ticket will cost £4.20');
    expect(quay?.text).not.toContain('cookies');
    // The first has its text in the feed. The third has no date, and so counts as new; its page is not there.
    expect(asked).toEqual(['GET /feed', 'GET /picture', 'GET /news/quay']);
    expect(said).toEqual([
      `The page ${url}/picture of the feed ${url}/feed is not there (404). What the feed says of it is used.`,
    ]);
  });
});

describe('a feed in Atom', () => {
  it('GIVEN xml:base, XHTML and CDATA THEN its entries are documents with whole addresses', async () => {
    const { documents, stories } = await documentsOf('harbour.atom', 'application/atom+xml');
    expect(stories.map(({ title }) => title)).toEqual(['Harbour notes']);
    expect(documents).toMatchObject([
      {
        title: 'The ferry sails 1 < 2 times',
        url: 'https://harbour.example/blog/2026/ferry.html',
        author: 'Ines Holt',
        published: '2026-03-05',
        updated: '2026-03-06',
      },
      { title: 'Fog & ice', url: 'https://harbour.example/fog', published: '2026-03-04' },
    ]);
    expect(documents[0]?.text.replace(/\s+/g, ' ')).toContain(
      'The ferry sails again on 12 June, said Tomas Reed. It carries 310 passengers.',
    );
    expect(documents[1]?.text).toContain('Fog closed the harbour for nine hours.');
  });
});
