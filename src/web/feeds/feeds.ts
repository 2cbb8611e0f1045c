import { FEEDS, type TextFile } from '../../library/files.ts';
import type { MoreTexts } from '../../library/more-texts.ts';
import type { Problem } from '../../library/types.ts';
import type { Web } from '../web.ts';
import { askFeed } from './ask-feed.ts';
import { madeFor, newFeed } from './feed.ts';
import { type FeedEntry, readFeedsFile } from './feeds-file.ts';
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
  entry: FeedEntry;
  feed: KeptFeed;
  /** The last fault that was said. */
  fault?: string | undefined;
}

/** Feeds that are asked at the same time. Set by hand. */
const AT_ONCE = 4;

/** The feeds that `feeds.yaml` names, and the documents that are made of them. */
export class Feeds {
  readonly #options: FeedsOptions;
  #source: string | undefined;
  #problems: readonly Problem[] = [];
  #followed: readonly Followed[] = [];
  #polling: Promise<boolean> | undefined;

  constructor(options: FeedsOptions) {
    this.#options = options;
  }

  /** Follows the feeds of a `feeds.yaml`; those that were followed already go on. @param source Nothing if there is no file. */
  async follow(source: string | undefined): Promise<void> {
    if (source === this.#source) return;
    const { feeds, notes } = readFeedsFile(source ?? '');
    const before = new Map(this.#followed.map((each) => [each.entry.url, each]));
    const followed: Followed[] = [];
    for (const entry of feeds) {
      const same = before.get(entry.url);
      const feed = adapted(same?.feed ?? (await this.#options.kept.read(entry.url)) ?? newFeed(entry), entry);
      followed.push(same ? Object.assign(same, { entry, feed }) : { entry, feed });
    }
    this.#followed = followed;
    this.#problems = notes.map(({ line, reason }) => ({ file: FEEDS, reason: `line ${line}: ${reason}` }));
    this.#source = source;
  }

  /** The documents of all feeds, as text files of the library; and what of `feeds.yaml` cannot be used. */
  texts(): Required<MoreTexts> {
    const files: TextFile[] = [];
    const titles = new Map<string, string>();
    for (const { entry, feed } of this.#followed) {
      const folder = folderOf(entry, feed, titles);
      if (folder !== undefined && entry.story === undefined) titles.set(folder, feed.title ?? entry.url);
      for (const { name, text } of feed.items.slice(0, entry.most))
        if (text !== undefined) files.push({ id: folder === undefined ? name : `${folder}/${name}`, text });
    }
    return { files, titles, problems: this.#problems };
  }

  /** Milliseconds until a feed is to be asked; nothing if there is none. */
  get waitMs(): number | undefined {
    const next = Math.min(...this.#followed.map(({ feed }) => feed.next));
    return Number.isFinite(next) ? Math.max(0, next - this.#now()) : undefined;
  }

  /**
   * Asks the feeds whose time has come. Who asks meanwhile shares that.
   *
   * @returns Whether there are other documents than before.
   * @throws The signal's reason if that is aborted.
   */
  poll(signal?: AbortSignal): Promise<boolean> {
    this.#polling ??= this.#pollOnce(signal).finally(() => {
      this.#polling = undefined;
    });
    return this.#polling;
  }

  async #pollOnce(signal: AbortSignal | undefined): Promise<boolean> {
    const now = this.#now();
    const due = this.#followed.filter(({ feed }) => feed.next <= now).values();
    let isChanged = false;
    const work = async (): Promise<void> => {
      for (const followed of due) if (await this.#ask(followed, signal)) isChanged = true;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return isChanged;
  }

  async #ask(followed: Followed, signal: AbortSignal | undefined): Promise<boolean> {
    const { entry, feed: before } = followed;
    const { web, say, kept } = this.#options;
    const { feed, fault, rest } = await askFeed(entry, before, { web, say, now: () => this.#now() }, signal);
    // The entry is another meanwhile: what came is of the old one, and the feed is asked again.
    if (followed.entry !== entry) return false;
    followed.feed = feed;
    if (fault !== followed.fault)
      say(
        fault === undefined
          ? `The feed ${entry.url} is read again.`
          : `The feed ${entry.url} (${FEEDS}, line ${entry.line}) ${fault}. ${rest}`,
      );
    followed.fault = fault;
    await kept.write(feed);
    return feed.title !== before.title || !haveSameTexts(feed, before);
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }
}

/** A feed whose entry wants other items than it has is asked at once for all of them. */
function adapted(feed: KeptFeed, entry: FeedEntry): KeptFeed {
  if (feed.made === madeFor(entry)) return feed;
  const items = feed.items.map((item) => ({ ...item, digest: undefined }));
  return { ...feed, made: madeFor(entry), validators: {}, next: 0, items };
}

/** The folder of a feed's documents; nothing where each is a story. @param taken Folders of other feeds: two may have one title. */
function folderOf(
  entry: FeedEntry,
  { folder = 'feed' }: KeptFeed,
  taken: ReadonlyMap<string, string>,
): string | undefined {
  if (entry.apart) return undefined;
  if (entry.story !== undefined) return entry.story.normalize('NFC');
  for (let number = 1; ; number++) {
    const name = number === 1 ? folder : `${folder}-${number}`;
    if (!taken.has(name)) return name;
  }
}

const haveSameTexts = (one: KeptFeed, other: KeptFeed): boolean =>
  one.items.length === other.items.length && one.items.every(({ text }, i) => text === other.items[i]?.text);
