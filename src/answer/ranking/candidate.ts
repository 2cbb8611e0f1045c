import type { IndexedSentence } from '../../search/search-index.ts';
import type { SpanKind, TypedSpan } from '../../search/typed-spans.ts';
import type { Question } from '../question/question.ts';
import type { QueryContext, Retrieved } from './query-context.ts';
import { type SoftMatches, softMatches } from './soft-match.ts';
import { dot, type OfTerms, type TermColumns } from './term-columns.ts';

const NOWHERE: readonly number[] = [];
/** Where a sentence has which terms, until it is known how many: the same arrays for all sentences. */
const [places, termsThere]: [number[], number[]] = [[], []];

/** A sentence that may answer a question, with all that features read. */
export class Candidate {
  readonly context: QueryContext;
  readonly question: Question;
  readonly columns: TermColumns;
  readonly sentence: IndexedSentence;
  readonly retrieved: Retrieved;
  readonly hits: OfTerms;
  /** Of each term, whether any sentence of the passage holds it. */
  readonly passageHits: OfTerms;
  /** Of each term, whether the heading or the title does. */
  readonly headingHits: OfTerms;
  /** Of each term that the sentence lacks, how nearly one of its words says the same, from 0 to 1. */
  readonly soft: SoftMatches;
  /** Its content words. */
  readonly content: number;
  /** Its words by their ids in the index. */
  readonly words: readonly number[];
  /** Places of the sentence's words that are terms of the question, in order; and of each, which term. */
  readonly matched: readonly number[];
  readonly matchedTerms: readonly number[];
  /** Spans of the sentence without a word of the question: the answer is in one of them. */
  readonly fresh: readonly TypedSpan[];
  readonly bm25: number;
  readonly coverage: number;
  readonly run: { readonly longest: number; readonly bigrams: number; readonly trigrams: number };

  constructor(context: QueryContext, sentence: IndexedSentence, retrieved: Retrieved) {
    this.context = context;
    this.question = context.question;
    this.columns = context.columns;
    this.sentence = sentence;
    this.retrieved = retrieved;
    this.hits = context.hits(sentence);
    this.passageHits = context.passageHits(sentence.passage);
    this.headingHits = context.headingHits(sentence.passage);
    this.bm25 = context.bm25(sentence);
    this.coverage = this.share(this.hits);
    this.content = context.contentOf(sentence);
    this.words = context.wordsOf(sentence);
    let count = 0;
    for (let at = 0; at < this.words.length; at++) {
      const term = context.keys.indexOf(this.words[at] as number);
      if (term < 0) continue;
      places[count] = at;
      termsThere[count] = term;
      count += 1;
    }
    this.matched = places.slice(0, count);
    this.matchedTerms = termsThere.slice(0, count);
    this.fresh = this.#isAnyOld(sentence.view.spans)
      ? sentence.view.spans.filter((span) => this.distance(span) > 0)
      : sentence.view.spans;
    this.run = runsOf(this);
    this.soft = softMatches(context, sentence, this.hits);
  }

  /** Places of a term among the sentence's words. */
  placesOf(term: number): readonly number[] {
    return this.matchedTerms.includes(term) ? this.matched.filter((_, i) => this.matchedTerms[i] === term) : NOWHERE;
  }

  /** The first of these; −1 without any. */
  firstOf(term: number): number {
    return this.matched[this.matchedTerms.indexOf(term)] ?? -1;
  }

  /** What the sentence before (−1) or after (1) in the passage is, or one further off. */
  beside(step: number): IndexedSentence | undefined {
    return this.sentence.passage.sentences[this.sentence.position + step];
  }

  /** Share of the question's weight for which `of` holds, in part or whole. */
  share(of: OfTerms): number {
    return dot(this.columns.share, of);
  }

  /** Share of the question's weight that the sentence lacks and `of` holds. */
  missing(of: OfTerms): number {
    const { share } = this.columns;
    let sum = 0;
    for (let i = 0; i < share.length; i++) if (this.hits[i] === 0) sum += (share[i] as number) * (of[i] as number);
    return sum;
  }

  /** The same, where `of` and `as` hold. */
  missingBoth(of: OfTerms, as: OfTerms): number {
    const { share } = this.columns;
    let sum = 0;
    for (let i = 0; i < share.length; i++)
      if (this.hits[i] === 0) sum += (share[i] as number) * ((of[i] as number) * (as[i] as number));
    return sum;
  }

  #isAnyOld(spans: readonly TypedSpan[]): boolean {
    for (const span of spans) if (this.distance(span) === 0) return true;
    return false;
  }

  has(kind: SpanKind): boolean {
    for (const span of this.fresh) if (span.kind === kind) return true;
    return false;
  }

  /** Words from a span to the nearest word that matches; 99 without any. */
  distance({ from, to }: TypedSpan): number {
    let best = 99;
    for (const at of this.matched) best = Math.min(best, at < from ? from - at : at >= to ? at - to + 1 : 0);
    return best;
  }
}

/** Runs of the question's words, with stop words, that the sentence repeats; as shares of what the question has. */
function runsOf({ question, context, words }: Candidate): Candidate['run'] {
  const asked = context.words;
  let [longest, bigrams, trigrams] = [0, 0, 0];
  for (let i = 0; i < asked.length; i++) {
    let best = 0;
    for (let at = words.indexOf(asked[i] as number); at >= 0; at = words.indexOf(asked[i] as number, at + 1)) {
      let n = 0;
      let content = false;
      while (i + n < asked.length && at + n < words.length && asked[i + n] === words[at + n]) {
        content ||= question.words[i + n]?.stop === false;
        n += 1;
      }
      if (content) best = Math.max(best, n);
    }
    longest = Math.max(longest, best);
    if (best >= 2) bigrams += 1;
    if (best >= 3) trigrams += 1;
  }
  const n = Math.max(1, asked.length);
  return { longest: longest / n, bigrams: bigrams / Math.max(1, n - 1), trigrams: trigrams / Math.max(1, n - 2) };
}
