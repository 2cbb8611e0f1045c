import type { Question } from '../question/question.ts';

/** Two sentences that follow each other, and the excerpt that one of them is in. */
export interface Neighbours {
  /** The sentence at the edge of the excerpt, and the one next to it outside. */
  readonly own: string;
  readonly next: string;
  /** All of the excerpt. */
  readonly shown: string;
  /** What is before the edge in its paragraph, and what is after it. */
  readonly earlier: string;
  readonly rest: string;
  /** Whether both are in one paragraph. */
  readonly together: boolean;
  /** Where names begin in `own`. */
  readonly names: readonly number[];
  readonly question: Question;
}

/** Characters of the longest excerpt that is no list, and of all that is likely together: a phone's height. Set by hand. */
export const LONGEST = 600;

/** Characters: a sentence that is shorter says little alone. Set by hand. */
export const FRAGMENT = 45;

/** Why an excerpt has the sentence before it, or after it, too. */
export interface Rule {
  readonly name: string;
  readonly holds: (neighbours: Neighbours) => boolean;
  /** Characters of an excerpt that grows by this rule, where it may be longer or must be shorter than others. */
  readonly most?: number;
  /** Whether the sentence would be obscure without the other one, even if that, too, leans on one before it. */
  readonly always?: boolean;
  /** Whether the other sentence may be in another paragraph. */
  readonly crosses?: boolean;
}

/** Whether a sentence says little alone: "Eleven, in thirty-five years." */
export function isFragment({ own, names }: Neighbours): boolean {
  return own.length < FRAGMENT && names.length === 0 && !/^the\b/i.test(own);
}
