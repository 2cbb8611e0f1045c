import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/cli/command-line.ts';
import { CLEAR } from '../../../src/cli/load-progress.ts';
import { loadLibrary } from '../../../src/library/library.ts';
import { visible } from '../../../src/library/visible.ts';
import { folderOf } from '../../library/folder.ts';
import { liveOf, READ_AGAIN } from '../../live/live.ts';
import { serve } from '../../web/serve.ts';
import { add, filesIn } from './adding.ts';
import { ferryPage, ROOF } from './pages.ts';

const FERRY = 'harbour-ferry-to-return-in-june.md';

describe('an article that is added', () => {
  it('GIVEN a page THEN what was taken is shown, and its story is a file with its facts', async () => {
    const data = folderOf({});
    const { url, allowed } = await serve({ '/ferry': ferryPage() });
    const { code, out, err } = await add(data, [`${url}/ferry`], { allowed });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const row of [
      /^ {2}title +Harbour ferry to return in June$/m,
      /^ {2}date +2026-03-02$/m,
      /^ {2}author +Ines Holt$/m,
      /^ {2}from +The Marle Post, https:\/\/marle\.example\/ferry$/m,
      /^ {2}begins +“The harbour ferry will sail again/m,
      /^ {2}ends +“.*365,000 it carried in 2024\.”$/m,
      /^ {2}sections +Fares$/m,
      /^ {2}names +.*Tomas Reed/m,
      /^ {2}left out +.*“We use cookies to improve your visit\. Accept all\?”.*“Bridge closed for a week”/m,
      /^ {2}Written: harbour-ferry-to-return-in-june\.md\.$/m,
    ])
      expect(out).toMatch(row);
    const { documents, problems } = await loadLibrary(data);
    expect(problems).toEqual([]);
    expect(documents).toMatchObject([
      {
        id: FERRY,
        title: 'Harbour ferry to return in June',
        url: 'https://marle.example/ferry',
        author: 'Ines Holt',
        published: '2026-03-02',
        publication: 'The Marle Post',
        language: 'en',
      },
    ]);
    expect(documents[0]?.text).not.toMatch(/cookies|Related|Sport|All rights/);
  });

  it('GIVEN an address that follows readers, of a page that says none THEN it is written without that', async () => {
    const data = folderOf({});
    const page = ferryPage().replace(/<link rel="canonical"[^>]*>/, '');
    const { url, allowed } = await serve({ '/ferry?utm_source=letter&id=4&fbclid=x': page });
    await add(data, [`${url}/ferry?utm_source=letter&id=4&fbclid=x`], { allowed });
    expect(filesIn(data)[FERRY]).toContain(`\nurl: ${url}/ferry?id=4\n`);
  });

  it('GIVEN plain text THEN Markdown with the same words, whose marks are no marks', async () => {
    const [data, desk] = [folderOf({}), folderOf({ 'roof.txt': ROOF })];
    const { code, out } = await add(data, [join(desk, 'roof.txt')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}unquoted +“By Jo Park, March 5, 2026”\n {2}left out +nothing$/m);
    const { documents } = await loadLibrary(data);
    const [document] = documents;
    expect(document).toMatchObject({
      id: 'orchard-school-gets-a-new-roof.md',
      author: 'Jo Park',
      published: '2026-03-05',
    });
    expect(document?.text).toContain('The board chose Stroud & Sons among four_bidders_here.');
    expect(document?.text).toContain('Library: open * with buckets');
    expect(document?.sections.map(({ heading }) => heading?.text)).toEqual([undefined, 'Why now']);
  });

  it('GIVEN plain text that Markdown would say in other words THEN it stays plain text', async () => {
    const [data, desk] = [folderOf({}), folderOf({ 'a.txt': 'The vote\n\nThe council ~~never~~ voted on Monday.\n' })];
    await add(data, [join(desk, 'a.txt')]);
    expect(filesIn(data)['the-vote.txt']).toContain('The council ~~never~~ voted on Monday.');
  });

  it('GIVEN Markdown with front matter THEN that is kept, also what it says of names', async () => {
    const [data, desk] = [
      folderOf({}),
      folderOf({
        'a.md':
          '---\ntitle: The strike\nnames: [{ name: Unity Drivers, kind: company }]\n---\n\nUnity Drivers **voted** 412 to 63 for the offer.\n',
      }),
    ];
    await add(data, [join(desk, 'a.md')]);
    const { documents } = await loadLibrary(data);
    expect(documents).toMatchObject([
      { id: 'the-strike.md', title: 'The strike', names: [{ name: 'Unity Drivers', kind: 'company' }] },
    ]);
    expect(filesIn(data)['the-strike.md']).toContain('**voted**');
  });

  it('GIVEN text in another encoding THEN it is written in UTF-8, and said', async () => {
    const [data, desk] = [
      folderOf({}),
      folderOf({ 'b.txt': Buffer.from('Die Brücke über die Vell ist gesperrt. Das sagte Lena Groß.', 'latin1') }),
    ];
    const { out } = await add(data, [join(desk, 'b.txt')]);
    expect(out).toMatch(/^ {2}note +it is read as Windows-1252/m);
    expect(Object.values(filesIn(data))[0]).toContain('Die Brücke über die Vell ist gesperrt. Das sagte Lena Groß.');
  });

  it('GIVEN words that would steer a terminal THEN they do not', async () => {
    const [data, desk] = [
      folderOf({}),
      folderOf({ 'c.txt': 'A title\u001b[2J\n\nThe council voted\u202e on Monday.\n' }),
    ];
    const { out } = await add(data, [join(desk, 'c.txt')]);
    expect(out).toContain('council voted');
    expect(visible(out)).toBe(out);
  });

  it('GIVEN a short page THEN it is said to be short', async () => {
    const { url, allowed } = await serve({ '/a': '<p>Please log in to read this story of the harbour.</p>' });
    const { out } = await add(folderOf({}), [`${url}/a`], { allowed });
    expect(out).toContain('it is short; see whether the site shows all of it to programs');
  });
});

