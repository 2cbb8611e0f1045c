import type { Card } from './card.ts';

/** A card of one plain line. */
export function noticeCard(text: string): Card {
  return { tone: 'nothing', blocks: [{ kind: 'text', line: [text] }] };
}

/** What a press finds whose document is not there any more, or that this bot never made. */
export const CHANGED = 'The stories have changed. Run the command again.';
