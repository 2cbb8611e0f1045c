import { type Claim, readClaim } from '../check/claim.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { citationOf, excerptOf } from '../corpus/excerpt.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import { stemSimilarity } from '../language/stem-similarity.ts';
import { width } from '../library/passages.ts';
import type { IndexedPassage, IndexedSentence } from '../search/search-index.ts';

/** A paragraph says a point again only from this score on: half for what it holds of the point's words, half for its nearest sentence. */
const ENOUGH = 0.35;
/** What stands before the list says it in short, as the list does. */
const BEFORE_LIST = 0.1;
/** A story tells things first where it tells them at length; a paragraph. */
const LATER = 0.005;

/**
 * Where the body of a document says at more length what its own list says: the sentence nearest to the point in the
 * paragraph that holds most of its words and names. Nothing where no paragraph says it.
 *
 * @param body Passages of the document that are no part of the list, in order.
 */
export function elaborationOf(
  { excerpt }: CitedExcerpt,
  body: readonly IndexedPassage[],
  corpus: Corpus,
): CitedExcerpt | undefined {
  const claim = readClaim(excerpt.text, corpus);
  let best: { score: number; indexed: IndexedSentence } | undefined;
  for (const [at, paragraph] of body.flatMap(paragraphsOf).entries()) {
    const [first, last] = [paragraph[0]?.sentence, paragraph.at(-1)?.sentence];
    if (!first || !last || width(excerpt.document.text.slice(first.start, last.end)) <= width(excerpt.text)) continue;
    const whole = shareHeld(claim, paragraph, corpus);
    for (const indexed of paragraph) {
      const score = (whole + shareHeld(claim, [indexed], corpus)) / 2;
      const worth = score - LATER * at - (last.end <= excerpt.start ? BEFORE_LIST : 0);
      if (score >= ENOUGH && (!best || worth > best.score)) best = { score: worth, indexed };
    }
  }
  if (!best) return undefined;
  const { sentence, passage } = best.indexed;
  return {
    excerpt: excerptOf(passage.document, sentence.start, sentence.end),
    citation: citationOf(passage, sentence.paragraph),
  };
}

/** The sentences of a passage, by paragraphs. */
function paragraphsOf({ sentences }: IndexedPassage): IndexedSentence[][] {
  const paragraphs = new Map<number, IndexedSentence[]>();
  for (const indexed of sentences) {
    const { paragraph } = indexed.sentence;
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), indexed]);
  }
  return [...paragraphs.values()];
}

/** How much of the weight of a point's words, numbers and names sentences hold together, from 0 to 1. */
function shareHeld({ parts }: Claim, sentences: readonly IndexedSentence[], { names }: Corpus): number {
  let [weight, held] = [0, 0];
  for (const part of parts) {
    weight += part.weight;
    const shares = sentences.map((sentence): number => {
      if (part.kind === 'name') return Number(names.mentions(sentence, part.name));
      if (part.kind === 'number') return Number(textOf(sentence).includes(part.number.text));
      if (part.isNamed || sentence.terms.has(part.term)) return Number(sentence.terms.has(part.term));
      return [...sentence.terms].reduce((most, there) => Math.max(most, stemSimilarity(part.term, there)), 0);
    });
    held += part.weight * Math.max(0, ...shares);
  }
  return weight === 0 ? 0 : held / weight;
}

function textOf({ sentence, passage }: IndexedSentence): string {
  return passage.document.text.slice(sentence.start, sentence.end);
}
