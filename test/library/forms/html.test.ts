import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../src/library/library.ts';
import { folderOf } from '../folder.ts';
import { fixture, taken, takenFrom } from './take.ts';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`;
const PARAGRAPHS = [
  'The bakery in Tarn closes at the end of May, its owner said on Monday, since no apprentice could be found for three years.',
  'It opened in 1931, survived two floods, and sold 900 rolls on a usual Saturday, according to the owner, Vera Lund.',
  'The town wants to buy the oven, which weighs four tons, and to show it in the museum of the old station.',
];
const STORY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');

describe('a web page', () => {
  it('GIVEN a page with a cookie banner, navigation, related links and a form THEN only the story is taken, and what the page says of itself', async () => {
    const { text, facts, notes, form } = await taken('ferry.html');
    expect(form).toBe('markdown');
    expect(text).toMatchInlineSnapshot(`
      "![](/img/ferry.jpg)

      *The Grey Heron at the pier on Tuesday. Photo: Ola Brandt*

      HARROWICK — The ferry Grey Heron will not sail to Skarrow Island until 7 April, after inspectors found cracks in its hull on Tuesday.

      “We could not let it leave with 180 people on board,” said Lena Ostrow, the harbour master. The island has 640 inhabitants and no bridge.

      Advertisement

      ## What it costs

      The repair will cost £2.4 million, the council said. It will pay two thirds of that; the company Norrland Lines pays the rest.

      *Who pays for the repair*

      | Payer | Share (£ million) |
      | --- | --- |
      | Harrowick Council | 1.6 |
      | Norrland Lines | 0.8 |

      ## How islanders will travel

      Two smaller boats will carry passengers until then:

      - the Tern, at 7 a.m. and 5 p.m.;
      - the Puffin, at noon, for school classes only.

      > Nobody asked us. We read it on a notice at the pier.

      So said Piet Oland, who runs the island’s only shop. He expects bread to cost a fifth more."
    `);
    expect(facts).toEqual({
      title: 'Ferry to Skarrow Island is cancelled for a month',
      url: 'https://courier.example/2026/03/ferry-cancelled',
      author: 'Nadia Ferrel',
      published: '2026-03-05',
      updated: '2026-03-06',
      publication: 'The Harrowick Courier',
      language: 'en-GB',
    });
    expect(notes).toEqual([]);
  });

  it('GIVEN an old page of nothing but divisions and line breaks THEN its paragraphs are taken, and its title without the paper’s name', async () => {
    const { text, facts } = await taken('glass-works.htm');
    expect(text.split('\n\n')).toEqual([
      'Glass works reopens',
      expect.stringMatching(/^The glass works in Tarn opened again .* went out\.$/),
      expect.stringMatching(/^Its new owner.*5\.1 million euros\.$/),
      expect.stringMatching(/^"The first bottle .* in 1998\.$/),
      expect.stringMatching(/^By summer .* of the valley\.$/),
    ]);
    expect(facts).toEqual({ title: 'Glass works reopens', author: 'Jo Lindqvist', published: '2026-02-11' });
  });

  it('GIVEN a page in a library THEN its document is the text without marks, its table an item a row, and its sentences are slices of it', async () => {
    const { documents, problems } = await loadLibrary(folderOf({ 'ferry.html': fixture('ferry.html') }));
    expect(problems).toEqual([]);
    const [document] = documents;
    expect(document).toMatchObject({
      title: 'Ferry to Skarrow Island is cancelled for a month',
      language: 'en-GB',
      published: '2026-03-05',
    });
    expect(document?.text).not.toMatch(/cookie|Most read|newsletter|\]\(|\*\*|\| ---/);
    expect(document?.sections.map(({ heading }) => heading?.text)).toEqual([
      undefined,
      'What it costs',
      'How islanders will travel',
    ]);
    const sentences = document?.passages.flatMap((passage) => passage.sentences) ?? [];
    expect(sentences.map(({ start, end }) => document?.text.slice(start, end))).toContain(
      'The island has 640 inhabitants and no bridge.',
    );
  });

  it.each([
    [
      'JSON-LD with entities and two authors',
      '<script type="application/ld+json">{"@type":["NewsArticle"],"headline":"Baker &amp; sons close","author":[{"name":"Ann Vik"},{"name":"Bo Ek"}],"datePublished":"2026-05-04"}</script>',
      { title: 'Baker & sons close', author: 'Ann Vik, Bo Ek', published: '2026-05-04' },
    ],
    [
      'an article among several by its address',
      '<link rel="canonical" href="https://p.example/b"><script type="application/ld+json">[{"@type":"Article","headline":"Other","url":"https://p.example/a"},{"@type":"Article","headline":"Bakery closes","url":"https://p.example/b"}]</script>',
      { title: 'Bakery closes', url: 'https://p.example/b' },
    ],
    [
      'broken JSON-LD, and Open Graph',
      '<script type="application/ld+json">{"headline": </script><meta property="og:title" content="Bakery closes"><meta property="article:published_time" content="2026-05-04T22:00:00+02:00"><meta property="og:locale" content="en_GB">',
      { title: 'Bakery closes', published: '2026-05-04' },
    ],
    [
      'a date that is none, and an author who is an address',
      '<meta name="date" content="soon"><meta name="author" content="https://p.example/ann">',
      { title: 'A page' },
    ],
  ])('GIVEN %s THEN the facts are those', async (_, head, facts) => {
    const found = await takenFrom('.html', page(`<article>${STORY}</article>`, head));
    expect(found.facts).toEqual({ language: 'en', ...facts });
    expect(found.text).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('GIVEN words that look like marks of Markdown THEN a document has them as they were', async () => {
    const odd =
      'He wrote *stars*, _lines_, [brackets](x), `ticks`, <tags>, a | bar, # signs, 1. numbers and &copy; in the minutes.';
    const body = `<article>${STORY}<p>${odd.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p><p># 4 of 5 wells were dry, the report of the county said in the end.</p><p>1. May is a holiday, which the owner had forgotten when the offer came.</p></article>`;
    const { documents } = await loadLibrary(folderOf({ 'a.html': page(body) }));
    expect(documents[0]?.text).toContain(odd);
    expect(documents[0]?.text).toContain('\n# 4 of 5 wells were dry');
    expect(documents[0]?.text).toContain('\n1. May is a holiday');
  });

  it('GIVEN the address that a page was fetched from, and relative links THEN its address is that', async () => {
    const found = await takenFrom(
      '.html',
      page(`<article>${STORY}</article>`, '<link rel="canonical" href="/bakery">'),
      { url: 'https://p.example/b?x=1' },
    );
    expect(found.facts.url).toBe('https://p.example/bakery');
  });

  it('GIVEN a page that only a script fills THEN it is refused with what to do', async () => {
    await expect(
      takenFrom('.html', page('<div id="app"></div><script>draw("The mayor resigned")</script>')),
    ).rejects.toMatchObject({
      reason: 'has no text',
      remedy: 'if a script draws it, save the page from a browser, or copy its text into a .txt file',
    });
  });

  it('GIVEN a page on which two extractors begin elsewhere THEN that is told, and the page is read', async () => {
    const other = PARAGRAPHS.map(
      (text) => `<p>${text.replaceAll('bakery', 'smithy').replace('The', 'Once the')}</p>`,
    ).join('');
    const { notes, text } = await takenFrom(
      '.html',
      page(`<main>${STORY}</main><div class="article post content">${other.repeat(3)}</div>`),
    );
    expect(text).toBe(PARAGRAPHS.join('\n\n'));
    expect(notes).toEqual([
      'begins with “The bakery in Tarn closes at the end of May, its owner said…” as one extractor reads it and with “Once the smithy in Tarn closes at the end of May, its owner…” as another does; see what /takeaways quotes of it',
    ]);
  });

  it.each([
    [
      '20 MB of pictures that are written into it',
      () => page(`<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(1_700_000)}"><article>${STORY}</article>`),
      undefined,
    ],
    [
      '20 MB of markup',
      () => page(`<article>${STORY}</article>${'<i></i>'.repeat(2_800_000)}`),
      'has more than 10 MiB of markup',
    ],
    [
      'elements in elements, a hundred thousand deep',
      () => page('<div>'.repeat(100_000) + STORY),
      'is nested too deeply to be read',
    ],
    [
      'elements in elements, a thousand deep',
      () => page('<div>'.repeat(1000) + STORY),
      'is nested too deeply to be read',
    ],
  ])('GIVEN a page with %s THEN it is read, or refused with the reason', async (_, make, reason) => {
    const reading = takenFrom('.html', make());
    if (reason === undefined) expect((await reading).text).toContain(PARAGRAPHS[0]);
    else await expect(reading).rejects.toMatchObject({ reason });
  });
});

