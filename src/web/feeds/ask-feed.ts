import { fileNameOf } from '../../library/file-name.ts';
import { lineOf } from '../../library/plain-error.ts';
import type { Page, Web } from '../web.ts';
import { NotAskedError, WebError } from '../web-error.ts';
import { mergedItems } from './feed.ts';
import { readInThread } from './feed-thread.ts';
import type { FeedEntry } from './feeds-file.ts';
import type { KeptFeed } from './kept-feed.ts';

export interface AskOptions {
  readonly web: Web;
  /** Is told what the host should know, in whole sentences. */
  readonly say: (line: string) => void;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** A feed after it was asked. */
export interface Asked {
  readonly feed: KeptFeed;
  /** What is wrong, in words that complete a sentence which begins with the feed. */
  readonly fault?: string;
  /** What follows from that, as sentences. */
  readonly rest?: string;
}

const FEED_TYPES =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
const PAGE_TYPES = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';
/** Bytes. The feeds of large papers have 1 MB; longer ones would hold questions up while they are read. Set by hand. */
const MOST_FEED_BYTES = 4 * 1024 * 1024;
/** Bytes of the page of an item. Set by hand. */
const MOST_PAGE_BYTES = 8 * 1024 * 1024;
/** The longest time between two times that a feed is asked which does not come, in milliseconds. Set by hand. */
const LONGEST_PAUSE_MS = 24 * 3_600_000;

/**
 * Asks a feed for what is new, and makes documents of that. Where nothing comes, what is kept stays, and the next time is later.
 *
 * @throws The signal's reason if that is aborted.
 */
export async function askFeed(
  entry: FeedEntry,
  feed: KeptFeed,
  options: AskOptions,
  signal?: AbortSignal,
): Promise<Asked> {
  const { web, now } = options;
  try {
    const { validators } = feed;
    const page = await web.get(entry.url, { accept: FEED_TYPES, most: MOST_FEED_BYTES, known: validators, signal });
    const read = page.bytes ? await readPage(page.bytes, page, entry, feed, options, signal) : {};
    const next = now() + entry.everyMs;
    const asked = { feed: { ...feed, ...read, next, failures: 0 } };
    return page.movedTo === undefined
      ? asked
      : { ...asked, fault: `has moved to ${page.movedTo}`, rest: 'Write that there.' };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    const failures = feed.failures + 1;
    const pause = Math.min(entry.everyMs * 2 ** Math.min(failures - 1, 10), Math.max(LONGEST_PAUSE_MS, entry.everyMs));
    const wait = Math.max(pause, error instanceof WebError ? (error.retryAfterMs ?? 0) : 0);
    const it = feed.items.length > 0 ? 'What it brought before stays; it' : 'It';
    // A name may lead elsewhere one day: it is looked at again, which nobody need wait for.
    const rest =
      error instanceof NotAskedError
        ? `${it} is not asked. Correct or remove it.`
        : `${it} is asked again in ${inWords(wait)}. If that goes on, correct or remove it.`;
    return { feed: { ...feed, next: now() + wait, failures }, fault: lineOf(error), rest };
  }
}

async function readPage(
  bytes: Uint8Array<ArrayBuffer>,
  page: Page,
  entry: FeedEntry,
  feed: KeptFeed,
  { web, say, now }: AskOptions,
  signal: AbortSignal | undefined,
): Promise<Pick<KeptFeed, 'title' | 'folder' | 'validators' | 'items'>> {
  const known = new Set(feed.items.flatMap(({ digest }) => digest ?? []));
  const { contentType, url } = page;
  const read = await readInThread({ bytes, contentType, url, most: entry.most, known }, signal);
  const pageOf = (url: string): Promise<Page> => web.get(url, { accept: PAGE_TYPES, most: MOST_PAGE_BYTES, signal });
  const sources = {
    page: entry.full ? pageOf : undefined,
    onFault: (url: string, why: string) =>
      signal?.aborted || say(`The page ${url} of the feed ${entry.url} ${why}. What the feed says of it is used.`),
  };
  const items = await mergedItems(feed, read, entry, sources, now());
  signal?.throwIfAborted();
  // What did not come is tried again, also where the feed is as before.
  const isWhole = items.every(({ digest }) => digest !== undefined);
  const title = read.title ?? feed.title;
  const folder = feed.folder ?? fileNameOf(title ?? new URL(entry.url).hostname, 'feed');
  return { title, folder, validators: isWhole ? page.validators : {}, items };
}

function inWords(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
