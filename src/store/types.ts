import type { Extracted } from '../library/forms/types.ts';

/** A story's text as the library reads it: markup and front matter are off, and what these said is among its facts. */
type StoryText = Pick<Extracted, 'form' | 'text' | 'facts' | 'pages'>;

/** Where a story came from. */
export type Origin =
  | { readonly kind: 'pasted' }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'page'; readonly url: string };

/** What is known of a server's story apart from its text. Who added it is not kept. */
export interface StoryHead {
  /** Sixteen hexadecimal digits, by chance: no two stories have the same. */
  readonly id: string;
  /** At most 300 characters. */
  readonly title: string;
  readonly from: Origin;
  /** ISO 8601 date on which it was added, by UTC; of a draft on which it was read. */
  readonly added: string;
  /** SHA-256 of its text, in hexadecimal. */
  readonly print: string;
}

/** A server's story. */
export interface KeptStory extends StoryHead, StoryText {}

/** What became of a draft that is to be added. */
export type Added =
  /** Also where it was added before: it is there once. */
  | { readonly outcome: 'added'; readonly story: StoryHead }
  /** Another story of the server has the same words. */
  | { readonly outcome: 'there'; readonly story: StoryHead }
  /** The server has as many as it may. */
  | { readonly outcome: 'full' }
  /** The draft has expired, was dropped, or never was. */
  | { readonly outcome: 'gone' };
