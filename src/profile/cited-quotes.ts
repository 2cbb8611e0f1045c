import type { Corpus } from '../corpus/corpus.ts';
import { citeSpan } from '../corpus/excerpt.ts';
import { oncePer } from '../corpus/memo.ts';
import { saysTheSame } from '../corpus/redundancy.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { Document, Story } from '../library/types.ts';
import type { Name } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { type AttributedQuote, attributedQuotes } from './quote-attribution.ts';
import { spokenTurns } from './spoken-turns.ts';

/** A quotation of somebody, as an excerpt of whole sentences. */
export interface CitedQuote extends AttributedQuote {
  readonly cited: CitedExcerpt;
}

/** Documents that are read for one name, at most. Set by hand: the answer must come at once for names in the whole library. */
const MOST_DOCUMENTS = 100;

/**
 * All that a person is quoted with, in the stories' order; a quotation of several documents once.
 *
 * @param story The only one that counts, where it was asked of one.
 */
export function citedQuotes(name: Name, corpus: Corpus, story?: Story): CitedQuote[] {
  if (name.kind !== 'person') return [];
  const mentions = name.mentions.filter((mention) => !story || mention.story === story);
  const documents = [...new Set(mentions.map(({ document }) => document))].slice(0, MOST_DOCUMENTS);
  const kept: CitedQuote[] = [];
  for (const quote of documents.flatMap((document) => quotesOfDocument(document, corpus))) {
    if (quote.name !== name) continue;
    const isAgain = kept.some(({ sentences }) => quote.sentences.every((one) => isAmong(one, sentences)));
    if (!isAgain) kept.push({ ...quote, cited: cite(quote) });
  }
  return kept;
}

/** What was read of each document, since it takes a while to read who says what. */
const readIn = oncePer((_: Corpus) => new Map<Document, readonly AttributedQuote[]>());

function quotesOfDocument(document: Document, corpus: Corpus): readonly AttributedQuote[] {
  const known = readIn(corpus);
  let found = known.get(document);
  if (!found) {
    const passages = corpus.index.ofDocument(document);
    const sentences = passages.flatMap((passage) => passage.sentences);
    found = [...spokenTurns(sentences, corpus.names), ...attributedQuotes(sentences, corpus.names)];
    known.set(document, found);
  }
  return found;
}

const isAmong = (sentence: IndexedSentence, others: readonly IndexedSentence[]): boolean =>
  others.some((other) => saysTheSame(sentence, other));

function cite({ sentences }: AttributedQuote): CitedExcerpt {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last) throw new RangeError('A quotation has no sentence.');
  const { passage, sentence } = first;
  return citeSpan(passage, { start: sentence.start, end: last.sentence.end });
}

/** Words in quotation marks that are more than a remark. Set by hand. */
const ENOUGH_WORDS = 8;
/** UTF-16 code units that are read at a glance. Set by hand. */
const SHORT = 450;

/** The quotation to show first: it names the speaker, has some length, is not too long; of equal ones the earliest. */
export function bestQuote(quotes: readonly CitedQuote[]): CitedQuote | undefined {
  const worth = ({ isNamed, words, cited }: CitedQuote): number =>
    (isNamed ? 2 : 0) + (words >= ENOUGH_WORDS ? 1 : 0) + (cited.excerpt.text.length <= SHORT ? 1 : 0);
  return quotes.reduce<CitedQuote | undefined>(
    (best, one) => (best && worth(best) >= worth(one) ? best : one),
    undefined,
  );
}
