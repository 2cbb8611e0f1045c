import { comparable, type NumberSpan, numbersIn, sameNumber } from '../language/numbers.ts';
import { stemSimilarity } from '../language/stem-similarity.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { Name } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { oncePer } from './memo.ts';

/**
 * How much of A does B say?
 *
 * A is a question, a claim, a listed point or a sentence; B is a sentence of the stories, several, or a heading. Every
 * result is a share of A, from 0 (B says nothing of it) to 1 (B says all of it), whatever else B says: it has a direction,
 * and the share of B in A may be another. Only `overlapCoefficient` is the same both ways.
 *
 * - Sets of stems, all of one weight, as they are: `containment`, `overlapCoefficient`.
 * - One stem, in any form: `stemCoverage`.
 * - One part of A (a name, a number, a word), in several places of unequal worth: `partCoverage`.
 * - All parts of A, by their weights: `coverage`.
 *
 * It compares words, so what B says in other words is not found.
 */

/** A name, a number or a word of A. A term of a question is one, and so is what `partsOf` reads of a text. */
export interface Part {
  /** Stems of its words; of a name or number those that it is written with. */
  readonly terms: readonly string[];
  /** Whether it is a name, a number or a capitalised word, which has no related forms: "SpaceX" is not "space". */
  readonly named: boolean;
  /** What it counts for among the parts of A: 0 or more, compared with the other parts' alone. */
  readonly weight: number;
  /** A name of the stories: B says it where it mentions it in any form. */
  readonly name?: Name;
  /** B says it where it has an equal number, however it is written. */
  readonly number?: NumberSpan;
}

/** A sentence of B, or the stems of a heading. */
export interface Place {
  readonly of: IndexedSentence | ReadonlySet<string>;
  /** What a part counts for that is said here, from 0 to 1: 1 in the sentence that is meant, less in one beside it. */
  readonly worth: number;
}

/**
 * What a part counts for whose number B has as another of its kind: it speaks of the same and says otherwise. Set by
 * hand.
 */
const OTHER_NUMBER = 0.5;

/** The weighted mean of how much of each part is said, from 0 to 1; 0 without parts. */
export function coverage<P extends Pick<Part, 'weight'>>(parts: readonly P[], said: (part: P) => number): number {
  let [weight, covered] = [0, 0];
  for (const part of parts) {
    weight += part.weight;
    covered += part.weight * said(part);
  }
  return weight === 0 ? 0 : covered / weight;
}

/** How much of a part is said in the place that says most of it, times what that place is worth. */
export function partCoverage(part: Part, places: readonly Place[], names: NameIndex): number {
  let best = 0;
  for (const { of, worth } of places) if (worth > best) best = Math.max(best, worth * coveredIn(part, of, names));
  return best;
}

function coveredIn({ terms, named, name, number }: Part, of: Place['of'], names: NameIndex): number {
  const isSentence = 'sentence' in of;
  if (name && isSentence) return names.mentions(of, name) ? 1 : 0;
  if (number && isSentence) return numberCoverage(number, numbersOf(of));
  const there = isSentence ? of.terms : of;
  let sum = 0;
  for (const term of terms) sum += named ? Number(there.has(term)) : stemCoverage(term, there);
  return terms.length === 0 ? 0 : sum / terms.length;
}

const numbersOf = oncePer(({ sentence, passage }: IndexedSentence) =>
  numbersIn(passage.document.text.slice(sentence.start, sentence.end)),
);

function numberCoverage(number: NumberSpan, there: readonly NumberSpan[]): number {
  if (there.some((other) => sameNumber(number, other))) return 1;
  return there.some((other) => comparable(number, other)) ? OTHER_NUMBER : 0;
}

/** 1 where the stem is there, less where a related form is (see `stemSimilarity`), else 0. */
export function stemCoverage(stem: string, there: ReadonlySet<string>): number {
  if (there.has(stem)) return 1;
  let best = 0;
  for (const other of there) best = Math.max(best, stemSimilarity(stem, other));
  return best;
}

/** The share of the stems of A that B has, as they are: |A ∩ B| / |A|; 0 where A has none. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared += 1;
  return shared / Math.max(1, a.size);
}

/** The share of the stems of the smaller that the larger has (Szymkiewicz–Simpson): the same both ways. */
export function overlapCoefficient(a: Stemmed, b: Stemmed): number {
  return a.terms.size < b.terms.size ? containment(a.terms, b.terms) : containment(b.terms, a.terms);
}

type Stemmed = Pick<IndexedSentence, 'terms'>;
