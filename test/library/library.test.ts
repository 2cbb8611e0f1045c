import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.ts';
import { documentFromText } from '../../src/library/document.ts';
import { MOST_TEXT } from '../../src/library/forms/forms.ts';
import { loadLibrary } from '../../src/library/library.ts';
import type { Document } from '../../src/library/types.ts';
import { packageFile } from '../../src/package.ts';
import { documentText } from '../documents.ts';
import { expectWork } from '../work.ts';

const sentencesOf = (text: string, language = 'en') =>
  splitSentences(text, 0, text.length, language).map(({ start, end }) => text.slice(start, end));

const outline = (document: Document) =>
  document.passages.map(({ section, kind, sentences }) => ({
    heading: document.sections[section]?.heading?.text,
    kind,
    sentences: sentences.map(({ start, end }) => document.text.slice(start, end)),
  }));

function folder(files: Record<string, string | Uint8Array>): string {
  const path = mkdtempSync(join(tmpdir(), 'library-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

describe('sentences', () => {
  it.each([
    ['It met the U.S. Army on Monday. Then it left.', 2],
    ['They moved to the U.S. The army followed.', 2],
    ['Mr. Smith met Dr. Jones. They spoke.', 2],
    ['See No. 2 on Nov. 5. It says more.', 2],
    ['It cost $3.5 billion. Nobody paid 2.5.', 2],
    ['J. K. Rowling wrote it. We read it.', 2],
    ['“Really?” she asked. “Yes.” He left.', 3],
    ['It closed at 5 p.m. Monday. The doors stayed shut.', 2],
    ['Apple Inc. rose. Shares of Acme Corp. fell.', 2],
    ['A line that\nis wrapped by hand. And another\none.', 2],
    ['Wait... what? No!', 2],
  ])('GIVEN %j THEN %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  it('GIVEN Chinese and Japanese quotations THEN no bracket is left behind', () => {
    expect(sentencesOf('他说：“好。”然后走了。真的吗？是的！', 'zh')).toEqual([
      '他说：“好。”',
      '然后走了。',
      '真的吗？',
      '是的！',
    ]);
    expect(sentencesOf('彼は言った。「そうだ。」次の文。', 'ja').slice(0, 2)).toEqual(['彼は言った。', '「そうだ。」']);
  });
});

describe('the shipped story', () => {
  it('GIVEN the file with its quirks THEN sections, list and teaser, and no heading anywhere in a sentence', async () => {
    const { documents, problems } = await loadLibrary(packageFile('data'));
    const [story] = documents;
    if (!story) throw new Error('no story');
    expect(problems).toEqual([]);
    expect(story.title).toBe('Anthropic makes last-ditch effort to salvage deal with Pentagon after blowup');
    expect(story.sections.map(({ heading }) => heading?.text)).toEqual([
      undefined,
      'Key Takeaways',
      'Salvaging a Critical Defense Partnership',
      'Industry Context & Analysis',
      'What This Means Going Forward',
    ]);
    const passages = outline(story);
    expect(passages.map(({ kind }) => kind)).toEqual(['summary', 'prose', 'list', ...Array(8).fill('prose')]);
    expect(passages[2]?.sentences).toHaveLength(5);
    const all = passages.flatMap(({ sentences }) => sentences);
    expect(all).toHaveLength(41);
    for (const sentence of all) {
      expect(sentence).toMatch(/[.]$/);
      expect(sentence).not.toContain('深度');
      expect(sentence).not.toContain(story.title);
    }
  });
});

describe('plain text', () => {
  it('GIVEN marks of every kind of list THEN items without their marks, each a paragraph of its own number', () => {
    const text =
      'A title\n\nThe plan has three parts:\n\n- First part.\n- Second part,\n  wrapped.\n1) Third part.\n\nThe end is near.';
    const document = documentFromText('a.txt', text);

    expect(outline(document)[0]?.kind).toBe('list');
    expect(outline(document)[0]?.sentences).toEqual([
      'The plan has three parts:',
      'First part.',
      'Second part,\n  wrapped.',
      'Third part.',
    ]);
    expect(outline(document)[1]?.sentences).toEqual(['The end is near.']);
  });

  it('GIVEN a paragraph a line without blank lines, and CRLF THEN headings and paragraphs are still found', () => {
    const long = 'This is a sentence that goes on. '.repeat(6).trim();
    const document = documentFromText(
      'a.txt',
      `Title here\r\nFirst heading\r\n${long}\r\nSecond heading\r\n${long} It ends.`,
    );
    expect(document.title).toBe('Title here');
    expect(document.sections.map(({ heading }) => heading?.text)).toEqual(['First heading', 'Second heading']);
    expect(document.passages).toHaveLength(2);
  });

  it('GIVEN a byline, a date and a heading with nothing under it THEN none of them is quoted or cited', () => {
    const document = documentFromText(
      'a.txt',
      'Big news today\n\nBy Jane Doe\n\nMarch 5, 2026\n\nThe council voted on Monday.\n\nRead more',
    );
    expect(outline(document)).toEqual([
      { heading: undefined, kind: 'prose', sentences: ['The council voted on Monday.'] },
    ]);
  });

  it('GIVEN lines without full stops THEN nothing is lost', () => {
    expect(outline(documentFromText('a.txt', 'Anthropic signs deal'))[0]?.sentences).toEqual(['Anthropic signs deal']);
    expect(
      outline(documentFromText('a.txt', 'Fruit\n\nApples\n\nPears\n\nPlums\n\nThat is all.')).flatMap(
        ({ sentences }) => sentences,
      ),
    ).toContain('Pears');
  });
});

describe('a folder', () => {
  it('GIVEN files that cannot be used THEN each is named with its reason, and the rest is read', async () => {
    const { documents, problems } = await loadLibrary(
      folder({
        'good.txt': 'A good story. It ends.',
        'empty.txt': ' \n',
        'damaged.txt': Buffer.concat([
          Buffer.from('Café, crème\nà la gare, été, près, où\nÉpée, île, âne, forêt'),
          Buffer.from([0xff]),
        ]),
        'binary.md': Uint8Array.from([1, 0, 2]),
        'large.txt': 'a'.repeat(MOST_TEXT + 1),
        'story.pdf': 'x',
        '.hidden.txt': 'No.',
        'README.md': 'No.',
      }),
    );
    expect(documents.map(({ id }) => id)).toEqual(['good.txt']);
    expect(Object.fromEntries(problems.map(({ file, reason }) => [file, reason]))).toEqual({
      'empty.txt': 'is empty',
      'damaged.txt': 'is UTF-8 but for some bytes on line 3; save it as UTF-8 again',
      'binary.md': 'is binary, not text',
      'large.txt': 'is 2.0 MiB; the limit is 2 MiB',
      'story.pdf': 'is no PDF file, or is damaged; save it again',
    });
  });

  it('GIVEN Markdown with more marks than are read THEN it is named, with what to do, and is read with its marks', async () => {
    const { documents, problems } = await loadLibrary(folder({ 'dense.md': `It is so.\n\n${'*a '.repeat(10_000)}` }));
    expect(documents.map(({ id }) => id)).toEqual(['dense.md']);
    expect(problems).toEqual([
      { file: 'dense.md', reason: expect.stringMatching(/marks such as .*remove the marks$/) },
    ]);
  });

  it('GIVEN a folder in the folder THEN one story of several documents; facts from library.yaml, front matter first', async () => {
    const { stories, problems } = await loadLibrary(
      folder({
        'budget/one.md':
          '---\ntitle: Mine\npublished: 2026-03-01\n---\n# Heading\n\nFirst *text* with a [link](https://x.test) and ![image](y.png).\n\n- item <b>one</b>\n',
        'budget/two.txt': 'Second text here.',
        'library.yaml':
          'documents:\n  budget/one.md: { title: Theirs, url: "https://example.test/1" }\n  budget/two.txt: { published: 2026-03-02, title: Newer }\n  gone.txt: { title: X }\n',
      }),
    );
    expect(stories.map(({ id, title }) => ({ id, title }))).toEqual([{ id: 'budget', title: 'Newer' }]);
    const one = stories[0]?.documents.find(({ id }) => id === 'budget/one.md');
    expect(one).toMatchObject({
      title: 'Mine',
      url: 'https://example.test/1',
      published: '2026-03-01',
      text: 'Heading\n\nFirst text with a link and .\n\nitem one',
    });
    expect(problems).toEqual([
      { file: 'library.yaml', reason: 'line 4: documents.gone.txt: there is no such file or folder' },
    ]);
  });
});

describe('any text', () => {
  it('THEN sentences are trimmed slices in order inside their passage, and no word outside headings is lost', () => {
    fc.assert(
      fc.property(documentText, (text) => {
        let document: Document;
        try {
          document = documentFromText('a.txt', text);
        } catch (error) {
          expect(String(error)).toContain('holds no sentence');
          return;
        }
        let last = -1;
        for (const passage of document.passages) {
          expect(passage.start).toBe(passage.sentences[0]?.start);
          expect(passage.end).toBe(passage.sentences.at(-1)?.end);
          for (const { start, end } of passage.sentences) {
            expect(start).toBeGreaterThan(last);
            const slice = document.text.slice(start, end);
            expect(slice).toBe(slice.trim());
            expect(slice).not.toBe('');
            last = end - 1;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['a', '(', '-', ' x', 'A. ', '\n'])(
    'GIVEN 50,000 characters of %j THEN the work stays in proportion',
    (unit) => {
      expectWork(() => {
        try {
          documentFromText('a.txt', `Word. ${unit.repeat(50_000 / unit.length)}`);
        } catch {
          // Nothing to read is an answer, too.
        }
      }, 1_500);
    },
  );
});
