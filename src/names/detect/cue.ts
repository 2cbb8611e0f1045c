import type { IndexedSentence } from '../../search/search-index.ts';
import type { NameKind } from '../types.ts';
import type { Usage, Word } from './words.ts';

/** What words may be: a name of a kind, or none. */
export type Sort = NameKind | 'none';
export type Votes = Readonly<Partial<Record<Sort, number>>>;

/** What the parts of a name phrase say of a candidate within it. */
export interface Position {
  /** It comes after "the". */
  readonly definite: boolean;
  readonly beforeRole: boolean;
  readonly afterTitle: boolean;
}

/** Words that may be a name, wherever they stand. */
export interface WordsContext {
  readonly words: readonly Word[];
  readonly text: string;
  readonly first: Word;
  readonly last: Word;
  /** There are two words or more. */
  readonly many: boolean;
  /** There are two words or more, and one is a word of organisations' names. */
  readonly isBody: boolean;
}

/** The same in a document, with the text around them. */
export interface CueContext extends WordsContext {
  /** The document's text before them, and after them. */
  readonly before: string;
  readonly after: string;
  /** The word right before, with the marks at it; nothing where no space is between. */
  readonly wordBefore: string;
  /** The word in lower case right before. */
  readonly noun: string;
  readonly place: Position;
  readonly usage: Usage;
  readonly sentence: IndexedSentence;
}

export type Vote = readonly [sort: Sort, weight: number];

/**
 * What a cue votes for, and with which weight; undefined where it says nothing. Weights are added up over a document: 0.2
 * is a hint, 0.9 is enough for a kind where nothing speaks against it, 5 outweighs almost everything. All were set by hand.
 */
type Cue<Context> = (context: Context) => Vote | undefined;

/** Cues by name. */
export type Cues<Context = CueContext> = Readonly<Record<string, Cue<Context>>>;

/** A cue's vote, where its condition holds. */
export const when = (holds: boolean, sort: Sort, weight: number): Vote | undefined =>
  holds ? [sort, weight] : undefined;
