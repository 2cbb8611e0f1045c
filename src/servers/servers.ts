import type { Logger } from 'pino';
import type { Corpus } from '../corpus/corpus.ts';
import type { Reader } from '../reader/reader.ts';
import type { Drafted, DraftSource, ServerStories } from '../store/server-stories.ts';
import type { Store } from '../store/store.ts';
import type { Added, StoryHead } from '../store/types.ts';
import { Corpora } from './corpora.ts';
import type { Earlier } from './corpus-of.ts';
import { Fetch, type FetchOptions, RefusedError } from './fetch.ts';
import { readDraft } from './read-draft.ts';

export interface ServersOptions {
  readonly store: Store;
  readonly limits: ServerStories['limits'];
  /** The common corpus that is in use, and what is known of it. */
  readonly common: () => Earlier;
  readonly reader: () => Reader | undefined;
  readonly log: Logger;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Ends all work. */
  readonly signal: AbortSignal;
  /** How documents are fetched. For tests. */
  readonly fetch?: FetchOptions | undefined;
}

/** Servers' own stories: read, kept, and in use. */
export class Servers implements ServerStories {
  readonly limits: ServerStories['limits'];
  readonly corpora: Corpora;
  readonly store: Store;
  readonly #options: ServersOptions;
  readonly #fetch: Fetch;

  constructor(options: ServersOptions) {
    this.#options = options;
    this.limits = options.limits;
    this.store = options.store;
    this.corpora = new Corpora(options);
    this.#fetch = new Fetch(options.fetch);
  }

  /** The stories that somebody in a server asks. @throws Error if its own cannot be read. */
  corpus(server: string): Promise<Corpus> {
    return this.corpora.of(server);
  }

  async draft(server: string, source: DraftSource): Promise<Drafted> {
    const { store, log, now, signal } = this.#options;
    try {
      const there = await store.list(server);
      const { stories: most, bytes } = this.limits;
      if (there.length >= most) throw new RefusedError({ kind: 'full', most }, `is one more than ${most} stories`);
      const { story, report } = await readDraft(source, { fetch: this.#fetch, most: bytes, now: now(), signal });
      const same = there.find(({ print }) => print === story.print);
      if (same)
        throw new RefusedError({ kind: 'there already', title: same.title }, 'has the words of a story that is there');
      await store.keepDraft(server, story);
      return { id: story.id, report };
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      log.debug({ refusal: error.refusal.kind }, 'a document was refused');
      return { refusal: error.refusal, detail: error.message };
    }
  }

  async add(server: string, draft: string): Promise<Added> {
    const added = await this.#options.store.add(server, draft);
    if (added.outcome === 'added') await this.corpora.refresh(server);
    return added;
  }

  async discard(server: string, draft: string): Promise<void> {
    await this.#options.store.dropDraft(server, draft);
  }

  list(server: string): Promise<readonly StoryHead[]> {
    return this.#options.store.list(server);
  }

  async remove(server: string, story: string): Promise<StoryHead | undefined> {
    const removed = await this.#options.store.remove(server, story);
    await this.corpora.refresh(server);
    return removed;
  }

  defaultOf(server: string, channel: string): Promise<string | undefined> {
    return this.#options.store.defaultOf(server, channel);
  }

  setDefault(server: string, channel: string, story: string | undefined): Promise<void> {
    return this.#options.store.setDefault(server, channel, story);
  }

  servers(): Promise<readonly string[]> {
    return this.#options.store.servers();
  }

  left(server: string): Promise<void> {
    return this.#options.store.leave(server);
  }

  stays(server: string): Promise<void> {
    return this.#options.store.stay(server);
  }
}
