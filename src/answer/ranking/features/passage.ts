import type { Candidate } from '../candidate.ts';
import { either, weighted } from '../measures.ts';
import { zeros } from '../term-columns.ts';
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
    'passage soft': (e) => passageSoft(e),
    'weighted passage': (e) => weighted(e, e.passageHits),
    'heading coverage': (e) => e.share(e.headingHits),
    'with heading': (e) => e.share(either(e.hits, e.headingHits)),
    'passage with heading': (e) => e.share(either(e.passageHits, e.headingHits)),
    'passage best': (e) => bestIn(e),
    'gap to best': (e) => bestIn(e) - e.bm25,
    'is best': (e) => Number(e.bm25 >= bestIn(e)),
    'before bm25': (e) => around(e, -1),
    'after bm25': (e) => around(e, 1),
    'passage sum': (e) => e.sentence.passage.sentences.reduce((sum, each) => sum + e.context.bm25(each), 0),
  },
} as const satisfies FeatureGroup;

function bestIn({ context, sentence }: Candidate): number {
  let best = 0;
  for (const each of sentence.passage.sentences) best = Math.max(best, context.bm25(each));
  return best;
}

function around({ context, sentence }: Candidate, step: number): number {
  const other = sentence.passage.sentences[sentence.position + step];
  return other ? context.bm25(other) : 0;
}

/** How much of the question's term weights any sentence of the passage says, in its own words or others. */
function passageSoft(e: Candidate): number {
  const best = zeros(e.question.terms.length);
  for (const each of e.sentence.passage.sentences) {
    const soft = e.context.soft(each);
    for (let i = 0; i < best.length; i++) best[i] = Math.max(best[i] ?? 0, soft[i] ?? 0);
  }
  return weighted(e, best);
}
