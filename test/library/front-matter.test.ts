import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import type { DocumentFacts } from '../../src/library/types.ts';
import { folderOf } from './folder.ts';

const BODY = 'The council voted on Monday. It was close.';

/** What is read of a text as a file, beside a story that is always there. */
async function read(source: string, name = 'a.md') {
  const folder = folderOf({ [name]: source, 'other.txt': 'Another story. It ends.' });
  const { documents, problems } = await loadLibrary(folder);
  expect(documents.map(({ id }) => id)).toContain('other.txt');
  const document = documents.find(({ id }) => id === name);
  if (!document) throw new Error(`not read: ${problems.map(({ reason }) => reason).join()}`);
  const { title, url, author, published, language, names, text, passages } = document;
  const said = passages.map(({ start, end }) => text.slice(start, end)).join('\n');
  const facts = { title, url, author, published, language, names };
  return { facts, text, said, problems: problems.map(({ reason }) => reason) };
}

it('GIVEN speakers who are called as fields are THEN what they say stays', async () => {
  const talk = 'Author: we asked her why.\nLanguage: she said it matters.\n\nIt was late.';
  const { said, problems } = await read(talk, 'a.txt');
  expect(said).toContain('we asked her why.');
  expect(said).toContain('she said it matters.');
  expect(problems).toEqual([]);
});

it.each(['[', '{', '[a, {b: ', '- ', '? '])(
  'GIVEN a field with 20,000 %j, which would end the program, THEN the story is read',
  async (mark) => {
    const { said, facts } = await read(`---\ntitle: A\ntags: \n  ${mark.repeat(20_000 / mark.length)}\n---\n${BODY}`);
    expect(said).toContain(BODY);
    expect(facts.title).toBe('A');
  },
);

it('GIVEN 6,000 aliases, or open quotation marks, minutes were they quadratic, THEN the story is read', async () => {
  const [aliases, open] = ['tags: *a\n'.repeat(6_000), 'tags: "a\n'.repeat(6_000)];
  expect((await read(`---\ntitle: &a A\n${aliases}---\n${BODY}`)).facts.title).toBe('A');
  expect((await read(`---\ntitle: A\n${open}---\n${BODY}`)).said).toContain(BODY);
});

type Row = [head: string, facts: DocumentFacts, problem?: RegExp];

