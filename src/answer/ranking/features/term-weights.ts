import type { Candidate } from '../candidate.ts';
import { logLikelihood, strongestMiss, weighted } from '../measures.ts';
import { dot, type OfTerms } from '../term-columns.ts';
import type { FeatureGroup } from './row.ts';

/** The same coverage, in which each term counts by the likelihood that an answer has it. */
export const termWeights = {
  name: 'term weights',
  rows: {
    'likely hit': (e) => dot(e.columns.likely, e.hits),
    'likely soft': (e) => dot(e.columns.likely, e.soft.said),
    'likely in passage': (e) => dot(e.columns.likely, e.passageHits),
    'weighted hit': (e) => weighted(e, e.hits),
    'weighted soft': (e) => weighted(e, e.soft.said),
    'weighted before': (e) => weightedMissing(e, before(e)),
    'weighted in heading': (e) => weightedMissing(e, e.headingHits),
    'strongest miss': (e) => strongestMiss(e),
    likelihood: (e) => logLikelihood(e, e.hits) / 2 / Math.max(1, e.question.terms.length),
    'likelihood of passage': (e) => logLikelihood(e, e.passageHits) / 2 / Math.max(1, e.question.terms.length),
    'likelihood in all': (e) => logLikelihood(e, e.hits) / 2 / 4,
  },
} as const satisfies FeatureGroup;

/** Which terms the sentence before has. */
function before(e: Candidate): OfTerms | undefined {
  const other = e.beside(-1);
  return other && e.context.hits(other);
}

/** Share of the question's term weights that the sentence lacks and `of` has. */
function weightedMissing({ columns: { weighted: shares }, hits }: Candidate, of: OfTerms | undefined): number {
  let sum = 0;
  if (of) for (let i = 0; i < shares.length; i++) if (hits[i] === 0 && of[i] === 1) sum += shares[i] as number;
  return sum;
}
