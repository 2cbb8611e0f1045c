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

/** What is known of a story beside its sentences: said in the bot's own words, so each must be true as it stands. */
export type StoryFact =
  | { readonly kind: 'author'; readonly document: Document; readonly author: string }
  /** When or where it was published: by the document's date and address, of which one at least is there. */
  | { readonly kind: 'published'; readonly document: Document }
  /** The story of the latest date. */
  | { readonly kind: 'newest'; readonly story: Story; readonly published: string }
  /** Who is mentioned, most mentioned first. */
  | { readonly kind: 'names'; readonly names: readonly Name[] }
  /** Nothing of this is known. A sentence may speak of another author or date, so none is shown instead. */
  | { readonly kind: 'unknown'; readonly asked: 'author' | 'published' | 'newest' | 'correction' };

/** The answer to a question. */
export interface Answer {
  readonly outcome: Outcome;
  readonly question: string;
  /** Best first, at most three; none when absent or where facts answer. */
  readonly excerpts: readonly CitedExcerpt[];
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
