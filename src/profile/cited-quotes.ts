import type { Corpus } from '../corpus/corpus.ts';
import { citationOf, excerptOf } from '../corpus/excerpt.ts';
import { saysTheSame } from '../corpus/redundancy.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { Document, Story } from '../library/types.ts';
import type { Name } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { type AttributedQuote, attributedQuotes } from './quote-attribution.ts';

/** What somebody is quoted to have said, as an excerpt of whole sentences. */
export interface CitedQuote extends AttributedQuote {
  readonly cited: CitedExcerpt;
}

/** A name that more documents mention is looked for in the first of them. */
const MOST_DOCUMENTS = 100;

/**
 * All that a person is quoted to have said, in the stories' order; what several documents quote once.
 *
 * @param story The only one that counts, where it was asked of one.
 */
export function citedQuotes(name: Name, corpus: Corpus, story?: Story): CitedQuote[] {
  if (name.kind !== 'person') return [];
  const mentions = name.mentions.filter((mention) => !story || mention.story === story);
  const documents = [...new Set(mentions.map(({ document }) => document))].slice(0, MOST_DOCUMENTS);
  const kept: CitedQuote[] = [];
  for (const saying of documents.flatMap((document) => sayingsOfDocument(document, corpus))) {
    if (saying.name !== name) continue;
    const isAgain = kept.some(({ sentences }) => saying.sentences.every((one) => isAmong(one, sentences)));
    if (!isAgain) kept.push({ ...saying, cited: cite(saying) });
  }
  return kept;
}

/** Reading who says what takes a while, and is worth doing once. */
const cache = new WeakMap<Corpus, Map<Document, readonly AttributedQuote[]>>();

function sayingsOfDocument(document: Document, corpus: Corpus): readonly AttributedQuote[] {
  const known = cache.get(corpus) ?? new Map<Document, readonly AttributedQuote[]>();
  cache.set(corpus, known);
  let found = known.get(document);
  if (!found) {
    const passages = corpus.index.passages.filter((passage) => passage.document === document);
    found = attributedQuotes(
      passages.flatMap(({ sentences }) => sentences),
      corpus.names,
    );
    known.set(document, found);
  }
  return found;
}

const isAmong = (sentence: IndexedSentence, others: readonly IndexedSentence[]): boolean =>
  others.some((other) => saysTheSame(sentence, other));

function cite({ sentences }: AttributedQuote): CitedExcerpt {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last) throw new RangeError('nothing is said');
  const { passage, sentence } = first;
  return {
    excerpt: excerptOf(passage.document, sentence.start, last.sentence.end),
    citation: citationOf(passage, sentence.paragraph),
  };
}

const ENOUGH_WORDS = 8;
/** UTF-16 code units that are read at a glance. */
const SHORT = 450;

/** The one to show first: named in it, said at some length, not too long, early. */
export function bestQuote(sayings: readonly CitedQuote[]): CitedQuote | undefined {
  const worth = ({ isNamed, words, cited }: CitedQuote): number =>
    (isNamed ? 2 : 0) + (words >= ENOUGH_WORDS ? 1 : 0) + (cited.excerpt.text.length <= SHORT ? 1 : 0);
  return sayings.reduce<CitedQuote | undefined>(
    (best, one) => (best && worth(best) >= worth(one) ? best : one),
    undefined,
  );
}
