import type { Check, Checked, Difference } from '../check/check.ts';
import type { Card, CardBlock } from './card.ts';
import type { Strings } from './strings/index.ts';

/** The card of *Check against the story*. It never says that anything is confirmed, and is not to be shared. */
export function checkCard({ checked, sentences }: Check, words: Strings): Card {
  const cited = checked.flatMap(({ nearest }) => nearest ?? []);
  let number = 0;
  const blocks = checked.flatMap((each): CardBlock[] => {
    if (each.nearest) number += 1;
    return claimBlocks(each, number, words);
  });
  return {
    tone: cited.length > 0 ? 'plain' : 'nothing',
    blocks: [
      { kind: 'small', line: [words.check.intro] },
      ...(sentences > checked.length
        ? [{ kind: 'small' as const, line: [words.check.cut(checked.length, sentences)] }]
        : []),
      ...blocks,
      { kind: 'citations', cited: cited.map((each, i) => ({ cited: each, number: i + 1 })) },
    ],
  };
}

function claimBlocks({ claim, nearest, differences }: Checked, number: number, words: Strings): CardBlock[] {
  const said: CardBlock = { kind: 'text', line: [{ text: claim, bold: true }] };
  if (!nearest) return [{ kind: 'divider' }, said, { kind: 'small', line: [words.check.nowhere] }];
  const told = differences.length === 0 ? [words.check.alike] : differences.map((each) => tell(each, words));
  return [
    { kind: 'divider' },
    said,
    { kind: 'quote', cited: nearest, number },
    { kind: 'small', line: [told.join(' ')] },
  ];
}

function tell(difference: Difference, { check }: Strings): string {
  switch (difference.kind) {
    case 'number':
      return check.otherNumber(difference.said, difference.story);
    case 'name':
      return check.otherName(difference.said, difference.story);
    case 'not':
      return difference.in === 'message' ? check.notInMessage : check.notInStory;
  }
}
