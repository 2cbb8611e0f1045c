import type { Candidate } from '../candidate.ts';
import { shareOfEither, weighted } from '../measures.ts';
import type { FeatureGroup } from './row.ts';

/** The passage, and its score by MiniSearch. */
export const passage = {
  name: 'passage',
  rows: {
    'passage score': (e) => e.retrieved.score / e.context.topScore,
    'passage rank': (e) => 1 / (1 + e.retrieved.rank),
    'passage top': (e) => Number(e.retrieved.rank === 0),
    'passage bm25': (e) => e.context.passageBm25(e.sentence.passage),
    'passage bm25 to top': (e) => e.context.passageBm25(e.sentence.passage) / e.context.topPassage,
    'passage bm25 gap': (e) => e.context.topPassage - e.context.passageBm25(e.sentence.passage),
    'passage coverage': (e) => e.share(e.passageHits),
    'passage soft': (e) => e.context.passageSoft(e.sentence.passage),
    'weighted passage': (e) => weighted(e, e.passageHits),
    'heading coverage': (e) => e.share(e.headingHits),
    'with heading': (e) => shareOfEither(e, e.hits, e.headingHits),
    'passage with heading': (e) => shareOfEither(e, e.passageHits, e.headingHits),
    'passage best': (e) => bestIn(e),
    'gap to best': (e) => bestIn(e) - e.bm25,
    'is best': (e) => Number(e.bm25 >= bestIn(e)),
    'before bm25': (e) => around(e, -1),
    'after bm25': (e) => around(e, 1),
    'passage sum': (e) => sumIn(e),
  },
} as const satisfies FeatureGroup;

function bestIn({ context, sentence }: Candidate): number {
  let best = 0;
  for (const each of sentence.passage.sentences) best = Math.max(best, context.bm25(each));
  return best;
}

function sumIn({ context, sentence }: Candidate): number {
  let sum = 0;
  for (const each of sentence.passage.sentences) sum += context.bm25(each);
  return sum;
}

function around(e: Candidate, step: -1 | 1): number {
  const other = e.beside(step);
  return other ? e.context.bm25(other) : 0;
}