describe('what is a story and what is not', () => {
  it.each([
    [
      'a story whose tags name cookies',
      `<div id="post-7" class="post tag-cookies category-food">${STORY}</div>`,
      PARAGRAPHS,
    ],
    [
      'a banner in a division with the name of its maker',
      `<div class="onetrust-pc-dark-filter"><p>We value your privacy and that of our partners.</p></div><article>${STORY}</article>`,
      PARAGRAPHS,
    ],
    [
      'marks of notes and links to edit',
      `<article><h2>The oven<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2>${STORY.replace('rolls', 'rolls<sup><a href="#n1">[1]</a></sup>')}</article>`,
      ['## The oven', ...PARAGRAPHS],
    ],
    [
      'words that are struck out',
      `<article>${STORY.replace('900', '<del>800</del> 900').replace('four', '<s>three</s> four')}</article>`,
      PARAGRAPHS,
    ],
    [
      'words that no browser shows',
      `<article>${STORY}<p style="display:none">Subscribe to go on.</p><p hidden>Subscribe.</p></article>`,
      PARAGRAPHS,
    ],
    [
      'a list of links in the story, and one with words',
      `<article>${STORY}<ul><li><a href="/a">Bakeries of the north</a></li></ul><ul><li>The oven, <a href="/o">four tons</a></li></ul></article>`,
      [...PARAGRAPHS, '- The oven, [four tons](/o)'],
    ],
    [
      'a story in two sections',
      `<main><section>${STORY}</section><section><h2>Before</h2><p>In 1931 a roll cost two pence.</p></section></main>`,
      [...PARAGRAPHS, '## Before', 'In 1931 a roll cost two pence.'],
    ],
    [
      'a short notice',
      '<main><h1>Bridge closed</h1><p>The bridge at Mill Lane is closed until Friday.</p></main>',
      ['The bridge at Mill Lane is closed until Friday.'],
    ],
  ])('GIVEN %s THEN the story is whole, and alone', async (_, body, blocks) => {
    const { text } = await takenFrom('.html', page(body));
    expect(text.split('\n\n').filter((block) => !/^#+ Bridge closed$/.test(block))).toEqual(blocks);
  });
});
