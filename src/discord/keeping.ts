import type { Logger } from 'pino';
import type { Place } from '../../commands/command.ts';
import type { ServerKeeping } from '../../commands/keeping.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { ServerStories } from '../store/server-stories.ts';
import { faultOf } from './fault.ts';

export interface KeepingOptions {
  /** Stories of servers, where these are kept. */
  readonly serverStories?: ServerStories | undefined;
  /** Roles, by their ids, that may change a server's stories as its managers may. */
  readonly editors?: readonly string[] | undefined;
  readonly log: Logger;
}

/** What is kept for the server that a reader is in; nothing elsewhere, and where nothing is kept for any. */
export async function keepingFor(
  place: Place,
  { library }: Corpus,
  options: KeepingOptions,
): Promise<ServerKeeping | undefined> {
  const { serverStories: stories, editors = [] } = options;
  const { server, roles, isManager } = place;
  if (!stories || server === undefined) return undefined;
  const id = await defaultOf(stories, server, place, options);
  return {
    limits: stories.limits,
    isEditor: isManager || editors.some((role) => roles.includes(role)),
    story: id === undefined ? undefined : library.stories.find((story) => story.id === id),
    draft: (source) => stories.draft(server, source),
    add: (draft) => stories.add(server, draft),
    discard: (draft) => stories.discard(server, draft),
    list: () => stories.list(server),
    remove: (story) => stories.remove(server, story),
    setDefault: (channel, story) => stories.setDefault(server, channel, story),
  };
}

/** The story that a channel, or the one of a thread, asks about. Where it cannot be read, answers are from all stories. */
async function defaultOf(
  stories: ServerStories,
  server: string,
  { channel, parent }: Place,
  { log }: KeepingOptions,
): Promise<string | undefined> {
  try {
    const own = channel === undefined ? undefined : await stories.defaultOf(server, channel);
    return own ?? (parent === undefined ? undefined : await stories.defaultOf(server, parent));
  } catch (error) {
    log.warn({ err: faultOf(error) }, 'the story that this channel asks about could not be read');
    return undefined;
  }
}
