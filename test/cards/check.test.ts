import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { checkCard } from '../../src/cards/check.ts';
import { en } from '../../src/cards/strings/index.ts';
import type { Checked, CheckedDifference } from '../../src/check/check.ts';
import { bridge, cite, context } from './invented.ts';
import { outline } from './outline.ts';

const text = 'The bridge cost £3 million.';
const nearest = cite(bridge, text, 'The money');
const claim = 'The bridge cost £5 million.';
const none = { questions: 0, remarks: 0 };
const differences: readonly CheckedDifference[] = [
  {
    kind: 'number',
    said: [{ start: claim.indexOf('£5'), end: claim.length - 1 }],
    story: [{ start: nearest.excerpt.start + text.indexOf('£3'), end: nearest.excerpt.end - 1 }],
  },
];
const cardOf = (checked: Partial<Checked>): Card =>
  checkCard(
    {
      checked: [{ claim, finding: 'related', nearest, differences: [], missing: [], known: [], ...checked }],
      sentences: 1,
      passedOver: none,
    },
    context,
  );

describe('the card of a checked message', () => {
  it('GIVEN claims with and without an excerpt THEN only the excerpts are numbered, and what is left out is said', () => {
    const checked: readonly Checked[] = [
      { claim: 'Pancakes are free.', finding: 'absent', differences: [], missing: ['Pancakes', 'free'], known: [] },
      { claim, finding: 'differs', nearest, differences, missing: [], known: [] },
    ];
    const card = checkCard({ checked, sentences: 3, passedOver: { questions: 1, remarks: 2 } }, context);
    expect(outline(card)).toEqual([
      'plain',
      `- ${en.check.intro}`,
      '- The bridge of Pell · 2026-05-04',
      `- ${en.check.cut(2, 3)}`,
      `- ${en.check.passedOver(1, 2)}`,
      '---',
      'Pancakes are free.',
      `– *${en.check.nowhere}*`,
      '---',
      'The bridge cost *£5 million*.',
      `≠ *${en.check.differs}* ${en.check.other(['£5 million'], ['£3 million'])}`,
      '> The bridge cost £3 million. [1]',
      '[1] The money, paragraph 1',
    ]);
  });

  it('GIVEN a claim that differs THEN what differs is marked in the excerpt', () => {
    const quote = cardOf({ finding: 'differs', differences }).blocks.find(({ kind }) => kind === 'quote');
    expect(quote).toMatchObject({ marks: differences[0]?.story });
  });

  const span = { start: 0, end: 3 };
  const inStory = { start: nearest.excerpt.start, end: nearest.excerpt.start + 3 };
  it.each<[what: string, checked: Partial<Checked>, line: string]>([
    ['what the story says', { finding: 'says' }, `✓ *${en.check.says}*`],
    ['what somebody says there', { finding: 'says', isQuoted: true }, `✓ *${en.check.quotes}*`],
    [
      'a hedge',
      { finding: 'less surely', differences: [{ kind: 'hedge', said: [], story: [inStory] }] },
      `~ *${en.check.lessSurely}* ${en.check.hedged(['The'])}`,
    ],
    [
      'a “not” of the message',
      { finding: 'differs', differences: [{ kind: 'not', said: [span], story: [] }] },
      `≠ *${en.check.differs}* ${en.check.notInMessage(['The'])}`,
    ],
    [
      'a “not” of the story',
      { finding: 'differs', differences: [{ kind: 'not', said: [], story: [inStory] }] },
      `≠ *${en.check.differs}* ${en.check.notInStory(['The'])}`,
    ],
    [
      'parties exchanged',
      { finding: 'differs', differences: [{ kind: 'parties', said: [span, { start: 4, end: 10 }], story: [inStory] }] },
      `≠ *${en.check.differs}* ${en.check.otherOrder(['The', 'bridge'])}`,
    ],
    [
      'words that are not found',
      { missing: ['gave', 'free'] },
      `○ *${en.check.related}* ${en.check.missing(['gave', 'free'])}`,
    ],
    [
      'names alone',
      { nearest: undefined, known: ['Ada'] } as never,
      `○ *${en.check.related}* ${en.check.far(['Ada'])}`,
    ],
    ['the same words', { missing: [] }, `○ *${en.check.related}* ${en.check.untold}`],
  ])('GIVEN %s THEN a mark, and the line that says it', (_what, checked, line) => {
    expect(outline(cardOf(checked))).toContain(line);
  });

  it('GIVEN no excerpt at all THEN the tone of nothing, and nothing to share', () => {
    const checked: readonly Checked[] = [{ claim, finding: 'absent', differences: [], missing: [], known: [] }];
    const card = checkCard({ checked, sentences: 1, passedOver: none }, context);
    expect(card).toMatchObject({ tone: 'nothing' });
    expect(card.share).toBeUndefined();
  });
});
