import { parentPort, workerData } from 'node:worker_threads';
import { lineOf } from '../../library/plain-error.ts';
import type { FeedJob, FeedJobDone } from './feed-thread.ts';
import { type SaidItem, textOfItem } from './item-text.ts';
import { readFeed } from './read-feed.ts';

async function done({ bytes, contentType, url, most, known }: FeedJob): Promise<FeedJobDone> {
  try {
    const { title, items } = readFeed(bytes, contentType, url, most);
    const said: SaidItem[] = [];
    for (const item of items) {
      const { key, digest, facts, time } = item;
      const isKnown = known.has(digest);
      said.push({
        key,
        digest,
        facts,
        ...(time !== undefined && { time }),
        said: isKnown ? undefined : await textOfItem(item),
      });
    }
    return { feed: { title, items: said } };
  } catch (error) {
    return { why: lineOf(error) };
  }
}

parentPort?.postMessage(await done(workerData as FeedJob));
