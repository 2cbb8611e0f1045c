import type { IndexedSentence } from '../../search/search-index.ts';
import type { SpanKind, TypedSpan } from '../../search/sentence-analysis.ts';
import type { Question } from '../question/question.ts';
import type { QueryContext, Retrieved } from './query-context.ts';
import { type SoftMatches, softMatches } from './soft-match.ts';

/** A sentence that may answer a question, with all that features read. */
export class Candidate {
  readonly context: QueryContext;
  readonly question: Question;
  readonly sentence: IndexedSentence;
  readonly retrieved: Retrieved;
  readonly hits: Uint8Array;
  /** Of each term, whether any sentence of the passage holds it. */
  readonly passageHits: Uint8Array;
  /** Of each term, whether the heading or the title does. */
  readonly headingHits: Uint8Array;
  /** Of each term that the sentence lacks, how nearly one of its words says the same, from 0 to 1. */
  readonly soft: SoftMatches;
  /** Places of the sentence's words that are terms of the question, in order. */
  readonly matched: readonly number[];
  /** Spans of the sentence without a word of the question: the answer is in one of them. */
  readonly fresh: readonly TypedSpan[];
  readonly bm25: number;
  readonly coverage: number;
  readonly run: { readonly longest: number; readonly bigrams: number; readonly trigrams: number };

  constructor(context: QueryContext, sentence: IndexedSentence, retrieved: Retrieved) {
    this.context = context;
    this.question = context.question;
    this.sentence = sentence;
    this.retrieved = retrieved;
    this.hits = context.hits(sentence);
    const { passage, view } = sentence;
    this.passageHits = context.passageHits(passage);
    this.headingHits = Uint8Array.from(this.question.terms, ({ key }) =>
      Number(passage.headingTerms.has(key) || passage.titleTerms.has(key)),
    );
    this.bm25 = context.bm25(sentence);
    this.coverage = context.share((i) => this.hits[i] ?? 0);
    const matched: number[] = [];
    for (const { key } of this.question.terms) for (const at of view.places.get(key) ?? []) matched.push(at);
    this.matched = matched.sort((a, b) => a - b);
    this.fresh = view.spans.filter(({ from, to }) => !matched.some((at) => at >= from && at < to));
    this.run = runsOf(this);
    this.soft = softMatches(this);
  }

  /** Share of the question's weight for which `of` holds, in part or whole. */
  share(of: (term: number) => number): number {
    return this.context.share(of);
  }

  /** Share of the question's weight that the sentence lacks and `of` holds. */
  missing(of: (term: number) => number): number {
    return this.context.share((i) => (this.hits[i] === 1 ? 0 : of(i)));
  }

  has(kind: SpanKind): boolean {
    return this.fresh.some((span) => span.kind === kind);
  }

  /** Words from a span to the nearest word that matches; 99 without any. */
  distance({ from, to }: TypedSpan): number {
    let best = 99;
    for (const at of this.matched) best = Math.min(best, at < from ? from - at : at >= to ? at - to + 1 : 0);
    return best;
  }
}

/** Runs of the question's words, with stop words, that the sentence repeats; as shares of what the question has. */
function runsOf({ question, sentence }: Candidate): Candidate['run'] {
  const asked = question.words;
  const { words, places } = sentence.view;
  let [longest, bigrams, trigrams] = [0, 0, 0];
  for (let i = 0; i < asked.length; i++) {
    let best = 0;
    for (const at of places.get(asked[i]?.key ?? '') ?? []) {
      let n = 0;
      let content = false;
      while (i + n < asked.length && at + n < words.length && asked[i + n]?.key === words[at + n]?.key) {
        content ||= asked[i + n]?.stop === false;
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
