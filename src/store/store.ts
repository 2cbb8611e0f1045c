import type { Added, KeptStory, StoryHead } from './types.ts';

/** Milliseconds for which a draft is kept. */
export const DRAFT_MS = 3_600_000;

/** Days after which the stories of a server are removed that the bot has left. */
export const LEFT_DAYS = 30;

/** Drafts of a server that are kept at once; the oldest goes first. Set by hand. */
export const MOST_DRAFTS = 20;

/**
 * What readers and editors of servers add, kept by server. Several processes may use the same at once.
 *
 * A server and a channel are named by Discord's id, digits; a story and its draft by `newStoryId`. What is no such id is not there.
 * Each method rejects with an Error where what is kept cannot be read or written as a whole; a single story that is damaged is told to
 * the host and left out.
 */
export interface Store {
  /** Changes whenever a story of the server is added or removed; nothing where it has none. Asked for with each question. */
  version(server: string): Promise<string | undefined>;
  /** Servers with something kept. */
  servers(): Promise<readonly string[]>;
  /** A server's stories, the first added first. */
  list(server: string): Promise<readonly StoryHead[]>;
  /** Nothing if it is not there, or damaged. */
  story(server: string, id: string): Promise<KeptStory | undefined>;
  /** Keeps a story that was read back, until it is added, dropped, or an hour has passed. */
  keepDraft(server: string, draft: KeptStory): Promise<void>;
  draft(server: string, id: string): Promise<KeptStory | undefined>;
  dropDraft(server: string, id: string): Promise<void>;
  /** Adds a draft to the server's stories, under the same id. */
  add(server: string, id: string): Promise<Added>;
  /** Removes a story, also as the default of channels. @returns What was removed; nothing if it is not there. */
  remove(server: string, id: string): Promise<StoryHead | undefined>;
  /** The story that a channel asks about where none is named, as it was set. */
  defaultOf(server: string, channel: string): Promise<string | undefined>;
  /** @param story Of whichever library; nothing for none. */
  setDefault(server: string, channel: string, story: string | undefined): Promise<void>;
  /** The bot is not in the server any more. The first day counts until `stay`. */
  leave(server: string): Promise<void>;
  /** The bot is in the server. */
  stay(server: string): Promise<void>;
  /** Removes what has expired. @returns The servers of which all was removed. */
  sweep(): Promise<readonly string[]>;
}
