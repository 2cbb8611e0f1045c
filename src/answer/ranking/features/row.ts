import type { Evidence } from '../evidence.ts';
import type { WordClass } from '../tables.ts';

/** A feature: its name, and how it is read from the evidence. */
export type Row = readonly [name: string, value: (evidence: Evidence) => number];

/** Features that belong together, so that what they bring can be told by leaving them out. */
export interface Group {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Counts grow by their logarithm. */
export const log1 = (value: number): number => Math.log(1 + value);

/** How much a term's words are used as a noun, verb or adjective, from 0 to 1; 0 for one that no table has. */
export function classShare({ scene }: Evidence, term: number, of: WordClass): number {
  return scene.classes[term]?.[of] ?? 0;
}

/** How nearly the sentence says a term that it lacks. */
export function softest({ soft }: Evidence, term: number): number {
  return Math.max(soft.trigram[term] ?? 0, soft.sense[term] ?? 0, 0.8 * (soft.paraphrase[term] ?? 0));
}

/** How rarely the term's words are used in general, from 0 to 1; 1 for one that no table has. */
export function rarity({ scene }: Evidence, term: number): number {
  const known = scene.classes[term];
  return known ? 1 - known.use / 10 : 1;
}

/** The question has a number that the sentence lacks, and the sentence has another. */
export function otherNumber(e: Evidence): number {
  const lacks = e.query.terms.some(({ number }, i) => number && e.hits[i] === 0);
  return Number(lacks && e.fresh.some(({ kind }) => kind !== 'name' && kind !== 'capital'));
}
