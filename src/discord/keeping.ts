import type { Logger } from 'pino';
import { type Place, ReaderError } from '../../commands/command.ts';
import type { ServerKeeping } from '../../commands/keeping.ts';
import type { Strings } from '../cards/strings/index.ts';
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
  { server, roles, isManager, isGuest = false }: Place,
  { serverStories: stories, editors = [], corpus, log }: KeepingOptions,
  { story: { notNow } }: Strings,
): ServerKeeping | undefined {
  if (!stories || server === undefined) return undefined;
  /** What the system refuses is a fault of the host's, which the reader cannot mend. */
  const told = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work;
    } catch (error) {
      if (Object(error).syscall === undefined) throw error;
      log.error({ err: faultOf(error) }, 'stories of a server cannot be read or written: STATE_DIR must allow both');
      throw new ReaderError(notNow, 'not usable');
    }
  };
  return {
    limits: stories.limits,
    isEditor: !isGuest && (isManager || editors.some((role) => roles.includes(role))),
    corpus: async () => await corpus(server),
    draft: (source) => told(stories.draft(server, source)),
    add: (draft) => told(stories.add(server, draft)),
    discard: (draft) => told(stories.discard(server, draft)),
    list: () => told(stories.list(server)),
    remove: (story) => told(stories.remove(server, story)),
    setDefault: (channel, story) => told(stories.setDefault(server, channel, story)),
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
