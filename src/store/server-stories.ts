import { PlainError } from '../library/plain-error.ts';
import type { Added, Origin, StoryHead } from './types.ts';

/** The stories of a server are not in memory yet, and will be in a moment. */
export class StillReadingError extends PlainError {}

/** A document that somebody wants to add. */
export type DraftSource =
  | { readonly kind: 'pasted'; readonly title: string; readonly text: string }
  | {
      readonly kind: 'attachment';
      /** At Discord's own host: of another, nothing is asked. */
      readonly url: string;
      /** With its extension. */
      readonly name: string;
      /** In bytes, as Discord says. */
      readonly size: number;
    }
  | { readonly kind: 'page'; readonly url: string };

/** What a document is, by its content. */
export type ContentKind = ReadKind | 'word' | 'office' | 'archive' | 'picture' | 'feed' | 'other';

/** What is read here. */
export type ReadKind = 'text' | 'html' | 'pdf';

/** Why a document cannot be used. */
export type Refusal =
  /** Larger than a story may be. @param most In bytes. */
  | { readonly kind: 'too large'; readonly most: number }
  /** Its name or its server says one form, its content is another. */
  | { readonly kind: 'wrong type'; readonly said: ContentKind; readonly is: ContentKind }
  | { readonly kind: 'not read'; readonly is: Exclude<ContentKind, ReadKind> }
  /** It could be read by its content, but its name or its server says that it is something else. */
  | { readonly kind: 'other name' | 'other type'; readonly is: ReadKind }
  /** There is no text in it, or hardly any: an error page, one that a script draws, one that wants a login, a scan. */
  | { readonly kind: 'no story' }
  /** It is damaged, has a password, or is in an unknown encoding. */
  | { readonly kind: 'unreadable' }
  /** To read it takes more time or memory than a story may. */
  | { readonly kind: 'too much work' }
  /** No address that begins with http:// or https://, or one that is too long. */
  | { readonly kind: 'no address' }
  /** The address has a name or a password in it. */
  | { readonly kind: 'login' }
  /** The address, or what it leads to, is none of the public internet. */
  | { readonly kind: 'not public' }
  /** The attachment is not at Discord. */
  | { readonly kind: 'not an attachment' }
  | { readonly kind: 'not there' }
  /** It wants a login or payment, or programs may not read it. */
  | { readonly kind: 'forbidden' }
  /** The server has a fault, or answers with what is no page. */
  | { readonly kind: 'server fault' }
  /** The server asks to wait. */
  | { readonly kind: 'asked too often' }
  | { readonly kind: 'unreachable' }
  /** It did not come in whole within the time. */
  | { readonly kind: 'too slow' }
  /** The connection ended before all had come. */
  | { readonly kind: 'cut off' }
  /** It leads on too often, or not on. */
  | { readonly kind: 'leads nowhere' }
  /** A story of the server has the same words. */
  | { readonly kind: 'there already'; readonly title: string }
  /** The server has as many stories as it may. */
  | { readonly kind: 'full'; readonly most: number };

/** What was read of a document, for whoever decides whether it is added. What is quoted is as the document has it. */
export interface Report {
  readonly title: string;
  readonly from: Origin;
  readonly url?: string | undefined;
  /** ISO 8601 date. */
  readonly published?: string | undefined;
  readonly author?: string | undefined;
  readonly paragraphs: number;
  readonly words: number;
  /** The words that it begins and ends with, a dozen each; the last are none where it has no more than the first. */
  readonly first: string;
  readonly last: string;
  /** Its own list of points; empty where it has none. */
  readonly points: readonly string[];
  /** Names found in it, the most prominent first. */
  readonly names: readonly string[];
  /** Lines of it that are not quoted, such as its byline; the longest first. */
  readonly leftOut: readonly string[];
  /** What of a web page stands around the story and is left out, such as menus and banners; the longest first. */
  readonly around: readonly string[];
  /** What else is to be known, in English, each in words that complete a sentence which begins with its title. */
  readonly remarks: readonly string[];
}

/** What came of a document: a draft, which `add` makes a story within the hour, or why it cannot be used. */
export type Drafted =
  | { readonly id: string; readonly report: Report }
  | {
      readonly refusal: Refusal;
      /** The same for the host's log, in English; it completes a sentence that begins with the document. */
      readonly detail: string;
    };

/**
 * The stories of servers, as a command has them. A server and a channel are named by Discord's id. Each method rejects with an Error
 * where what is kept cannot be read or written.
 */
export interface ServerStories {
  readonly limits: {
    /** Stories of a server. */
    readonly stories: number;
    /** Bytes of a document. */
    readonly bytes: number;
  };
  /** Fetches a document where that is needed, reads it, and keeps it as a draft. */
  draft(server: string, source: DraftSource): Promise<Drafted>;
  /** Adds a draft. Resolves when the story is in use; the second time for the same draft with the same. */
  add(server: string, draft: string): Promise<Added>;
  /** Forgets a draft. */
  discard(server: string, draft: string): Promise<void>;
  /** The first added first. */
  list(server: string): Promise<readonly StoryHead[]>;
  /** Resolves when the story is not in use any more, with what was removed; with nothing if it is not there. */
  remove(server: string, story: string): Promise<StoryHead | undefined>;
  /** The id of a story in the server's corpus (`Story.id`); nothing where none is set. It may be gone by now. */
  defaultOf(server: string, channel: string): Promise<string | undefined>;
  /** @param story The id of a story in the server's corpus; nothing for none. */
  setDefault(server: string, channel: string, story: string | undefined): Promise<void>;
  /** Servers with something kept. */
  servers(): Promise<readonly string[]>;
  /** The bot is not in the server any more, which is no outage: after 30 days its stories are removed. */
  left(server: string): Promise<void>;
  /** The bot is in the server. */
  stays(server: string): Promise<void>;
}
