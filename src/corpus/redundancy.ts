import type { IndexedSentence } from '../search/search-index.ts';
import { containment, overlapCoefficient } from './overlap.ts';

/** Two sentences say the same from this overlap coefficient on. Set by hand. */
export const SAME = 0.6;
/** Sentences that share fewer stems are short, and differ by the others. Set by hand. */
const FEWEST = 4;
const NUMBER = /^\p{Nd}/u;

/** Whether two sentences say the same, as far as their words show. */
export function saysTheSame(a: IndexedSentence, b: IndexedSentence): boolean {
  return overlapCoefficient(a, b) >= SAME;
}

/**
 * Whether one of two sentences is enough in a list: they say the same, share more than a word or two, and they do not
 * each give a number that the other lacks ("5 were hurt", "7 were hurt"). Stricter than `saysTheSame`.
 */
export function isRedundant(a: IndexedSentence, b: IndexedSentence): boolean {
  if (a === b) return true;
  const shared = Math.round(containment(a.terms, b.terms) * a.terms.size);
  const fewest = Math.max(1, Math.min(FEWEST, Math.max(a.terms.size, b.terms.size)));
  return saysTheSame(a, b) && shared >= fewest && !(hasOtherNumber(a, b) && hasOtherNumber(b, a));
}

function hasOtherNumber(a: IndexedSentence, b: IndexedSentence): boolean {
  return [...a.terms].some((term) => NUMBER.test(term) && !b.terms.has(term));
}
