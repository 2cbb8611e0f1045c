import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { packageFile } from '../../src/package.ts';
import { folderOf } from './folder.ts';

const STORY = 'The council voted on Monday.';
const FILES = { 'a.txt': STORY, 'b.txt': STORY, 'budget/one.txt': STORY, 'budget/two.txt': STORY };

async function read(manifest: string, files: Readonly<Record<string, string>> = FILES) {
  const { documents, stories, names, problems } = await loadLibrary(folderOf({ ...files, 'library.yaml': manifest }));
  return {
    document: (id: string) => documents.find((document) => document.id === id),
    stories: Object.fromEntries(stories.map(({ id, title }) => [id, title])),
    names,
    problems: problems.map(({ file, reason }) => (file === 'library.yaml' ? reason : `${file}: ${reason}`)),
  };
}

describe('library.yaml', () => {
  it('GIVEN documents and names THEN they are known; GIVEN comments alone THEN nothing is', async () => {
    const { document, names, problems } = await read(
      'documents:\n  a.txt: { title: 007, url: "https://x.test/", author: [Jo, Max], published: 2026-03-05, language: en }\n  b.txt:\nnames:\n  - { name: DoD, not: true }\n  - { name: 1.10, aliases: [007] }\n  - { name: Jo, kind: , aliases: , role: }\n',
    );
    expect(document('a.txt')).toMatchObject({
      title: '007',
      url: 'https://x.test/',
      author: 'Jo, Max',
      published: '2026-03-05',
      language: 'en',
    });
    expect(names).toEqual([{ name: 'DoD', not: true }, { name: '1.10', aliases: ['007'] }, { name: 'Jo' }]);
    expect(problems).toEqual([]);
    expect((await read('# nothing yet\n')).problems).toEqual([]);
  });

  it('GIVEN the example of the README THEN all of it is understood', async () => {
    const example = /^ {4}documents:\n(?: {4}.*\n)+/m.exec(readFileSync(packageFile('README.md'), 'utf8'))?.[0] ?? '';
    const { names, stories, problems } = await read(example.replace(/^ {4}/gm, ''), {
      'budget.txt': STORY,
      'strike/one.txt': STORY,
    });
    expect(stories).toEqual({ budget: 'The budget', strike: 'The rail strike' });
    expect(names).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  /** Wrong entries of documents, under `documents:`; what is said of them. All else of the file counts. */
  const wrongDocuments: [string, RegExp][] = [
    [
      '  a.txt: { titel: A, author: Jo }\n',
      /^line 2: documents\.a\.txt\.titel: is not a known key; the keys are title, /,
    ],
    ['  a.txt: { date: 2026-03-05, author: Jo }\n', /^line 2: documents\.a\.txt\.date: is not a known key/],
    ['  a.txt:\n    author: Jo\n    published: 5/3/2026\n', /^line 4: documents\.a\.txt\.published: must be a day/],
    ['  a.txt:\n    url: /x/\n    author: Jo\n', /^line 3: documents\.a\.txt\.url: must be an address/],
    ['  a.txt: { author: Jo, title: [A] }\n', /^line 2: documents\.a\.txt\.title: must be a text, not a list$/],
    [
      '  a.txt: { author: Jo, title: { en: A } }\n',
      /^line 2: documents\.a\.txt\.title: must be a text, not a mapping$/,
    ],
    ['  a.txt: { author: Jo, language: klingon }\n', /^line 2: documents\.a\.txt\.language: must be a language tag/],
    [
      '  a.txt:\n    author: Jo\n    title: Norwick: old bridge\n',
      /^line 4: documents\.a\.txt\.title: .* needs quotation marks/,
    ],
    [
      '  a.txt:\n    title: "A\n    author: Jo\n',
      /^line 3: documents\.a\.txt\.title: a quotation mark that opens here is not closed$/,
    ],
    ['  a.txt:\n    title: @jo\n    author: Jo\n', /^line 3: documents\.a\.txt\.title: .*begins with a sign/],
    ['  a.txt:\n    author: Jo\n\t\ttitle: A\n', /^line 4: .*indent with spaces, not tabs/],
    [
      '  a.txt: { author: Max }\n  a.txt: { author: Jo }\n',
      /^line 2: documents\.a\.txt\.author: occurs again on line 3, which counts$/,
    ],
    ['  a.txt: { author: Jo, title: *t }\n', /^line 2: documents\.a\.txt\.title: \*t: nothing is named &t$/],
    ['  a.txt: { author: Jo }\n  c.txt: A\n', /^line 3: documents\.c\.txt: must be a mapping/],
    [
      '  a.txt: { author: Jo }\n  a.text: { title: A }\n',
      /^line 3: documents\.a\.text: there is no such file or folder; the nearest is a\.txt$/,
    ],
    [
      '  a.txt: { author: Jo }\n  One.txt: { title: A }\n',
      /^line 3: documents\.One\.txt: .*the nearest is budget\/one\.txt$/,
    ],
    [
      '  a.txt: { author: Jo }\n  something-else.txt: { title: A }\n',
      /^line 3: documents\.something-else\.txt: there is no such file or folder$/,
    ],
    [
      '  a.txt: { author: Jo }\n  budget: { url: "https://x.test" }\n',
      /^line 3: documents\.budget: url: a folder can only have a title/,
    ],
    [
      '  a.txt:\n    author: Jo\n    names:\n      - { name: X, kind: planet }\n      - { name: Y }\n',
      /^line 5: documents\.a\.txt\.names, X: kind: must be person, company or public body$/,
    ],
  ];

  it.each(wrongDocuments)('GIVEN %j THEN it is named with its line, and the rest counts', async (entry, reason) => {
    const { document, names, problems } = await read(
      `documents:\n${entry}  b.txt: { title: The last }\nnames:\n  - { name: Jane Doe, kind: person }\n`,
    );
    expect(problems).toEqual([expect.stringMatching(reason)]);
    expect(document('a.txt')?.author).toBe('Jo');
    expect(document('b.txt')?.title).toBe('The last');
    expect(names).toEqual([{ name: 'Jane Doe', kind: 'person' }]);
  });

  /** Wrong entries of names, and the line and the words for each. */
  const wrongNames: [string, number, string][] = [
    ['  - name: X\n    kind: planet\n', 2, 'names, X: kind: must be person, company or public body'],
    ['  - name: X\n    aliases: Y\n', 2, 'names, X: aliases: must be a list such as [J.D., Doe]'],
    ['  - name: X\n    aliases:\n      - Y\n      - [Z]\n', 4, 'names, X: aliases: must be a text, not a list'],
    ['  - name: X\n    aliases: [""]\n', 2, 'names, X: aliases: must not be empty'],
    ['  - name: X\n    role: ""\n', 2, 'names, X: role: must not be empty'],
    ['  - name: X\n    not: maybe\n', 2, 'names, X: not: must be true or false'],
    [
      '  - name: X\n    kind: person\n    alias: [Y]\n',
      3,
      'names, X: alias: is not a known key; the keys are name, kind, ',
    ],
    ['  - kind: person\n', 1, 'names: must be an entry such as { name: Jane Doe, kind: person }'],
    ['  - Y\n', 1, 'names: must be an entry such as { name: Jane Doe, kind: person }'],
    ['  -\n', 1, 'names: must be an entry'],
    ['  - name: X\n    name: Y\n', 2, 'names, X: name: occurs twice'],
    ['  - name: X\n    aliases: [*Y]\n', 2, 'names, X: aliases: *Y: nothing is named &Y'],
    ['  - name: "X\n    kind: person\n', 1, 'names: a quotation mark that opens here is not closed'],
    ['  - name: X\n    role: editor: arts\n', 2, 'names: a text with ": " in it needs quotation marks around it'],
    [
      '  - { name: X, kind: person\n',
      1,
      'names: Flow map in block collection must be sufficiently indented and end with a }',
    ],
  ];

  it.each(wrongNames)(
    'GIVEN %j among names THEN it is named with its line, and the others count',
    async (entry, at, says) => {
      const before = 'names:\n  - name: Right\n    aliases: [A, B]\n  # a comment\n\n';
      const { names, problems } = await read(`${before}${entry}  - name: Last\n`);
      expect(problems).toEqual([expect.stringContaining(says)]);
      expect(problems[0]).toMatch(new RegExp(`^line ${5 + at}: `));
      expect(names).toEqual([{ name: 'Right', aliases: ['A', 'B'] }, { name: 'Last' }]);
    },
  );

  it.each([
    ['- a\n', /^line 1: it: must be a mapping/],
    ['all of it\n', /^line 1: it: must be a mapping/],
    ['a: b: c\n', /^line 1: a: .*needs quotation marks/],
    ['documents:\n  a.txt: { title: X: y }\n', /^line 2: documents\.a\.txt: .*needs quotation marks/],
    ['document: {}\n', /^line 1: document: is not a known key; the keys are documents and names$/],
    ['documents: [a.txt]\n', /^line 1: documents: must be a mapping/],
    ['names: { name: A }\n', /^line 1: names: must be a list$/],
    ['names: &a [*a]\n', /^line 1: names: must be an entry/],
    [`names: ${'['.repeat(5000)}\n`, /^line 1: .*is nested too deeply$/],
    [`names:\n${'- '.repeat(5000)}a\n`, /^line 2: .*is nested too deeply$/],
    [`names:\n${'  ? '.repeat(5000)}a\n`, /^line 2: .*is nested too deeply$/],
  ])('GIVEN %j THEN its line, and the stories are read', async (manifest, reason) => {
    const { document, problems } = await read(manifest);
    expect(document('a.txt')?.text).toBe(STORY);
    expect(problems).toEqual([expect.stringMatching(reason)]);
  });

  it('GIVEN documents and names twice, or in two documents of YAML THEN all of them count', async () => {
    const { document, names, problems } = await read(
      'documents: { a.txt: { title: A } }\nnames: [{ name: X }]\ndocuments: { b.txt: { title: B } }\n---\nnames: [{ name: Y }]\n',
    );
    expect([document('a.txt')?.title, document('b.txt')?.title]).toEqual(['A', 'B']);
    expect(names).toEqual([{ name: 'X' }, { name: 'Y' }]);
    expect(problems).toEqual([]);
  });

  it('GIVEN aliases of aliases with billions of values THEN they are named, and the rest counts', async () => {
    const levels = 'bcdefghijk'
      .split('')
      .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghijk'[i]}`).join()}]`);
    const { names, problems } = await read(
      `documents:\n  b.txt: { title: &t The title }\n  a.txt: { title: *t }\nx: { a: &a [x, x], ${levels.join(', ')} }\nnames: [{ name: X, aliases: [*k] }, { name: Y }]\n`,
    );
    expect(names).toEqual([{ name: 'Y' }]);
    expect(problems).toEqual([
      'line 4: x: is not a known key; the keys are documents and names',
      expect.stringMatching(/^line 5: names, X: aliases: /),
    ]);
  });

  it('GIVEN a title for a folder THEN the story has it; with a / at its end or without', async () => {
    for (const key of ['budget/', 'budget']) {
      const { stories, problems } = await read(
        `documents:\n  ${key}: { title: The budget }\n  budget/one.txt: { title: One, published: 2026-03-05 }\n`,
      );
      expect(stories).toEqual({ a: 'A', b: 'B', budget: 'The budget' });
      expect(problems).toEqual([]);
    }
  });

  it('GIVEN a file and a folder that could not be read THEN they are named once', async () => {
    const { problems } = await read('documents:\n  c.txt: { title: C }\n  d.pdf: { title: D }\n', {
      ...FILES,
      'c.txt': '',
      'd.pdf': 'x',
    });
    expect(problems).toEqual(['c.txt: is empty', 'd.pdf: is no PDF file, or is damaged; save it again']);
  });

  it('GIVEN any text THEN the stories are read, and each problem has its line', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        'documents:',
        'names:',
        '  a.txt:',
        '    title: A',
        '  - name: X',
        '    kind: person',
        '- a',
        '"',
        '\ta: b',
        '{',
        '*a',
        '---',
        '&a',
        '!!x y',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const { document, problems } = await read(`# ours\n${lines.join('\n')}`);
        expect(document('a.txt')?.text).toBe(STORY);
        for (const problem of problems) expect(problem).toMatch(/^line \d+: /);
      }),
      { numRuns: 200 },
    );
  });
});
