import type { Logger } from 'pino';
import type { Place } from '../../commands/command.ts';
import type { ServerKeeping } from '../../commands/keeping.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Story } from '../library/types.ts';
import type { ServerStories } from '../store/server-stories.ts';
import { faultOf } from './fault.ts';

export interface KeepingOptions {
  /** The stories that are in use in a server, or in none. A question asks for them once. */
  readonly corpus: (server: string | undefined) => Corpus | Promise<Corpus>;
  /** Stories of servers, where these are kept. */
  readonly serverStories?: ServerStories | undefined;
  /** Roles, by their ids, that may change a server's stories as its managers may. */
  readonly editors?: readonly string[] | undefined;
  readonly log: Logger;
}

/** What is kept for the server that a reader is in; nothing elsewhere, and where nothing is kept for any. */
export function keepingFor(
  { server, roles, isManager }: Place,
  { serverStories: stories, editors = [], corpus }: KeepingOptions,
): ServerKeeping | undefined {
  if (!stories || server === undefined) return undefined;
  return {
    limits: stories.limits,
    isEditor: isManager || editors.some((role) => roles.includes(role)),
    corpus: async () => await corpus(server),
    draft: (source) => stories.draft(server, source),
    add: (draft) => stories.add(server, draft),
    discard: (draft) => stories.discard(server, draft),
    list: () => stories.list(server),
    remove: (story) => stories.remove(server, story),
    setDefault: (channel, story) => stories.setDefault(server, channel, story),
  };
}

/** The story that a channel, or the one of a thread, asks about. Where that cannot be read, it is none. */
export async function channelStoryOf(
  { server, channel, parent }: Place,
  { library }: Corpus,
  { serverStories: stories, log }: KeepingOptions,
): Promise<Story | undefined> {
  if (!stories || server === undefined) return undefined;
  try {
    for (const each of [channel, parent]) {
      const id = each === undefined ? undefined : await stories.defaultOf(server, each);
      const story = id === undefined ? undefined : library.stories.find((one) => one.id === id);
      if (story) return story;
    }
  } catch (error) {
    log.warn({ err: faultOf(error) }, 'the story that a channel asks about could not be read');
  }
  return undefined;
}
