import { saysTheSame } from '../answer/same.ts';
import type { IndexedSentence } from '../search/search-index.ts';

/**
 * Whether two sentences say the same, as far as their words tell. Two that each give a number which the other has not
 * differ: "5 were hurt", "7 were hurt".
 */
export function sayTheSame(a: IndexedSentence, b: IndexedSentence): boolean {
  return a === b || (saysTheSame(a, b) && !(hasOther(a, b) && hasOther(b, a)));
}

const NUMBER = /^\p{Nd}/u;

function hasOther(a: IndexedSentence, b: IndexedSentence): boolean {
  return [...a.terms].some((term) => NUMBER.test(term) && !b.terms.has(term));
}
