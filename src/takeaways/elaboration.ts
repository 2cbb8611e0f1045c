import type { Corpus } from '../corpus/corpus.ts';
import { citeSpan } from '../corpus/excerpt.ts';
import { coverage, partCoverage } from '../corpus/overlap.ts';
import { partsOf } from '../corpus/parts.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import { width } from '../library/passages.ts';
import type { IndexedPassage, IndexedSentence } from '../search/search-index.ts';

/**
 * From this score on a paragraph says a point again: the mean of how much of the point the paragraph says and how much
 * its nearest sentence does, from 0 to 1. Set by hand.
 */
const ENOUGH = 0.35;
/** Taken off the score of what comes before the list, as that is a summary, too. Set by hand. */
const BEFORE_LIST = 0.1;
/**
 * Taken off the score for each paragraph before it, as a story goes into detail where it first mentions a thing. Set by
 * hand.
 */
const LATER = 0.005;

/**
 * Where the body of a document says at more length what a point of its own list says: the sentence nearest to the point
 * in the paragraph that says most of it. Undefined where no paragraph does.
 *
 * @param body Passages of the document that are no part of the list, in order.
 */
export function elaborationOf(
  { excerpt }: CitedExcerpt,
  body: readonly IndexedPassage[],
  corpus: Corpus,
): CitedExcerpt | undefined {
  const { parts } = partsOf(excerpt.text, corpus);
  const saidIn = (sentences: readonly IndexedSentence[]): number => {
    const places = sentences.map((of) => ({ of, worth: 1 }));
    return coverage(parts, (part) => partCoverage(part, places, corpus.names));
  };
  let best: { score: number; indexed: IndexedSentence } | undefined;
  for (const [at, paragraph] of body.flatMap(paragraphsOf).entries()) {
    const [first, last] = [paragraph[0]?.sentence, paragraph.at(-1)?.sentence];
    if (!first || !last || width(excerpt.document.text.slice(first.start, last.end)) <= width(excerpt.text)) continue;
    const whole = saidIn(paragraph);
    for (const indexed of paragraph) {
      const score = (whole + saidIn([indexed])) / 2;
      const worth = score - LATER * at - (last.end <= excerpt.start ? BEFORE_LIST : 0);
      if (score >= ENOUGH && (!best || worth > best.score)) best = { score: worth, indexed };
    }
  }
  if (!best) return undefined;
  const { sentence, passage } = best.indexed;
  return citeSpan(passage, sentence);
}

/** The sentences of a passage by paragraph. */
function paragraphsOf({ sentences }: IndexedPassage): IndexedSentence[][] {
  const paragraphs = new Map<number, IndexedSentence[]>();
  for (const indexed of sentences) {
    const { paragraph } = indexed.sentence;
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), indexed]);
  }
  return [...paragraphs.values()];
}
