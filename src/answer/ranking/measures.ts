import { OF_PARAPHRASE } from '../../language/word-relations.ts';
import type { WordClass } from '../../language/wordnet.ts';
import type { Candidate } from './candidate.ts';

/** Counts grow by their logarithm. */
export const log1 = (value: number): number => Math.log(1 + value);

/** The share of a term's uses as a noun, verb or adjective, from 0 to 1 (WordNet's counts); 0 if WordNet lacks it. */
export function classShare({ context }: Candidate, term: number, of: WordClass): number {
  return context.classes[term]?.[of] ?? 0;
}

/** How nearly the sentence says a term that it lacks, from 0 to 1. */
export function softest({ soft }: Candidate, term: number): number {
  return Math.max(soft.trigram[term] ?? 0, soft.sense[term] ?? 0, OF_PARAPHRASE * (soft.paraphrase[term] ?? 0));
}

/** How rare the term is in general, from 0 to 1; 1 if WordNet lacks it. */
export function rarity({ context }: Candidate, term: number): number {
  const known = context.classes[term];
  return known ? 1 - known.use / 10 : 1;
}

/** The question has a number that the sentence lacks, and the sentence has another. */
export function otherNumber(e: Candidate): number {
  const lacks = e.question.terms.some(({ number }, i) => number && e.hits[i] === 0);
  return Number(lacks && e.fresh.some(({ kind }) => kind !== 'name' && kind !== 'capital'));
}

/** How nearly the sentence says a term, from 0 to 1: 1 if it has the term itself. */
export function saidSoftly(e: Candidate, term: number): number {
  return Math.max(e.hits[term] ?? 0, softest(e, term));
}

/** 1 for a term that nothing that is searched has, else 0. */
export const unknown = ({ question }: Candidate, term: number): number => Number(question.terms[term]?.frequency === 0);

/** Share of the question's term weights for which `of` holds, in part or whole. */
export function weighted({ context }: Candidate, of: (term: number) => number): number {
  let sum = 0;
  for (let i = 0; i < context.termWeights.length; i++) sum += (context.termWeights[i] ?? 0) * of(i);
  return sum;
}

/** Log-likelihood of these hits and misses if the sentence is the answer. */
export function logLikelihood({ context }: Candidate, hits: Uint8Array): number {
  let sum = 0;
  for (const [i, p] of context.likelihoods.entries()) sum += Math.log(hits[i] === 1 ? p + 0.01 : 1.01 - p);
  return sum;
}

/** The weight of the heaviest term that the sentence has (1) or lacks (0), as a share of the question's heaviest. */
export function heaviest({ question, hits }: Candidate, value: 0 | 1): number {
  let most = 0;
  for (const [i, { weight }] of question.terms.entries()) if (hits[i] === value) most = Math.max(most, weight);
  return most / question.heaviest;
}

/** The greatest term weight that the sentence lacks. */
export function strongestMiss({ context, hits }: Candidate): number {
  return context.termWeights.reduce((most, p, i) => (hits[i] === 1 ? most : Math.max(most, p)), 0);
}

/** How near a span of an expected kind is to words of the question: 1 ÷ (1 + words between); 0 without such a span. */
export function expectedNear(e: Candidate): number {
  let best = 0;
  for (const span of e.fresh)
    if (e.question.expected.includes(span.kind)) best = Math.max(best, 1 / (1 + e.distance(span)));
  return best;
}
