import { describe, expect, it } from 'vitest';
import { checkCard } from '../../src/cards/check.ts';
import { en } from '../../src/cards/strings/index.ts';
import type { Difference } from '../../src/check/check.ts';
import { bridge, cite, context } from './invented.ts';
import { outline } from './outline.ts';

const nearest = cite(bridge, 'The bridge cost £3 million.', 'The money');
const claim = 'The bridge cost £5 million.';

describe('the card of a checked message', () => {
  it('GIVEN claims with and without an excerpt THEN only the excerpts are numbered, and what is left out is said', () => {
    const checked = [
      { claim: 'Pancakes are free.', differences: [] },
      { claim, nearest, differences: [{ kind: 'number', said: ['5 million'], story: ['3 million'] } as const] },
    ];
    expect(outline(checkCard({ checked, sentences: 3 }, context))).toEqual([
      'plain',
      `- ${en.check.intro}`,
      '- The bridge of Pell · 2026-05-04',
      `- ${en.check.cut(2, 3)}`,
      '---',
      '*Pancakes are free.*',
      `- ${en.check.nowhere}`,
      '---',
      `*${claim}*`,
      '> The bridge cost £3 million. [1]',
      `- ${en.check.otherNumber(['5 million'], ['3 million'])}`,
      '[1] The money, paragraph 1',
    ]);
  });

  it.each<[what: string, differences: readonly Difference[], line: string]>([
    ['nothing', [], en.check.alike],
    ['a number', [{ kind: 'number', said: ['5'], story: [] }], en.check.otherNumber(['5'], [])],
    ['a name', [{ kind: 'name', said: ['Bo'], story: ['Ada'] }], en.check.otherName(['Bo'], ['Ada'])],
    ['a “not” of the message', [{ kind: 'not', in: 'message' }], en.check.notInMessage],
    ['a “not” of the story', [{ kind: 'not', in: 'story' }], en.check.notInStory],
    [
      'a number and a “not”',
      [
        { kind: 'number', said: ['5'], story: ['3'] },
        { kind: 'not', in: 'story' },
      ],
      `${en.check.otherNumber(['5'], ['3'])} ${en.check.notInStory}`,
    ],
  ])('GIVEN a claim that differs in %s THEN the line that says it', (_what, differences, line) => {
    const card = checkCard({ checked: [{ claim, nearest, differences }], sentences: 1 }, context);
    expect(outline(card).at(-2)).toBe(`- ${line}`);
  });

  it('GIVEN no excerpt at all THEN the tone of nothing, and nothing to share', () => {
    const card = checkCard({ checked: [{ claim, differences: [] }], sentences: 1 }, context);
    expect(card).toMatchObject({ tone: 'nothing' });
    expect(card.share).toBeUndefined();
  });
});
