import type { CitedExcerpt } from '../answer/types.ts';
import type { Block, Button } from './card.ts';

/** Quotations, numbered, then where each stands, then a button that opens the first in its passage. */
export function evidence(excerpts: readonly CitedExcerpt[]): Block[] {
  const [first] = excerpts;
  if (!first) return [];
  return [
    ...excerpts.map((cited, i): Block => ({ kind: 'quote', cited, number: i + 1 })),
    { kind: 'citations', cited: excerpts.map((cited, i) => ({ cited, number: i + 1 })) },
    { kind: 'actions', buttons: [contextButton(first)] },
  ];
}

/** The button that shows an excerpt where it stands. */
export function contextButton({ excerpt }: CitedExcerpt, label = 'In context'): Button {
  const { document, start, end } = excerpt;
  return { label, action: { kind: 'context', document: document.fingerprint, start, end } };
}
