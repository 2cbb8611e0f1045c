import { OF_PARAPHRASE } from '../../language/word-relations.ts';
import type { WordClass } from '../../language/wordnet.ts';
import type { Candidate } from './candidate.ts';

/** Counts grow by their logarithm. */
export const log1 = (value: number): number => Math.log(1 + value);

/** How much a term's words are used as a noun, verb or adjective, from 0 to 1; 0 for one that no table has. */
export function classShare({ scene }: Candidate, term: number, of: WordClass): number {
  return scene.classes[term]?.[of] ?? 0;
}

/** How nearly the sentence says a term that it lacks. */
export function softest({ soft }: Candidate, term: number): number {
  return Math.max(soft.trigram[term] ?? 0, soft.sense[term] ?? 0, OF_PARAPHRASE * (soft.paraphrase[term] ?? 0));
}

/** How rarely the term's words are used in general, from 0 to 1; 1 for one that no table has. */
export function rarity({ scene }: Candidate, term: number): number {
  const known = scene.classes[term];
  return known ? 1 - known.use / 10 : 1;
}

/** The question has a number that the sentence lacks, and the sentence has another. */
export function otherNumber(e: Candidate): number {
  const lacks = e.question.terms.some(({ number }, i) => number && e.hits[i] === 0);
  return Number(lacks && e.fresh.some(({ kind }) => kind !== 'name' && kind !== 'capital'));
}

/** How nearly the sentence says a term: 1 where it stands there. */
export function saidSoftly(e: Candidate, term: number): number {
  return Math.max(e.hits[term] ?? 0, softest(e, term));
}

/** 1 for a term that no sentence of what is searched holds. */
export const unknown = ({ question }: Candidate, term: number): number => Number(question.terms[term]?.frequency === 0);

/** Share of the question's pull for which `of` holds, in part or whole. */
export function pull({ scene }: Candidate, of: (term: number) => number): number {
  let sum = 0;
  for (let i = 0; i < scene.pull.length; i++) sum += (scene.pull[i] ?? 0) * of(i);
  return sum;
}

/** Log-likelihood of these hits and misses, were the sentence the answer. */
export function likelihood({ scene }: Candidate, hits: Uint8Array): number {
  let sum = 0;
  for (const [i, p] of scene.odds.entries()) sum += Math.log(hits[i] === 1 ? p + 0.01 : 1.01 - p);
  return sum;
}

/** The heaviest term that the sentence has (1) or lacks (0), beside the question's heaviest. */
export function heaviest({ question, hits }: Candidate, value: 0 | 1): number {
  let most = 0;
  for (const [i, { weight }] of question.terms.entries()) if (hits[i] === value) most = Math.max(most, weight);
  return most / question.heaviest;
}

/** The most pull of a term that the sentence lacks. */
export function strongestMiss({ scene, hits }: Candidate): number {
  return scene.pull.reduce((most, p, i) => (hits[i] === 1 ? most : Math.max(most, p)), 0);
}

/** How near the nearest stretch of an expected kind stands to words of the question; 0 without one. */
export function expectedNear(e: Candidate): number {
  let best = 0;
  for (const span of e.fresh)
    if (e.question.expected.includes(span.kind)) best = Math.max(best, 1 / (1 + e.distance(span)));
  return best;
}
