import { saysTheSame, sharedPart } from '../corpus/redundancy.ts';
import type { IndexedSentence } from '../search/search-index.ts';

/** Points that share fewer words are short, and differ by the others. */
const FEWEST = 4;

/**
 * Whether one of two points is enough: they say the same, share more than a word or two, and neither gives a number that
 * the other has not while that gives another: "5 were hurt", "7 were hurt".
 */
export function isSaidTwice(a: IndexedSentence, b: IndexedSentence): boolean {
  if (a === b) return true;
  const [small, large] = [Math.min(a.terms.size, b.terms.size), Math.max(a.terms.size, b.terms.size)];
  const shared = Math.round(sharedPart(a, b) * small);
  return saysTheSame(a, b) && shared > 0 && shared >= Math.min(FEWEST, large) && !(hasOther(a, b) && hasOther(b, a));
}

const NUMBER = /^\p{Nd}/u;

function hasOther(a: IndexedSentence, b: IndexedSentence): boolean {
  return [...a.terms].some((term) => NUMBER.test(term) && !b.terms.has(term));
}
