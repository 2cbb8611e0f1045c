import type { Corpus } from '../../corpus/corpus.ts';
import { contentTerms, tokenize } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';
import type { Story } from '../../library/types.ts';

/** A word that the stories lack, and the one that was read in its place. */
export interface Correction {
  readonly typed: string;
  readonly read: string;
}

/**
 * Replaces each word that neither the stories nor WordNet has by the nearest word of the stories. A capitalised word is
 * replaced by a name alone.
 *
 * @returns The corrected text, and what was replaced, in order.
 */
export function correctSpelling(
  text: string,
  corpus: Corpus,
  story: Story | undefined,
): { text: string; corrections: readonly Correction[] } {
  const corrections: Correction[] = [];
  const isThere = (term: string): boolean => corpus.index.frequency(term, story).passages > 0;
  // "founded" is no misspelt "funded".
  const isWord = (term: string): boolean => wordClasses().get(term) !== undefined;
  const isNamed = (word: string): boolean =>
    corpus.names.isWordOfName(word) ||
    contentTerms(word).some((term) => corpus.index.frequency(term, story).isCapitalised);
  let result = '';
  let from = 0;
  for (const token of tokenize(text)) {
    if (token.stop || token.extra || isThere(token.term) || token.start < from || isWord(token.term)) continue;
    const surface = text.slice(token.start, token.end);
    const isCapital = /^\p{Lu}/u.test(surface);
    const read = corpus.index.nearestWord(token, isCapital && token.start > 0);
    if (read === undefined || !contentTerms(read).some(isThere)) continue;
    if (isCapital && token.start > 0 && !isNamed(read)) continue;
    const cased = isCapital ? read.charAt(0).toUpperCase() + read.slice(1) : read;
    corrections.push({ typed: surface, read: cased });
    result += text.slice(from, token.start) + cased;
    from = token.end;
  }
  return { text: result + text.slice(from), corrections };
}
