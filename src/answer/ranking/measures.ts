import type { Term } from '../question/terms.ts';
import type { Candidate } from './candidate.ts';
import { dot, type OfTerms } from './term-columns.ts';

/** Counts grow by their logarithm. */
export const log1 = (value: number): number => Math.log(1 + value);

/** The question has a number that the sentence lacks, and the sentence has another. */
export function otherNumber(e: Candidate): number {
  return Number(e.missing(e.columns.number) > 0 && e.fresh.some(({ kind }) => kind !== 'name' && kind !== 'capital'));
}

/** Of each term, the product of two rows. */
export const product = (a: OfTerms, b: OfTerms): OfTerms => a.map((value, i) => value * (b[i] as number));

/** Share of the question's weight for which either of two rows holds. */
export function shareOfEither({ columns: { share } }: Candidate, a: OfTerms, b: OfTerms): number {
  let sum = 0;
  for (let i = 0; i < share.length; i++) sum += (share[i] as number) * Math.max(a[i] as number, b[i] as number);
  return sum;
}

/** Share of the question's term weights for which `of` holds, in part or whole. */
export function weighted({ columns }: Candidate, of: OfTerms): number {
  return dot(columns.weighted, of);
}

/** Log-likelihood of these hits and misses if the sentence is the answer. */
export function logLikelihood({ columns: { logHit, logMiss } }: Candidate, hits: OfTerms): number {
  let sum = 0;
  for (let i = 0; i < logHit.length; i++) sum += (hits[i] === 1 ? logHit[i] : logMiss[i]) as number;
  return sum;
}

/** The weight of the heaviest term that the sentence has (1) or lacks (0), as a share of the question's heaviest. */
export function heaviest({ question: { terms, heaviest }, hits }: Candidate, value: 0 | 1): number {
  let most = 0;
  for (let i = 0; i < terms.length; i++) if (hits[i] === value) most = Math.max(most, (terms[i] as Term).weight);
  return most / heaviest;
}

/** The greatest term weight that the sentence lacks. */
export function strongestMiss({ columns, hits }: Candidate): number {
  let most = 0;
  for (let i = 0; i < hits.length; i++) if (hits[i] === 0) most = Math.max(most, columns.weighted[i] as number);
  return most;
}

/** How near a span of an expected kind is to words of the question: 1 ÷ (1 + words between); 0 without such a span. */
export function expectedNear(e: Candidate): number {
  let best = 0;
  for (const span of e.fresh)
    if (e.question.expected.includes(span.kind)) best = Math.max(best, 1 / (1 + e.distance(span)));
  return best;
}
