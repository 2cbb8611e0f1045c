/** Passages with a term that are read for one question, all terms together: only so many are worth the time. Set by hand. */
const BUDGET = 500;
/** Passages for each that is wanted that the rarest terms must have between them. Set by hand. */
const ENOUGH = 5;

/**
 * Parts the terms of a question into the rarest, by which passages are found, and the others, which most passages have and by
 * which those that were found are only told apart: so a question costs no more for its common words.
 *
 * @param passagesWith How many passages have a term.
 * @param limit How many passages are wanted.
 */
export function rarestFirst(
  terms: readonly string[],
  passagesWith: (term: string) => number,
  limit: number,
): { rare: readonly string[]; common: readonly string[] } {
  const counted = terms.map((term) => ({ term, passages: passagesWith(term) })).sort((a, b) => a.passages - b.passages);
  let [taken, sum] = [0, 0];
  for (const { passages } of counted) {
    if (sum + passages > BUDGET && sum >= ENOUGH * limit) break;
    sum += passages;
    taken += 1;
  }
  if (taken === terms.length) return { rare: terms, common: [] };
  return {
    rare: counted.slice(0, taken).map(({ term }) => term),
    common: counted.slice(taken).map(({ term }) => term),
  };
}

/** What MiniSearch adds up for each term (BM25+, Lv and Zhai 2011), with its parameters. */
const [K, B, D] = [1.2, 0.7, 0.5];

/**
 * The score of a term in a passage.
 *
 * @param times How often the passage has it, from 1.
 * @param length Of the passage, relative to the average.
 */
export function bm25Plus(times: number, length: number, passages: number, of: number): number {
  const idf = Math.log(1 + (of - passages + 0.5) / (passages + 0.5));
  return idf * (D + (times * (K + 1)) / (times + K * (1 - B + B * length)));
}