describe('several at once', () => {
  it('GIVEN some that fail THEN each is told with what to do, the others are written, and the exit code is 1', async () => {
    const data = folderOf({ 'x/y.txt': 'A text that is there already.' });
    const desk = folderOf({
      'roof.txt': ROOF,
      'zip.pdf': Buffer.from('PK\u0003\u0004 no pdf'),
      'a.xyz': 'words',
      'empty.txt': ' \n',
      'feed.html': '\ufeff<?xml version="1.0"?><rss version="2.0"><channel><title>A</title></channel></rss>',
    });
    const { url, allowed } = await serve({
      '/ferry': ferryPage(),
      '/picture': (_, response) => response.setHeader('content-type', 'image/png').end('png'),
      '/data': (_, response) => response.setHeader('content-type', 'application/json').end('{"a":1}'),
      '/feed': (_, response) =>
        response.setHeader('content-type', 'application/rss+xml').end('<rss version="2.0"><channel/></rss>'),
    });
    const hidden = await serve({ '/': ferryPage() });
    const files = ['zip.pdf', 'a.xyz', 'empty.txt', 'feed.html', 'none.txt'].map((name) => join(desk, name));
    const pages = ['/none', '/picture', '/data', '/feed', '/ferry'].map((path) => url + path);
    const secret = 'https://u:secretpw@news.example/a';
    const sources = [...files, 'news.example/a', desk, ...pages, hidden.url, secret, join(desk, 'roof.txt')];
    const { code, out, err } = await add(data, sources, { allowed });
    expect(code).toBe(1);
    const why = [
      `${desk}/zip.pdf is a zip archive, not a PDF file; save it in the form that its extension says, or give it the right extension.`,
      `${desk}/a.xyz has the extension .xyz; these are read: `,
      `${desk}/empty.txt is empty.`,
      `${desk}/feed.html is a feed, not an article; put its address into feeds.yaml beside your stories.`,
      `${desk}/none.txt is no file.`,
      'news.example/a is no file; an address begins with https://.',
      `${desk} is a folder; name the files in it.`,
      `${url}/none is not there (404).`,
      `${url}/picture is image/png, not an article in one of the forms that are read: .txt, `,
      `${url}/data is application/json, not an article in one of the forms`,
      `${url}/feed is a feed, not an article; `,
      `${hidden.url} leads to 127.0.0.1, which is no public address; only public ones are asked.`,
      'https://***@news.example/a has a name or a password in it, which are not sent; only an address without them is asked.',
    ];
    for (const line of why) expect(err).toContain(line);
    expect(out + err).not.toContain('secretpw');
    expect(err.match(/^\d+ of 15 /gm)).toHaveLength(why.length);
    expect(hidden.asked).toEqual([]);
    expect(Object.keys(filesIn(data))).toEqual([FERRY, 'orchard-school-gets-a-new-roof.md', 'x/y.txt']);
    expect(out).toMatch(/\n2 written, 13 failed\.\n$/);
  });

  it('GIVEN a terminal THEN it shows how many are read, and takes that away again', async () => {
    const desk = folderOf({ 'a.txt': 'The council voted on Monday.', 'b.txt': 'The ferry sails again in June.' });
    const { err } = await add(folderOf({}), ['a.txt', 'b.txt'], { from: desk, isTerminal: true });
    expect(err.startsWith(`${CLEAR}Reading: 0 of 2`)).toBe(true);
    expect(err.endsWith(CLEAR)).toBe(true);
  });

  it('GIVEN one host THEN its pages are asked one at a time', async () => {
    let [now, most] = [0, 0];
    const page = (_: unknown, response: { end: (text: string) => void }): void => {
      most = Math.max(most, ++now);
      setImmediate(() => {
        now--;
        response.end('<p>The council voted on Monday, and the ferry sails again in June.</p>');
      });
    };
    const { url, allowed, asked } = await serve({ '/1': page, '/2': page, '/3': page });
    await add(folderOf({}), [`${url}/1`, `${url}/2`, `${url}/3`], { allowed });
    expect({ most, asked: asked.length }).toEqual({ most: 1, asked: 3 });
  });
});

