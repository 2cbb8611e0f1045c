import type { Candidate } from '../candidate.ts';
import { likelihood, pull, saidSoftly, strongestMiss } from '../measures.ts';
import type { FeatureGroup } from './row.ts';

/** Coverage that counts other words for the same, and coverage in which each term counts as likely as an answer holds it. */
export const termWeights = {
  name: 'term weights',
  rows: {
    'soft coverage': (e) => e.share((i) => saidSoftly(e, i)),
    'odds hit': (e) => odds(e, (i) => e.hits[i] ?? 0),
    'odds soft': (e) => odds(e, (i) => saidSoftly(e, i)),
    'odds in passage': (e) => odds(e, (i) => e.passageHits[i] ?? 0),
    'pull hit': (e) => pull(e, (i) => e.hits[i] ?? 0),
    'pull soft': (e) => pull(e, (i) => saidSoftly(e, i)),
    'pull before': (e) => pull(e, (i) => missingBefore(e, i)),
    'pull in heading': (e) => pull(e, (i) => (e.hits[i] === 1 ? 0 : (e.headingHits[i] ?? 0))),
    'strongest miss': (e) => strongestMiss(e),
    likelihood: (e) => likelihood(e, e.hits) / 2 / Math.max(1, e.question.terms.length),
    'likelihood of passage': (e) => likelihood(e, e.passageHits) / 2 / Math.max(1, e.question.terms.length),
    'likelihood in all': (e) => likelihood(e, e.hits) / 2 / 4,
  },
} as const satisfies FeatureGroup;

function odds({ scene }: Candidate, of: (term: number) => number): number {
  let [sum, all] = [0, 0];
  for (const [i, p] of scene.odds.entries()) {
    sum += p * of(i);
    all += p;
  }
  return all === 0 ? 0 : sum / all;
}

function missingBefore({ scene, sentence, hits }: Candidate, term: number): number {
  const before = sentence.passage.sentences[sentence.position - 1];
  return before && hits[term] === 0 ? (scene.hits(before)[term] ?? 0) : 0;
}