/** Heads of every kind, with what is known by them. The problem is the only one. */
const HEADS: Row[] = [
  ['---\ntitle: A\n---', { title: 'A' }],
  ['---\r\ntitle: 1984\r\n...\r', { title: '1984' }],
  ['---\n---', {}],
  ['\n---\ntitle: A\n---', { title: 'A' }],
  // Each fact that is not understood is named, and costs nothing else.
  ['---\npublished: true\ntitle: A\n---', { title: 'A', published: undefined }, /^line 2: published: must be a day/],
  ['---\ntitle: A\nurl: /2026/x/\n---', { title: 'A', url: undefined }, /^line 3: url: must be an address/],
  [
    '---\ntitle: A\nurl: https://u:pw@x.test/\n---',
    { title: 'A', url: undefined },
    /^line 3: url: has a name or a password in it, which readers would see; leave them out$/,
  ],
  ['---\ntitle: A\nurl: javascript:alert(1)\n---', { title: 'A' }, /^line 3: url: must be an address/],
  [
    '---\ntitle: A\nlanguage: plain English\n---',
    { title: 'A', language: 'en' },
    /^line 3: language: must be a language tag/,
  ],
  [
    '---\ntitle: A\nlanguage: en-abcdefghijk\n---',
    { title: 'A', language: 'en' },
    /^line 3: language: must be a language tag/,
  ],
  ['---\npublished: 2026-02-30\ntitle: A\n---', { title: 'A' }, /^line 2: published: must be a day/],
  ['---\ntitle: [A, B]\nauthor: Jo\n---', { author: 'Jo' }, /^line 2: title: must be a text, not a list$/],
  ['---\nauthor: { mail: x }\ntitle: A\n---', { title: 'A' }, /^line 2: author: must be a name/],
  ['---\npublished: soon\nurl: x\ntitle: A\n---', { title: 'A' }, /^line 2: published: .*; line 3: url: /],
  [
    '---\ntitle: A\nnames:\n  - { name: X, kind: planet }\n  - Y\n  - { name: Z }\n---',
    { names: [{ name: 'Z' }] },
    /^line 4: names, X: kind: must be .*; line 5: names: must be an entry/,
  ],
  ['---\nnames: none\ntitle: A\n---', { title: 'A' }, /^line 2: names: must be a list$/],
  [`---\ntitle: ${'A'.repeat(301)}\nauthor: Jo\n---`, { author: 'Jo' }, /^line 2: title: must have at most 300/],
  [
    `---\nurl: https://x.test/${'a'.repeat(500)}\nauthor: Jo\n---`,
    { author: 'Jo' },
    /^line 2: url: must have at most 512/,
  ],
  // As other tools write them.
  ['---\nauthor: [Jo Lind, Max Ray]\n---', { author: 'Jo Lind, Max Ray' }],
  ['---\nauthor:\n  name: Jo Lind\n  email: jo@x.test\n---', { author: 'Jo Lind' }],
  ['---\nauthors:\n  - name: Jo Lind\n  - Max Ray\n---', { author: 'Jo Lind, Max Ray' }],
  ['---\nlanguage: en_US\n---', { language: 'en-US' }],
  ['---\nlang: DE\n---', { language: 'de' }],
  ['---\nlocale: zh_Hans_CN.UTF-8\n---', { language: 'zh-Hans-CN' }],
  ['---\npublished: March 5, 2026\n---', { published: '2026-03-05' }],
  ['---\ndate: 2026-03-05 23:30:00 -0800\n---', { published: '2026-03-05' }],
  ['---\npublished: true\ndate: 2026-03-05T00:30:00+09:00\n---', { published: '2026-03-05' }],
  ['---\npublished: 2026-03-05\ndate: 2026-03-06\n---', { published: '2026-03-05' }],
  ['---\npubDate: 2026-03-05\nlayout: post\n---', { published: '2026-03-05' }],
  ['---\nurl: ""\nauthor:\ntitle: ~\nlanguage: null\n---', { url: undefined, author: undefined }],
  ['---\nurl: /x/\ncanonical_url: https://x.test/y\n---', { url: 'https://x.test/y' }],
  ['---\nparams:\n  author: Jo Lind\ntitle: A\n---', { title: 'A', author: 'Jo Lind' }],
  // What is no YAML is read by lines.
  [
    '---\ntitle: Norwick: old bridge closes\nauthors:\n  - Jo Lind\n---',
    { title: 'Norwick: old bridge closes', author: 'Jo Lind' },
  ],
  ['---\nauthor: @jo\ntitle: A\n---', { title: 'A', author: '@jo' }],
  ['---\ntitle: [Breaking] bridge closes\n---', { title: '[Breaking] bridge closes' }],
  ['---\ntitle: *Big* news\ndate: 2026-03-05\n---', { title: '*Big* news', published: '2026-03-05' }],
  ["---\ntitle: 'It's over'\nlang: fr\n---", { title: "It's over", language: 'fr' }],
  ['---\ntitle: "A\ndate: 2026-03-05\n---', { published: '2026-03-05' }],
  ['---\ntitle: A\nauthor:\n  - [Jo\n---', { title: 'A', author: undefined }, /^line 3: author: /],
  // Twice: the last counts, as it does for most tools.
  ['---\ntitle: A\ntitle: B\n---', { title: 'B' }, /^line 2: title: occurs again on line 3, which counts$/],
  ['---\nurl: https://x.test/\nurl: ""\n---', { url: 'https://x.test/' }],
  // As they are written.
  ['---\ntitle: 007\n---', { title: '007' }],
  ['---\ntitle: 1.10\n---', { title: '1.10' }],
  ['---\ntitle: 0x10\n---', { title: '0x10' }],
  ['---\ntitle: True\n---', { title: 'True' }],
  ['+++\ntitle = 007\ndate = 2026-03-05\n+++', { title: '007', published: '2026-03-05' }],
  ['+++\ntitle = 1.10 # a number\n+++', { title: '1.10' }],
  ['+++\ntitle = 0x10\n+++', { title: '0x10' }],
  ['{ "title": 1.10, "date": "2026-03-05" }', { title: '1.10', published: '2026-03-05' }],
  // TOML, JSON, lines.
  [
    '+++\ntitle = "A = B"\ndate = 2026-03-05T23:30:00-08:00\nauthors = ["Jo Lind",\n  "Max Ray"]\n[extra]\nlang = "fr"\n+++',
    { title: 'A = B', published: '2026-03-05', author: 'Jo Lind, Max Ray', language: 'en' },
  ],
  ['+++\ntitle = "A"\nurl = "/x/"\n+++', { title: 'A' }, /^line 3: url: must be an address/],
  ['+++\ntitle = "A"\nauthor = Jo Lind\n+++', { title: 'A', author: 'Jo Lind' }],
  ['+++\ntitle = "A"\n[[authors]]\nname = "Jo"\n[[authors]]\nname = "Max"\n+++', { title: 'A', author: 'Jo, Max' }],
  [
    '{\n\t"title": "A {b} \\"c\\"",\n\t"authors": ["Jo"],\n\t"lang": "fr"\n}',
    { title: 'A {b} "c"', author: 'Jo', language: 'fr' },
  ],
  ['{\n  "title": "A \\q",\n  "url": "/x/"\n}', { title: 'A \\q' }, /^line 3: url: /],
  [
    'Title: A: B\nAuthor: Jo Lind\nDate: 5 March 2026\nSource: The Times\n',
    { title: 'A: B', author: 'Jo Lind', published: '2026-03-05' },
  ],
  ['title: "A"\n', { title: '"A"' }],
  ['Title: A\nAuthors: Jo Lind\n         Max Ray\n', { title: 'A', author: 'Jo Lind, Max Ray' }],
  ['Author: Jo Lind\nDate: 2026-03-05\n', { author: 'Jo Lind', published: '2026-03-05' }],
  ['Headline: A\n---', { title: 'A' }],
  ['---\ntitle: A\nauthor: Jo', { title: 'A', author: 'Jo' }, /^line 1: .*no closing ---$/],
];

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the head of a file', () => {
  for (const name of ['a.md', 'a.txt'])
    it.each(HEADS)(
      `GIVEN %j over a story in ${name} THEN what is known, and the story alone is its text`,
      async (head, facts, problem) => {
        const found = await read(`${head}\n${BODY}`, name);
        expect(found.facts).toMatchObject(facts);
        expect(found.text.trim()).toBe(BODY);
        expect(found.said).toBe(BODY);
        expect(found.problems).toEqual(problem ? [expect.stringMatching(problem)] : []);
      },
    );

  it.each([
    'Q: Who decides?\nA: The council decides.',
    'Breaking: the old bridge closes.',
    'Jo: Title or no title?\nMax: The council decides.',
    'Date: Monday at six\nLocation: the old bridge',
    'Name: Jo Lind\nTitle: Mayor of Norwick',
    '---\n\nUnder a rule.\n\n---\n\nMore.',
    '---\nQ: Who decides?\nA: The council decides.\n---\nMore.',
    '---\nBreaking: the old bridge closes.\n---\nMore.',
    '---\nnote: the council decides at six.\n---\nMore.',
    '---\n# A heading between rules\n---\nMore.',
    '---\n- A point\n- between rules.\n---\nMore.',
    '---\n---more: of it',
    '+++\nThe council decides.\n+++\nMore.',
    '+++\nThe council = the mayor.\nThe council decides.\n+++\nMore.',
    '{The council decides.}\n\nMore.',
    '{ "it is so": "said he" }\n\nMore.',
    '{\n"Over," he said.',
    'Title: A',
    '---\ntitle: A',
  ])('GIVEN %j, which only looks like a head THEN all of it is text', async (source) => {
    const { text, problems } = await read(source, 'a.txt');
    // Who speaks is put on a line of its own.
    expect(inOneLine(text)).toBe(inOneLine(source));
    expect(problems).toEqual([]);
  });

  it('GIVEN a head with lines that are no fields THEN it is text, and said to be', async () => {
    const source = `---\ntitle: A\nThe council decides.\n---\n${BODY}`;
    const { text, problems } = await read(source, 'a.txt');
    expect(text).toBe(source);
    expect(problems).toEqual([expect.stringMatching(/^line 1: is read as text from here/)]);
  });

  it('GIVEN library.yaml beside it THEN a field of the head wins, and one that says nothing or is wrong does not', async () => {
    const folder = folderOf({
      'a.md': `---\ntitle: Mine\nurl: /x/\nauthor:\nnames: none\n---\n${BODY}`,
      'library.yaml':
        'documents: { a.md: { title: Theirs, url: "https://x.test/", author: Jo, names: [{ name: Jo }] } }',
    });
    const { documents, problems } = await loadLibrary(folder);
    expect(documents[0]).toMatchObject({
      title: 'Mine',
      url: 'https://x.test/',
      author: 'Jo',
      names: [{ name: 'Jo' }],
    });
    expect(problems).toHaveLength(1);
  });

  it('GIVEN lines as Title: … that say more THEN what is no fact of ours stays in the text', async () => {
    const { facts, text, problems } = await read(
      `Title: The Bridge\nAuthor: Jo Lind\nDate: 5/3/2026\nPages: 300\n\n${BODY}`,
      'a.txt',
    );
    expect(facts).toMatchObject({ title: 'The Bridge', author: 'Jo Lind', published: undefined });
    expect(text).toBe(`Date: 5/3/2026\nPages: 300\n\n${BODY}`);
    expect(problems).toEqual([expect.stringMatching(/^line 3: Date: must be a day/)]);
  });

  it('GIVEN more than can be a head, aliases of aliases, or brackets by the thousand THEN the text is read', async () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
      .split('')
      .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghij'[i]}`).join()}]`)
      .join('\n')}`;
    for (const head of [
      `title: A\n${bomb}\nauthor: *j`,
      `title: A\nauthor: ${'['.repeat(20_000)}`,
      `title: &a [*a]\nlang: fr`,
    ])
      expect((await read(`---\n${head}\n---\n${BODY}`)).said).toContain(BODY);
    const long = `---\ntitle: A\n${'tags: [a]\n'.repeat(10_000)}---\n\n${BODY}`;
    expect((await read(long, 'a.txt')).said).toContain(BODY);
  });
});

const key = fc.oneof(
  fc.constantFrom(
    'title',
    'url',
    'author',
    'authors',
    'date',
    'published',
    'lang',
    'language',
    'names',
    'tags',
    'Title',
    'Q',
  ),
  fc.string({ maxLength: 8 }),
);
const value = fc.oneof(
  fc.constantFrom(
    '',
    '"',
    "'",
    '[',
    '{',
    '@jo',
    '*a',
    '&a',
    '|',
    '>',
    'a: b',
    '- x',
    '\n  - x',
    '2026-03-05',
    'true',
    '007',
    '!!x',
    '# c',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const fields = fc.array(fc.tuple(key, value), { maxLength: 8 });

describe('any head', () => {
  it('THEN no line of the story under it is lost, and every passage is a slice of its text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fields,
        fc.constantFrom('---', '+++', '{', ''),
        fc.boolean(),
        fc.constantFrom('a.md', 'a.txt'),
        async (some, fence, closed, name) => {
          const lines = some.map(([left, right]) =>
            fence === '+++'
              ? `${left} = ${right}`
              : fence === '{'
                ? `${JSON.stringify(left)}: ${right},`
                : `${left}: ${right}`,
          );
          const end = fence === '{' ? '}' : fence;
          const source = [fence, ...lines, ...(closed ? [end] : []), '', BODY].join('\n');
          const { text, said } = await read(source, name);
          expect(text.slice(text.indexOf(BODY))).toBe(BODY);
          expect(said.replace(/\s+/g, ' ')).toContain(BODY);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('GIVEN paragraphs of dialogue between rules THEN every word stays', async () => {
    const speech = fc.tuple(
      fc.constantFrom('Jo', 'Max', 'Q', 'A', 'Mayor Lind', 'note'),
      fc.constantFrom('We go.', 'Who goes?', 'It is "so": no more.'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(speech, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('---', '+++', ''),
        async (speeches, rule) => {
          const lines = speeches.map(([who, what]) => `${who}: ${what}`);
          const source = [rule, ...lines, rule, '', BODY].join('\n');
          expect(inOneLine((await read(source, 'a.txt')).text)).toBe(inOneLine(source));
        },
      ),
      { numRuns: 60 },
    );
  });
});
