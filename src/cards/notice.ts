import type { Card, CardLine } from './card.ts';

/** A card of one plain line. */
export function noticeCard(line: string | CardLine): Card {
  return { tone: 'nothing', blocks: [{ kind: 'text', line: typeof line === 'string' ? [line] : line }] };
}
