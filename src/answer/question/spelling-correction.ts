import type { Corpus } from '../../corpus/corpus.ts';
import { editDistance } from '../../language/edit-distance.ts';
import { OPENERS } from '../../language/lexicon/lists.ts';
import { contentTerms, fold, stemOf, type Token, tokenize } from '../../language/tokens.ts';
import { isCommonWord, wordClasses } from '../../language/wordnet.ts';
import type { Story } from '../../library/types.ts';
import { DEMONYMS, PLACES } from '../../names/gazetteer/places.ts';
import { isSurelyName } from '../../names/typed-text.ts';
import type { Frequency } from '../../search/search-index.ts';

/** A word that the stories lack, and the one that was read in its place. */
export interface Correction {
  readonly typed: string;
  readonly read: string;
}

/** Letters of a name for which a word that differs from it by one edit is taken, at least: "Hagel" is not Hegel. Set by hand. */
const LONG_NAME = 6;

/**
 * Replaces each word that neither the stories nor WordNet has by the nearest word of the stories. A capitalised word is
 * replaced by a name alone, and a name is read only where it can hardly be another one: it is long and one edit away, or the
 * words beside it are of the same name.
 *
 * @returns The corrected text, and what was replaced, in order.
 */
export function correctSpelling(
  text: string,
  corpus: Corpus,
  story: Story | undefined,
): { text: string; corrections: readonly Correction[] } {
  const corrections: Correction[] = [];
  const frequency = (term: string): Frequency => corpus.index.frequency(term, story);
  const isThere = (term: string): boolean => frequency(term).passages > 0;
  const isNamed = (word: string): boolean =>
    corpus.names.isWordOfName(word) || contentTerms(word).some((term) => frequency(term).isCapitalised);
  const isWrittenAsName = (word: string): boolean => contentTerms(word).some((term) => frequency(term).isName);
  let result = '';
  let from = 0;
  for (const token of tokenize(text)) {
    if (token.stop || token.extra || isThere(token.term) || token.start < from || isWord(token)) continue;
    const surface = text.slice(token.start, token.end);
    const isCapital = /^\p{Lu}/u.test(surface);
    const isName = isCapital && token.start > 0;
    const read = corpus.index.nearestWord(token, isName);
    if (read === undefined || !contentTerms(read).some(isThere)) continue;
    if (isName && !isNamed(read)) continue;
    const isForName = isName || (isWrittenAsName(read) && !isCommon(read));
    if (isForName && !isSurelyMeant(token, surface, read, text, corpus)) continue;
    const cased = isCapital ? read.charAt(0).toUpperCase() + read.slice(1) : read;
    corrections.push({ typed: surface, read: cased });
    result += text.slice(from, token.start) + cased;
    from = token.end;
  }
  return { text: result + text.slice(from), corrections };
}

/** Whether it is a word of the language, which no story needs to have: "founded" is no misspelt "funded". */
function isWord({ word, term }: Token): boolean {
  return wordClasses().get(term) !== undefined || OPENERS.has(word) || isCompared(word);
}

/** Whether an adjective is compared: "newer", "biggest", "happier". */
function isCompared(word: string): boolean {
  const [, base = ''] = /^(.{2,}?)(?:er|est)$/.exec(word) ?? [];
  const bases = [base, `${base}e`, base.replace(/(.)\1$/, '$1'), base.replace(/i$/, 'y')];
  return bases.some((each) => (wordClasses().get(stemOf(each))?.adjective ?? 0) > 0);
}

/** Whether a name is a word of the language, too: "the lower huose". */
const isCommon = (read: string): boolean => contentTerms(read).every(isCommonWord);

/** Whether it is a name that the stories need not have. */
function isKnownName(surface: string): boolean {
  const capital = surface.charAt(0).toUpperCase() + surface.slice(1);
  return PLACES.has(capital) || DEMONYMS.has(capital) || isSurelyName(capital);
}

function isSurelyMeant(
  { word, start, end }: Token,
  surface: string,
  read: string,
  text: string,
  corpus: Corpus,
): boolean {
  const meant = fold(read);
  // "Micheal" is a name, too, but hardly another one.
  if (isKnownName(surface) && lettersOf(word) !== lettersOf(meant)) return false;
  const capital = read.charAt(0).toUpperCase() + read.slice(1);
  // Of places there are few of nearly the same name.
  const long = PLACES.has(capital) || DEMONYMS.has(capital) ? LONG_NAME - 1 : LONG_NAME;
  if (Math.max(word.length, meant.length) >= long && editDistance(word, meant, 1) <= 1) return true;
  return corpus.names
    .mentionsIn(text.slice(0, start) + read + text.slice(end))
    .some((name) => name.start <= start && name.end >= start + read.length && name.end - name.start > read.length);
}

const lettersOf = (word: string): string => [...word].sort().join('');
