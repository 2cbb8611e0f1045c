import type { IndexedSentence } from '../search/search-index.ts';

/** Two sentences that share this part of the shorter one's words say the same. */
export const SAME = 0.6;

/** Whether two sentences say the same, as far as their words tell. */
export function saysTheSame(a: IndexedSentence, b: IndexedSentence): boolean {
  return sharedPart(a, b) >= SAME;
}

/** The share of the shorter sentence's words that the other has, from 0 to 1. */
export function sharedPart(a: IndexedSentence, b: IndexedSentence): number {
  const [small, large] = a.terms.size < b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared += 1;
  return shared / Math.max(1, small.size);
}
