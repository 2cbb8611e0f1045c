import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { readMarkdown } from '../../src/library/markdown.ts';
import { documentText } from '../documents.ts';
import { expectWork } from '../work.ts';

/** Blocks as text, with the first letter of their kind before them. */
const blocksOf = (source: string) => {
  const { text, blocks } = readMarkdown(source);
  return blocks.map(({ kind, start, end, level }) => `${kind.charAt(0)}${level ?? ''}:${text.slice(start, end)}`);
};

describe('Markdown', () => {
  it.each([
    ['# T\n\nA *b* **c** `d` [e](f) &amp; \\* g', ['h1:T', 'p:A b c d e & * g']],
    ['Title\n===\n\nPart\n---\n\ntext', ['h1:Title', 'h2:Part', 'p:text']],
    ['a ![alt](x.png) b <b>c</b> <!-- d --> e<br>f', ['p:a b c e f']],
    ['Line one\nline two  \nline three\\\nline four', ['p:Line one line two line three line four']],
    ['- a\n  - b\n\n    c\n- # d\n- [x] e', ['i:a', 'i:b', 'i:c', 'i:d', 'i:e']],
    ['1. a\n2. b', ['i:a', 'i:b']],
    ['> quoted\n> on', ['p:quoted on']],
    ['| A | B |\n|---|---|\n| 1 | *2* |\n| | |', ['i:A: 1 | B: 2']],
    ['```text\nx = 1\ny = 2\n```', ['p:x = 1 y = 2']],
    ['![only](x.png)\n\n* * *\n\n# \n\n[r]: https://x.test\n\nSee [r]', ['p:See r']],
    [
      '<!-- no -->\n<head><title>No</title></head>\n<h2 id="a">Head</h2>\n<p class="b">It is &amp; was <b>so</b>.</p>\n<script>no()</script>\n<ul><li>one<li>two</ul>',
      ['h2:Head', 'p:It is & was so.', 'i:one', 'i:two'],
    ],
    ['<details>\n<summary>More</summary>\n\nIt is so.\n\n</details>', ['h6:More', 'p:It is so.']],
    ['So it is.[^1]\n\n[^1]: The minutes say.\n[^b]: https://x.test', ['p:So it is.', 'p:The minutes say.']],
    ['It was ~~red~~ blue, ~~so. a~~ b.', ['p:It was blue, b.']],
    ['- a\n\n  > b\n\n- c', ['i:a', 'i:b', 'i:c']],
    ['The lock opens\n\nJo Park · March 5, 2026\n\nIt is so.', ['h1:The lock opens', 'p:It is so.']],
    ['So it is\n\n# T\n\nIt is so.', ['p:So it is', 'h1:T', 'p:It is so.']],
    ['**The story**\n\nIt is so.\n\n**It is so.**\n\nSo.', ['h6:The story', 'p:It is so.', 'p:It is so.', 'p:So.']],
    [
      '1. Prices rose\n\nTo $4.\n\n2. Wages fell\n\nTo $3.',
      ['h6:Prices rose', 'p:To $4.', 'h6:Wages fell', 'p:To $3.'],
    ],
    ['1. a\n\n2. b\n\nText.', ['i:a', 'i:b', 'p:Text.']],
    ['OPINION\n\n# T\n\n*By Jane Doe*\n\nIt is so.\n\nRead more: [Why](https://x.test)', ['h1:T', 'p:It is so.']],
  ])('GIVEN %j THEN the words that a reader sees', (source, expected) => {
    expect(blocksOf(source)).toEqual(expected);
  });

  it.each([
    ['# T\n\n*By Jane Doe*\n\nMarch 5, 2026\n\nIt is so.', ['By Jane Doe', 'March 5, 2026']],
    ['# T\n\nBy Jane Doe\nMarch 5, 2026\n\nIt is so.', ['By Jane Doe', 'March 5, 2026']],
    ['# T\n\nIt is so.\n\nShare this', ['Share this']],
  ])('GIVEN %j THEN these lines are left out', (source, expected) => {
    expect(readMarkdown(source).leftOut.map(({ text }) => text)).toEqual(expected);
  });

  it('GIVEN any text THEN blocks are trimmed slices in order, with nothing but gaps between them', () => {
    fc.assert(
      fc.property(documentText, (source) => {
        const { text, blocks } = readMarkdown(source);
        let last = 0;
        for (const { start, end } of blocks) {
          expect(text.slice(last, start)).toBe(start === 0 ? '' : '\n\n');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBe(text.length);
      }),
    );
  });

  it('GIVEN quotations or lists nested thousands deep THEN a reason, soon', () => {
    for (const mark of ['>', '- ', '1. ']) expect(() => readMarkdown(`${mark.repeat(5_000)}a`)).toThrow('too deeply');
    expect(blocksOf(`${'-'.repeat(1_000)}\n\n${'- '.repeat(9)}a`)).toEqual(['i:a']);
  });

  it('GIVEN a long text THEN it is read in pieces as it would be whole, with the links defined at its end', () => {
    const part =
      '## Part\n\nA *b* [c][r] and [d].\n\n1. e\n\n2. f\n\n- g\n  - h\n\n```\n\n# i\n\n```\n\n**Bold**\n\n> j\n\n';
    const definitions = '[r]: https://x.test\n[d]: https://x.test';
    const once = blocksOf(`${part}\n\n${definitions}`);
    expect(once).toEqual(['h2:Part', 'p:A b c and d.', 'i:e', 'i:f', 'i:g', 'i:h', 'p:# i', 'h6:Bold', 'p:j']);
    expect(blocksOf(part.repeat(300) + definitions)).toEqual(Array(300).fill(once).flat());
  });

  it.each([
    '**a**a**a',
    '*_a',
    '*a_ ',
    '[a][b]',
    '![a',
    '[a](<b',
    '[[]',
    '<b*',
    'x\n---\n',
    'Head\n---\n\nIt is so.\n\n',
    '- **a** b\n',
    '# a\n\n',
    '<p <p',
  ])('GIVEN 50,000 characters of %j THEN the work stays in proportion', (unit) => {
    expectWork(() => readMarkdown(unit.repeat(50_000 / unit.length)), 2_000);
  });

  it('GIVEN what only looks like the definition of a link THEN it is text once, and the word stays', () => {
    expect(blocksOf('[a]: b c d\n\nThe council [a] voted.')).toEqual(['p:[a]: b c d', 'p:The council [a] voted.']);
  });

  it('GIVEN a million spaces in HTML, half an hour were they quadratic, THEN the words around them', () => {
    expect(blocksOf(`<div>\n${' '.repeat(1_000_000)}a\n</div>\n\nb`)).toEqual(['p:a', 'p:b']);
  });

  it.each(['**a** ', '[a](b) ', '*a ', '_a_ '])(
    'GIVEN a paragraph of 40,000 %j, minutes were they parsed, THEN all of it is text, and so is what follows',
    (unit) => {
      const { text, isDense } = readMarkdown(`${unit.repeat(40_000)}\n\nIt is *so*.`);
      expect(isDense).toBe(true);
      expect(text.match(/a/g)).toHaveLength(40_000);
      expect(text).toMatch(/\n\nIt is so\.$/);
    },
  );

  it('GIVEN thousands of words with hundreds of emphases and links in one paragraph THEN no mark is left', () => {
    const words = 'and the *council* voted **again** for [the line](https://x.test/a_b) that it wants, ';
    const { text, isDense } = readMarkdown(`${words.repeat(400)}\n\n`.repeat(5));
    expect(isDense).toBe(false);
    expect(text).not.toMatch(/[*[\]]/);
  });
});

describe('stories', () => {
  it('GIVEN a file and a folder of the same name THEN two stories with ids of their own', () => {
    const documents = ['a.txt', 'a/1.txt', 'a/2.txt', 'b.md'].map((id) => documentFromText(id, 'It is so.'));
    const { stories } = makeLibrary(documents);
    expect(stories.map(({ id, documents: members }) => [id, members.map((member) => member.id)])).toEqual([
      ['a', ['a.txt']],
      ['a/', ['a/1.txt', 'a/2.txt']],
      ['b', ['b.md']],
    ]);
  });

  it('GIVEN two files whose names differ in the extension THEN two stories with ids of their own', () => {
    const { stories } = makeLibrary(['a.md', 'a.txt'].map((id) => documentFromText(id, 'It is so.')));
    expect(stories.map(({ id }) => id)).toEqual(['a', 'a.txt']);
  });

  it('GIVEN the same text under another id THEN another fingerprint, and the same one each time', () => {
    const print = (id: string, text: string) => documentFromText(id, text).fingerprint;
    expect(print('a.txt', 'It is so.')).toMatch(/^[0-9a-z]{8}$/);
    expect(print('a.txt', 'It is so.')).toBe(print('a.txt', 'It is so.'));
    expect(print('b.txt', 'It is so.')).not.toBe(print('a.txt', 'It is so.'));
    expect(print('a.txt', 'It is so!')).not.toBe(print('a.txt', 'It is so.'));
  });
});
