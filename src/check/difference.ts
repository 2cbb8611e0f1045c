import type { Corpus } from '../corpus/corpus.ts';
import type { Span } from '../language/span.ts';
import type { Claim, Evidence } from './evidence.ts';

/** What a claim and the sentence nearest to it say differently. */
export type DifferenceKind =
  | 'number'
  | 'time'
  | 'name'
  | 'role'
  | 'opposite'
  /** Another word between the same two. */
  | 'word'
  | 'parties'
  /** One has a "not" that the other has not. */
  | 'not'
  /** The sentence says it less surely: "may", "reportedly". */
  | 'hedge';

/** A difference, with the words that differ as they stand in each of the two; of a "not" or a hedge one has none. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Offsets into the claim. */
  readonly said: readonly Span[];
  /** Offsets into the sentence. */
  readonly story: readonly Span[];
  /** How much of the rest of the claim the sentence must say for the two to speak of the same, from 0 to 1. */
  readonly rest: number;
}

/** Finds differences of one kind. */
export type FindDifferences = (claim: Claim, evidence: Evidence, corpus: Corpus) => readonly Difference[];
