import { checkCard } from '../src/cards/check.ts';
import { noticeCard } from '../src/cards/notice.ts';
import { checkText } from '../src/check/check.ts';
import type { MessageCommand } from './command.ts';

/**
 * *Check against the story*: each sentence of a message beside the excerpt nearest to it. Of a card of this bot those that it
 * quotes: its citations and labels claim nothing.
 */
export const check = {
  shown: (strings) => strings.commands.check,
  run({ text, card }, context) {
    const { empty, noClaim } = context.strings.check;
    if (text === '') return { card: noticeCard(empty), private: true, outcome: 'empty' };
    const found = checkText(card?.quoted ?? text, context.corpus);
    if (found.checked.length === 0) return { card: noticeCard(noClaim), private: true, outcome: 'no claim' };
    const isAny = found.checked.some(({ nearest }) => nearest !== undefined);
    return { card: checkCard(found, context), private: true, outcome: isAny ? 'checked' : 'absent' };
  },
} as const satisfies MessageCommand;
