import type { Card, Line } from './card.ts';

/** A card of one plain line. */
export function noticeCard(line: string | Line): Card {
  return { tone: 'nothing', blocks: [{ kind: 'text', line: typeof line === 'string' ? [line] : line }] };
}
