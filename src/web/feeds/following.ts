import type { GiveMore } from '../../library/more-texts.ts';
import { lineOf } from '../../library/plain-error.ts';
import type { WebOptions } from '../web.ts';
import type { Feeds } from './feeds.ts';

export interface FollowingOptions {
  /** The folder of what is kept; nothing where nothing is to be kept. */
  readonly cache: string | undefined;
  /** Is told what the host should know, in whole sentences. */
  readonly say: (line: string) => void;
  /** Ends all work. */
  readonly signal?: AbortSignal | undefined;
  readonly web?: WebOptions | undefined;
}

/** Timers take no longer time, in milliseconds. */
const LONGEST_MS = 24 * 3_600_000;

/** The feeds of a library, which are asked in the background while it is in use. Nothing of them is loaded without a `feeds.yaml`. */
export class Following {
  readonly #options: FollowingOptions;
  #feeds: Promise<Feeds> | undefined;
  #refresh: (() => Promise<void>) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isAsking = false;

  constructor(options: FollowingOptions) {
    this.#options = options;
  }

  /** For `loadLibrary`. Feeds are asked here only where there would be no text at all; else what is kept of them counts. */
  readonly more: GiveMore = async (source, areAlone) => {
    if (source === undefined && !this.#feeds) return { files: [] };
    this.#feeds ??= this.#open();
    const feeds = await this.#feeds;
    await feeds.follow(source);
    if (areAlone && feeds.texts().files.length === 0) await feeds.poll(this.#options.signal);
    this.#wait(feeds);
    return feeds.texts();
  };

  /** Begins to ask the feeds, each when its time has come. @param refresh Takes what is new into use, by `more`. Never rejects. */
  async begin(refresh: () => Promise<void>): Promise<void> {
    this.#refresh = refresh;
    const feeds = await this.#feeds;
    if (feeds) this.#wait(feeds);
  }

  async #open(): Promise<Feeds> {
    const { cache, say, web } = this.#options;
    const [{ Web }, { Feeds }, { KeptFeeds }] = await Promise.all([
      import('../web.ts'),
      import('./feeds.ts'),
      import('./kept-feed.ts'),
    ]);
    return new Feeds({ web: new Web(web), kept: new KeptFeeds(cache, say), say });
  }

  #wait(feeds: Feeds): void {
    clearTimeout(this.#timer);
    const { waitMs } = feeds;
    const { signal } = this.#options;
    if (waitMs === undefined || !this.#refresh || this.#isAsking || signal?.aborted) return;
    this.#timer = setTimeout(() => void this.#ask(feeds), Math.min(waitMs, LONGEST_MS)).unref();
  }

  async #ask(feeds: Feeds): Promise<void> {
    const { signal, say } = this.#options;
    this.#isAsking = true;
    try {
      if (await feeds.poll(signal)) await this.#refresh?.();
    } catch (error) {
      if (!signal?.aborted) say(`The feeds cannot be followed further until the next start: ${lineOf(error)}.`);
      return;
    }
    this.#isAsking = false;
    this.#wait(feeds);
  }
}
