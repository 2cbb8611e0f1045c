import { fileNameOf } from '../../library/file-name.ts';
import type { TextFile } from '../../library/files.ts';
import { lineOf } from '../../library/plain-error.ts';
import type { Page, Web } from '../web.ts';
import { WebError } from '../web-error.ts';
import { MOST_FEED_BYTES, madeFor, mergedItems, newFeed } from './feed.ts';
import { FEEDS_FILE, type FeedEntry, readFeedsFile } from './feeds-file.ts';
import type { KeptFeed, KeptFeeds } from './kept-feed.ts';

export interface FeedsOptions {
  readonly web: Web;
  readonly kept: KeptFeeds;
  /** Is told what the host should know, in whole sentences. */
  readonly say: (line: string) => void;
  /** The time, in milliseconds since 1970. */
  readonly now?: () => number;
}

interface Followed {
  readonly entry: FeedEntry;
  feed: KeptFeed;
  /** The last fault that was said. */
  fault?: string | undefined;
}

/** A text of a feed, and the title of the story that its folder is. */
export interface FeedFile extends TextFile {
  readonly storyTitle?: string | undefined;
}

const FEED_TYPES =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
const PAGE_TYPES = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';
/** Bytes of a page. Set by hand. */
const MOST_PAGE_BYTES = 8 * 1024 * 1024;
/** Feeds that are asked at the same time. Set by hand. */
const AT_ONCE = 4;
/** The longest time between two times that a feed is asked which does not come, in milliseconds. Set by hand. */
const LONGEST_PAUSE_MS = 24 * 3_600_000;

/** The feeds that `feeds.yaml` names, and the documents that are made of them. */
export class Feeds {
  readonly #options: FeedsOptions;
  #source: string | undefined;
  #followed: readonly Followed[] = [];

  constructor(options: FeedsOptions) {
    this.#options = options;
  }

  /** Follows the feeds of a `feeds.yaml`; those that were followed already go on. @param source Nothing if there is no file. */
  async follow(source: string | undefined): Promise<void> {
    if (source === this.#source) return;
    this.#source = source;
    const { feeds, notes } = readFeedsFile(source ?? '');
    for (const { line, reason } of notes) this.#options.say(`${FEEDS_FILE}, line ${line}: ${reason}.`);
    const before = new Map(this.#followed.map((each) => [each.entry.url, each]));
    const followed: Followed[] = [];
    for (const entry of feeds) {
      const known = before.get(entry.url)?.feed ?? (await this.#options.kept.read(entry.url)) ?? newFeed(entry);
      followed.push({ entry, feed: known.made === madeFor(entry) ? known : { ...known, validators: {}, next: 0 } });
    }
    this.#followed = followed;
  }

  /** The documents of all feeds, as text files of the library. */
  files(): FeedFile[] {
    const folders = new Map<string, string>();
    return this.#followed.flatMap(({ entry, feed }) => {
      const title = feed.title ?? new URL(entry.url).hostname;
      let folder = entry.story ?? fileNameOf(title, 'feed');
      // Two feeds may have one title.
      if (entry.story === undefined && (folders.get(folder) ?? entry.url) !== entry.url) folder += `-${folders.size}`;
      folders.set(folder, entry.url);
      const story = entry.apart
        ? { before: '' }
        : { before: `${folder}/`, ...(entry.story === undefined && { title }) };
      return feed.items
        .slice(0, entry.most)
        .flatMap(({ name, text }) =>
          text === undefined ? [] : [{ id: `${story.before}${name}`, text, storyTitle: story.title }],
        );
    });
  }

  /** Milliseconds until a feed is to be asked; nothing if there is none. */
  get waitMs(): number | undefined {
    const next = Math.min(...this.#followed.map(({ feed }) => feed.next));
    return Number.isFinite(next) ? Math.max(0, next - this.#now()) : undefined;
  }

  /**
   * Asks the feeds whose time has come.
   *
   * @returns Whether there are other documents than before.
   * @throws The signal's reason if that is aborted.
   */
  async poll(signal?: AbortSignal): Promise<boolean> {
    const now = this.#now();
    const due = this.#followed.filter(({ feed }) => feed.next <= now).values();
    let isChanged = false;
    const work = async (): Promise<void> => {
      for (const followed of due) {
        const { items, title } = followed.feed;
        await this.#ask(followed, signal);
        await this.#options.kept.write(followed.feed);
        const { feed } = followed;
        const isSame = feed.items.length === items.length && feed.items.every(({ text }, i) => text === items[i]?.text);
        isChanged ||= !isSame || feed.title !== title;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return isChanged;
  }

  async #ask(followed: Followed, signal: AbortSignal | undefined): Promise<void> {
    const { entry, feed } = followed;
    const { web, say } = this.#options;
    try {
      const page = await web.get(entry.url, {
        accept: FEED_TYPES,
        most: MOST_FEED_BYTES,
        known: feed.validators,
        signal,
      });
      const read = page.bytes ? await this.#read(page, followed, signal) : {};
      followed.feed = {
        ...feed,
        ...read,
        made: madeFor(entry),
        next: this.#now() + entry.everyMs,
        failures: 0,
      };
      if (page.movedTo !== undefined) return this.#sayOnce(followed, `has moved to ${page.movedTo}; write that there`);
      if (followed.fault !== undefined) say(`The feed ${entry.url} is read again.`);
      followed.fault = undefined;
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      const failures = feed.failures + 1;
      const pause = Math.min(
        entry.everyMs * 2 ** Math.min(failures - 1, 10),
        Math.max(LONGEST_PAUSE_MS, entry.everyMs),
      );
      const wait = Math.max(pause, error instanceof WebError ? (error.retryAfterMs ?? 0) : 0);
      followed.feed = { ...feed, next: this.#now() + wait, failures };
      const rest = `Its ${feed.items.length} kept items stay; it is asked again in ${inWords(wait)}`;
      this.#sayOnce(followed, lineOf(error), `${rest}. If that goes on, correct or remove it`);
    }
  }

  async #read(page: Page, { entry, feed }: Followed, signal: AbortSignal | undefined): Promise<Partial<KeptFeed>> {
    const { web, say } = this.#options;
    // Loaded on need, as few bots follow feeds.
    const { readFeed } = await import('./read-feed.ts');
    const read = readFeed(page.bytes ?? new Uint8Array(), page.contentType, page.url, entry.most);
    const pageOf = (url: string): Promise<Page> => web.get(url, { accept: PAGE_TYPES, most: MOST_PAGE_BYTES, signal });
    const items = await mergedItems(
      feed,
      read,
      entry,
      {
        page: entry.full ? pageOf : undefined,
        onFault: (url, why) =>
          signal?.aborted || say(`The page ${url} of the feed ${entry.url} ${why}. What the feed says of it is used.`),
      },
      this.#now(),
    );
    signal?.throwIfAborted();
    // What did not come is tried again, also where the feed is as before.
    const isWhole = items.every(({ digest }) => digest !== undefined);
    return { title: read.title, validators: isWhole ? page.validators : {}, items };
  }

  /** Says a fault, unless it was the last that was said of the feed. @param rest A further sentence. */
  #sayOnce(followed: Followed, fault: string, rest?: string): void {
    const { entry } = followed;
    const words = `The feed ${entry.url} (${FEEDS_FILE}, line ${entry.line}) ${fault}.${rest === undefined ? '' : ` ${rest}.`}`;
    if (followed.fault !== fault) this.#options.say(words);
    followed.fault = fault;
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }
}

function inWords(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
