import type { IndexedSentence } from '../search/search-index.ts';

/** Two sentences that share this part of the shorter one's words say the same. */
const SAME = 0.6;

/** Whether two sentences say the same, as far as their words tell. */
export function saysTheSame(a: IndexedSentence, b: IndexedSentence): boolean {
  const [small, large] = a.terms.size < b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared += 1;
  return shared >= SAME * Math.max(1, small.size);
}
