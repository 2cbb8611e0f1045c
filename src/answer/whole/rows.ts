import { lexicon } from '../../language/lexicon/lexicon.ts';

/** Characters: a sentence that is longer is none of a row. Set by hand. */
export const LONGEST_OF_ROW = 110;
/** Words that two sentences of a row have in common. Set by hand. */
const SHARED = 2;

const ALSO = /\b(?:also|as well|too)\b|\bso (?:are|did|do|does|had|has|have|is|was|were|will)\b/i;

/** Whether two sentences that follow each other are of one row: short, and the second says of another what the first says. */
export function areOfOneRow(first: string, second: string): boolean {
  if (Math.max(first.length, second.length) > LONGEST_OF_ROW) return false;
  const [here, there] = [contentOf(first), contentOf(second)];
  const shared = [...there].filter((word) => here.has(word)).length;
  return shared >= (ALSO.test(second) ? 1 : SHARED);
}

function contentOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !lexicon('stop-words').has(word)));
}
