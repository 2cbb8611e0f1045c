import type { IndexedSentence } from '../search/search-index.ts';

/** Two sentences that share this part of the shorter one's words, and so many of them, say the same. */
const SAME = 0.6;
const FEWEST = 4;

/**
 * Whether two sentences say the same, as far as their words tell. Two that each give a number which the other has not
 * differ: "5 were hurt", "7 were hurt".
 */
export function sayTheSame(a: IndexedSentence, b: IndexedSentence): boolean {
  if (a === b) return true;
  const [small, large] = a.terms.size < b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared += 1;
  if (shared === 0 || shared < Math.max(Math.min(FEWEST, large.size), SAME * small.size)) return false;
  return !(hasOther(a, b) && hasOther(b, a));
}

const NUMBER = /^\p{Nd}/u;

function hasOther(a: IndexedSentence, b: IndexedSentence): boolean {
  return [...a.terms].some((term) => NUMBER.test(term) && !b.terms.has(term));
}
