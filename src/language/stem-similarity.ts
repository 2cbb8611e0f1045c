/**
 * Forms of one word that a stemmer keeps apart share a long beginning: "invest" and "investor", "exclud" and "exclus". The
 * least length of it, in UTF-16 code units, and the least part of the longer stem; a longer beginning may be a smaller part.
 * Set by hand.
 */
export const SHARED_PREFIX = 5;
const SHARED_PART = 0.6;
const LONG_PREFIX = 6;
const LONG_PREFIX_PART = 0.5;
/** The weight of a related form, where the word itself has 1. Set by hand. */
export const RELATED_FORM = 0.75;

/** How similar two stems are: 1 if they are the same, `RELATED_FORM` if they share a long beginning, else 0. */
export function stemSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < SHARED_PREFIX || b.length < SHARED_PREFIX) return 0;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const part = shared / Math.max(a.length, b.length);
  const related =
    (shared >= SHARED_PREFIX && part >= SHARED_PART) || (shared >= LONG_PREFIX && part >= LONG_PREFIX_PART);
  return related ? RELATED_FORM : 0;
}
