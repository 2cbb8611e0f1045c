import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardLine } from '../../src/cards/card.ts';
import { escapeText, lineToMarkdown, unescapeText } from '../../src/discord/markdown.ts';
import { visible } from '../../src/library/visible.ts';
import { markupOf, shownOf } from './discord-markdown.ts';

const PIECES =
  '* ** _ __ ~~ || ` ``` > >>> # ## ### -# - + 1. 23) [ ] ( ) ]( ](http://x.y) [a](http://x.y) <https://x.y> https://x.y : :smile: <@1> <@!1> <@&1> <#1> <:e:1> <a:e:1> <t:1:R> </ask:1> <id:guide> @everyone @here \\ \\* a é 1 \u202e \u200b \u200d'.split(
    ' ',
  );
const nasty = fc
  .array(fc.constantFrom(...PIECES, ' ', '  ', '\n', '\t'), { maxLength: 25 })
  .map((pieces) => pieces.join(''));
const anything = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));

describe('escaping', () => {
  it('GIVEN any text THEN Discord’s rules read no markup in it, and it unescapes to what can be seen', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const escaped = escapeText(text);
        expect(markupOf(escaped)).toEqual([]);
        expect(unescapeText(escaped)).toBe(visible(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['# heading', '\\# heading'],
    ['-# small', '\\-# small'],
    ['1. first', '1\\. first'],
    ['3.5 million', '3.5 million'],
    ['last-ditch #1', 'last-ditch #1'],
    ['at 10:30: now', 'at 10\\:30: now'],
    ['https://x.test/a_b', 'https\\://x.test/a\\_b'],
    ['<@1> @everyone', '\\<\\@1\\> \\@everyone'],
    ['[x](https://x.test)', '\\[x\\]\\(https\\://x.test)'],
    ['a\u202eb\u200bc\u0000d', 'abcd'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
  ])('GIVEN %j THEN %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });
});

describe('a line', () => {
  const run = fc.oneof(
    nasty,
    fc.record({ text: nasty, bold: fc.boolean(), italic: fc.boolean() }),
    fc.record({ text: nasty, url: fc.constantFrom('https://x.test/a', 'javascript:alert(1)', 'https://x.test/)') }),
  );

  it('GIVEN any runs THEN the only markup is what they ask for, and no text is lost', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 5 }), (line: CardLine) => {
        const markdown = lineToMarkdown(line);
        const asked = line.flatMap((each) => (typeof each === 'string' ? [] : [each]));
        for (const { kind, text } of markupOf(markdown)) {
          if (kind === 'link') expect(text).toContain('https://x.test/a');
          else expect(['strong', 'em']).toContain(kind);
          if (kind === 'strong') expect(asked.some(({ bold }) => bold)).toBe(true);
          if (kind === 'em') expect(asked.some(({ italic }) => italic)).toBe(true);
        }
        expect(markdown).not.toContain('\n');
        const said = visible(line.map((each) => (typeof each === 'string' ? each : each.text)).join(''));
        expect(shownOf(markdown).replace(/\s/g, '')).toBe(said.replace(/\s/g, ''));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each<[CardLine, string]>([
    [['a ', { text: ' b ', bold: true }, 'c'], 'a  **b** c'],
    [[{ text: 'b', bold: true, italic: true }], '***b***'],
    [
      [
        { text: 'a', bold: true },
        { text: 'b', italic: true },
      ],
      '**a**b',
    ],
    [[{ text: ' \n', bold: true }], ' '],
    [[{ text: 'A [b', url: 'https://x.test/a' }], 'A \\[b'],
    [[{ text: 'a', url: 'https://x%2etest/' }], 'a'],
    [[{ text: 'a', url: 'https://x.test/\u2060' }], 'a'],
    [[{ text: 'a', url: 'https://x.test' }], '[a](<https://x.test>)'],
    [[{ text: 'a', url: 'https://discord.com@x.test/' }], 'a'],
    [['https:', '//x.test'], 'https\\://x.test'],
  ])('GIVEN %j THEN %j', (line, markdown) => {
    expect(lineToMarkdown(line)).toBe(markdown);
  });

  // Nothing is escaped in a label: a backslash would show there.
  it.each([
    'Bridge | Norwick Times',
    'A | B | C',
    'snake_case',
    '5 * 4',
    'about ~30 or ~40',
    'At 10:30: what now?',
    'Ratio 3:2',
    'It`s late',
    'A [b] c',
    '[b]',
    '(a) b (c',
    'a < b',
    'Ann @ work, #1!',
    '桥：关闭，“暂时”',
  ])('GIVEN %j as a link THEN it is the label as it stands', (text) => {
    const markdown = lineToMarkdown([{ text, url: 'https://x.test/a' }]);
    expect(markdown).toBe(`[${text}](<https://x.test/a>)`);
    expect(markupOf(markdown)).toEqual([{ kind: 'link', text: markdown }]);
    expect(shownOf(markdown)).toBe(text);
  });

  it.each([
    '*a*',
    'a *b* **c**',
    '__a__',
    '_a_ b',
    '~~a~~',
    '||a||',
    '`a`',
    'a \\ b',
    '\\*a',
    'A <@1> b',
    '<#1>',
    '<t:1:R>',
    '<:x:1>',
    '</ask:1>',
    '<https://x.y>',
    'see https://x.y/z',
    'discord.gg/abc',
    '@everyone',
    ':smile:',
    'Fire 🔥',
    '🇨🇭 wins',
    'x™',
    '[a](b)',
    'a] [b',
    'می\u200cخواهم',
  ])('GIVEN %j as a link THEN it is no link, and is shown as it is', (text) => {
    const markdown = lineToMarkdown([{ text, url: 'https://x.test/a' }]);
    expect(markupOf(markdown)).toEqual([]);
    expect(shownOf(markdown)).toBe(text);
  });

  it('GIVEN a label with spaces that Discord would take out THEN they are spaces', () => {
    expect(lineToMarkdown([{ text: '10\u202f000 francs', url: 'https://x.test/a' }])).toBe(
      '[10 000 francs](<https://x.test/a>)',
    );
  });
});
