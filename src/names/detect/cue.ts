import type { IndexedSentence } from '../../search/search-index.ts';
import type { NameKind } from '../types.ts';
import type { Usage, Word } from './words.ts';

/** What words may be: a name of a kind, or none. */
export type Sort = NameKind | 'none';
export type Votes = Readonly<Partial<Record<Sort, number>>>;

/** What the parts of a run say of a candidate. */
export interface Position {
  /** "the" stands before it. */
  readonly definite: boolean;
  readonly beforeRole: boolean;
  readonly afterTitle: boolean;
}

/** Words that may be a name, and what stands around them. */
export interface CueContext {
  readonly words: readonly Word[];
  readonly text: string;
  readonly first: Word;
  readonly last: Word;
  readonly many: boolean;
  readonly isBody: boolean;
  readonly before: string;
  readonly behind: string;
  /** The word in lower case right before. */
  readonly noun: string;
  readonly place: Position;
  readonly usage: Usage;
  readonly sentence: IndexedSentence;
}

/** What a cue votes for, and how much; undefined where it says nothing. */
export type Cue = (sight: CueContext) => readonly [Sort, number] | undefined;

/** A cue's vote, where what it looks for is so. */
export const when = (is: boolean, sort: Sort, weight: number): readonly [Sort, number] | undefined =>
  is ? [sort, weight] : undefined;
