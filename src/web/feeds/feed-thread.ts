import { Worker } from 'node:worker_threads';
import { OneAtATime } from '../one-at-a-time.ts';
import { WebError } from '../web-error.ts';
import type { SaidItem } from './item-text.ts';

/** What is to be read. */
export interface FeedJob {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string | undefined;
  /** Where the feed came from. */
  readonly url: string;
  /** Items that are read, the first of the feed. */
  readonly most: number;
  /** Digests of items whose texts are not wanted. */
  readonly known: ReadonlySet<string>;
}

export interface SaidFeed {
  readonly title?: string | undefined;
  readonly items: readonly SaidItem[];
}

/** What was read, or why nothing could be. */
export type FeedJobDone = { readonly feed: SaidFeed } | { readonly why: string };

/** As it was built; what is run of the sources, such as a test, uses that, too. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/web/feeds/feed-worker.js' : './feed-worker.js',
  import.meta.url,
);
/** In milliseconds: a feed of 4 MB takes some seconds. Set by hand. */
const LONGEST_MS = 60_000;
/** In MiB. A feed of 4 MB takes some 200. */
const MOST_MEMORY = 1_024;

const turns = new OneAtATime();

/**
 * Reads a feed in a thread of its own, which ends with that: a large one takes a second, in which questions would wait. One feed after
 * the other.
 *
 * @throws WebError if it cannot be read; the signal's reason if that is aborted.
 */
export function readInThread(job: FeedJob, signal?: AbortSignal): Promise<SaidFeed> {
  return turns.take('', async () => {
    signal?.throwIfAborted();
    // What Node was told to load before the program is not for the worker.
    const worker = new Worker(WORKER, {
      name: 'feed',
      workerData: job,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    try {
      const done = await answerOf(worker, signal);
      if ('why' in done) throw new WebError(done.why);
      return done.feed;
    } finally {
      await worker.terminate();
    }
  });
}

function answerOf(worker: Worker, signal: AbortSignal | undefined): Promise<FeedJobDone> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal?.reason);
    const giveUp = (why: string): void => reject(new WebError(why));
    const timer = setTimeout(() => giveUp(`takes longer than ${LONGEST_MS / 1_000} s to read`), LONGEST_MS);
    signal?.addEventListener('abort', stop, { once: true });
    worker
      .once('message', resolve)
      .once('error', (error) => giveUp(`cannot be read (${error.message})`))
      .once('exit', () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        giveUp('cannot be read');
      });
  });
}
