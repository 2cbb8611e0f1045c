import type { Check, Checked, Difference } from '../check/check.ts';
import type { Card, CardBlock } from './card.ts';
import type { CardContext } from './card-context.ts';
import { citations, sourceLine } from './citation.ts';
import type { Strings } from './strings/index.ts';

/** The card of *Check against the story*. It never says that anything is confirmed, and has no button to share it. */
export function checkCard({ checked, sentences }: Check, context: CardContext): Card {
  const { strings } = context;
  const cited = checked.flatMap(({ nearest }) => nearest ?? []);
  let number = 0;
  const blocks = checked.flatMap((each): CardBlock[] => {
    if (each.nearest) number += 1;
    return claimBlocks(each, number, strings);
  });
  return {
    tone: cited.length > 0 ? 'plain' : 'nothing',
    blocks: [
      { kind: 'small', line: [strings.check.intro] },
      ...sourceLine(cited, context),
      ...(sentences > checked.length
        ? [{ kind: 'small' as const, line: [strings.check.cut(checked.length, sentences)] }]
        : []),
      ...blocks,
      citations(
        cited.map((each, i) => ({ ...each, number: i + 1 })),
        context,
        true,
      ),
    ],
  };
}

function claimBlocks({ claim, nearest, differences }: Checked, number: number, strings: Strings): CardBlock[] {
  const said: CardBlock = { kind: 'text', line: [{ text: claim, bold: true }] };
  if (!nearest) return [{ kind: 'divider' }, said, { kind: 'small', line: [strings.check.nowhere] }];
  const findings = differences.length === 0 ? [strings.check.alike] : differences.map((each) => textOf(each, strings));
  return [
    { kind: 'divider' },
    said,
    { kind: 'quote', cited: nearest, number },
    { kind: 'small', line: [findings.join(' ')] },
  ];
}

function textOf(difference: Difference, { check }: Strings): string {
  switch (difference.kind) {
    case 'number':
      return check.otherNumber(difference.said, difference.story);
    case 'name':
      return check.otherName(difference.said, difference.story);
    case 'not':
      return difference.in === 'message' ? check.notInMessage : check.notInStory;
  }
}