describe('whether it is written', () => {
  const desk = (): string => folderOf({ 'a.txt': 'The council voted on Monday.', 'b.txt': 'The ferry sails in June.' });

  it('GIVEN answers THEN those that were wanted are written', async () => {
    const data = folderOf({});
    const { code, out, asked } = await add(data, ['a.txt', 'b.txt'], { from: desk(), answers: [false, true] });
    expect(code).toBe(0);
    expect(asked).toEqual([`Write it into ${data}?`, `Write it into ${data}?`]);
    expect(out).toMatch(/\n1 written, 1 not written\.\n$/);
    expect(Object.values(filesIn(data)).join()).toContain('ferry');
  });

  it('GIVEN nobody who could be asked THEN it is shown, nothing is written, and the exit code is 1', async () => {
    const data = folderOf({});
    const { code, out, err } = await add(data, ['a.txt'], { from: desk(), consent: 'none' });
    expect({ code, files: filesIn(data) }).toEqual({ code: 1, files: {} });
    expect(out).toContain('“The council voted on Monday.”');
    expect(err).toContain('Nobody can be asked here. To write what is shown, put --yes behind the command.');
  });

  it('GIVEN a folder that cannot be written THEN the file is named with the reason', async () => {
    const data = folderOf({ strike: 'no folder' });
    const { code, err } = await add(data, ['a.txt'], { from: desk(), story: 'strike' });
    expect(code).toBe(1);
    expect(err).toMatch(/^a\.txt cannot be written: E(?:EXIST|NOTDIR)/m);
  });
});

describe('a bot that runs', () => {
  it('GIVEN an article that is added, and then corrected THEN each is taken up as a whole', async () => {
    const data = folderOf({ 'other.txt': 'The council voted on Monday.' });
    const desk = folderOf({ 'a.txt': ROOF, 'b.txt': ROOF.replace('$2.1', '$2.4') });
    const { live, next } = await liveOf(data);
    const taken = next(READ_AGAIN);
    await add(data, ['a.txt'], { from: desk });
    expect(await taken).toMatchObject({ added: 1, changed: 0, removed: 0 });
    const corrected = next(READ_AGAIN);
    await add(data, ['b.txt'], { from: desk, consent: 'all' });
    expect(await corrected).toMatchObject({ added: 0, changed: 1, removed: 0 });
    const text = live.corpus.library.documents.map((document) => document.text).join('\n');
    expect(text).toContain('$2.4 million');
    expect(text).not.toContain('$2.1 million');
  });
});

describe('--story', () => {
  const data = (): string =>
    folderOf({
      'rail/b.txt': '---\ntitle: The rail strike\n---\n\nTrains stood still.',
      'budget.txt': 'The budget passed.',
    });
  const desk = folderOf.bind(undefined, { 'a.txt': 'The council voted on Monday.' });

  it.each([
    ['rail', 'rail'],
    ['Rail/', 'rail'],
    ['the rail STRIKE', 'rail'],
    ['The harbour', 'The harbour'],
    ['Brücke', 'Brücke'.normalize('NFC')],
  ])('GIVEN %s THEN the folder %s', async (story, folder) => {
    const into = data();
    const { out } = await add(into, ['a.txt'], { from: desk(), story: story.normalize('NFD') });
    expect(out).toContain('Written: ');
    expect(existsSync(join(into, folder, 'a.md'))).toBe(true);
  });

  it('GIVEN the name of a file THEN how that comes into the story', async () => {
    const { err } = await add(data(), ['a.txt'], { from: desk(), story: 'budget' });
    expect(err).toContain('budget.txt is a story of its own. To have it in this one, put it into the folder budget.');
  });

  it.each(['', '  ', '../out', 'a/b', 'a\\b', '.hidden', 'a\u202eb', 'a'.repeat(101)])(
    'GIVEN “%s” THEN it is refused before anything is read',
    async (story) => {
      await expect(add(data(), ['a.txt'], { from: desk(), story })).rejects.toThrow(UsageError);
    },
  );
});
