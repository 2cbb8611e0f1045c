import type { CitedExcerpt } from '../corpus/types.ts';
import type { Document, Story } from '../library/types.ts';
import type { Name } from '../names/types.ts';
import type { ReaderUse } from '../reader/reader.ts';
import type { Correction } from './question/spelling-correction.ts';

/**
 * `answered`: the judge is sure that the first sentence answers; `likely`: it may; `related`: the story has the subject, and
 * nothing comes near; `absent`: it has not.
 */
export type Outcome = 'answered' | 'likely' | 'related' | 'absent';

/** Which names of a story are asked for; `all` has people first. */
export type NamesAsked = 'all' | 'people' | 'companies' | 'bodies' | 'quoted';

/** What is known of a story beside its sentences: said in the bot's own words, so each must be true as it stands. */
export type StoryFact =
  | { readonly kind: 'author'; readonly document: Document; readonly author: string }
  /** When it was published. */
  | { readonly kind: 'published'; readonly document: Document; readonly published: string }
  /** When it was last changed. */
  | { readonly kind: 'updated'; readonly document: Document; readonly updated: string }
  /** Where it was published: the name of a paper or an address, or both. */
  | {
      readonly kind: 'source';
      readonly document: Document;
      readonly publication?: string | undefined;
      readonly url?: string | undefined;
    }
  /** Where it was written, in its own words, perhaps with the day. */
  | { readonly kind: 'place'; readonly document: Document; readonly place: string }
  | { readonly kind: 'title'; readonly document: Document }
  /** How long its text is, in words (of Chinese and Japanese as a dictionary parts them), paragraphs and minutes to read. */
  | {
      readonly kind: 'length';
      readonly document: Document;
      readonly words: number;
      readonly paragraphs: number;
      readonly minutes: number;
    }
  /** Its headings, in order. */
  | { readonly kind: 'sections'; readonly document: Document; readonly headings: readonly string[] }
  /** Which stories there are, the newest first. */
  | { readonly kind: 'count'; readonly stories: readonly Story[]; readonly documents: number }
  /** The story of the latest date, or of the earliest. */
  | { readonly kind: 'newest' | 'oldest'; readonly story: Story; readonly published: string }
  /** Who is mentioned, most mentioned first; in one story, where it was asked of one. */
  | {
      readonly kind: 'names';
      readonly of: NamesAsked;
      readonly names: readonly Name[];
      readonly story?: Story | undefined;
    }
  /** What can be asked. */
  | { readonly kind: 'help' }
  /** Nothing of this is known. A sentence may speak of another author or date, so none is shown instead. */
  | { readonly kind: 'unknown'; readonly asked: Unknown };

/** Of what it can be said that nothing is known. */
export type Unknown =
  | 'author'
  | 'published'
  | 'updated'
  | 'source'
  | 'link'
  | 'place'
  | 'sections'
  | 'newest'
  | 'oldest'
  | 'correction'
  | NamesAsked;

/**
 * Excerpts of several documents that are the same but for a number, a time or a name: which of the answer's, and the words that each has
 * there. What it says is true of the words: that they are of the same thing is for the reader to judge.
 */
export type Discrepancy = readonly { readonly excerpt: number; readonly words: readonly string[] }[];

/** The answer to a question. */
export interface Answer {
  readonly outcome: Outcome;
  readonly question: string;
  /** Best first, at most three; none when absent or where facts answer. */
  readonly excerpts: readonly CitedExcerpt[];
  /** Where excerpts differ, if they do. */
  readonly discrepancies?: readonly Discrepancy[];
  /** Of a question about a story as such ("Who wrote this?"): what answers it beside excerpts. */
  readonly facts: readonly StoryFact[];
  /**
   * A name or a noun phrase of the question: of a `related` answer what the story mentions, of an `absent` one what it does not;
   * empty where that is not sure, and of the others.
   */
  readonly subject: string;
  readonly corrections: readonly Correction[];
  /** Whether the reader chose, or why words alone did. */
  readonly reader: ReaderUse;
}
