import type { Card, CardBlock } from './card.ts';
import type { CardContext } from './card-context.ts';

/**
 * A card that nobody asked for, which says so below what it takes for the question, with a button that takes it away.
 *
 * @param author Who may press it.
 */
export function automaticCard({ blocks, ...card }: Card, author: string, { strings }: CardContext): Card {
  const [asked, ...others] = blocks;
  const offer: CardBlock = {
    kind: 'offer',
    line: [strings.automatic],
    button: { label: strings.buttons.dismiss, action: { kind: 'dismiss', author } },
  };
  return { ...card, blocks: [...(asked ? [asked] : []), offer, ...others] };
}
