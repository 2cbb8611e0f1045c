import type { Candidate } from '../candidate.ts';
import { logLikelihood, saidSoftly, strongestMiss, weighted } from '../measures.ts';
import type { FeatureGroup } from './row.ts';

/** The same coverage, in which each term counts by the likelihood that an answer has it. */
export const termWeights = {
  name: 'term weights',
  rows: {
    'likely hit': (e) => likely(e, (i) => e.hits[i] ?? 0),
    'likely soft': (e) => likely(e, (i) => saidSoftly(e, i)),
    'likely in passage': (e) => likely(e, (i) => e.passageHits[i] ?? 0),
    'weighted hit': (e) => weighted(e, (i) => e.hits[i] ?? 0),
    'weighted soft': (e) => weighted(e, (i) => saidSoftly(e, i)),
    'weighted before': (e) => weighted(e, (i) => missingBefore(e, i)),
    'weighted in heading': (e) => weighted(e, (i) => (e.hits[i] === 1 ? 0 : (e.headingHits[i] ?? 0))),
    'strongest miss': (e) => strongestMiss(e),
    likelihood: (e) => logLikelihood(e, e.hits) / 2 / Math.max(1, e.question.terms.length),
    'likelihood of passage': (e) => logLikelihood(e, e.passageHits) / 2 / Math.max(1, e.question.terms.length),
    'likelihood in all': (e) => logLikelihood(e, e.hits) / 2 / 4,
  },
} as const satisfies FeatureGroup;

function likely({ context }: Candidate, of: (term: number) => number): number {
  let [sum, all] = [0, 0];
  for (const [i, p] of context.likelihoods.entries()) {
    sum += p * of(i);
    all += p;
  }
  return all === 0 ? 0 : sum / all;
}

function missingBefore({ context, sentence, hits }: Candidate, term: number): number {
  const before = sentence.passage.sentences[sentence.position - 1];
  return before && hits[term] === 0 ? (context.hits(before)[term] ?? 0) : 0;
}
