import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { fileNameOf } from '../../library/file-name.ts';
import type { SaidFeed } from './feed-thread.ts';
import type { FeedEntry } from './feeds-file.ts';
import { type ItemSources, itemFile } from './item-file.ts';
import type { SaidItem } from './item-text.ts';
import type { KeptFeed, KeptItem } from './kept-feed.ts';

/** How often the page of an item is asked for that does not come. Set by hand. */
const MOST_TRIES = 5;

/** On what of an entry its items depend: where this changes, they are made anew. */
export const madeFor = ({ full, most }: FeedEntry): string => `${full ? 'pages' : 'feed'} ${most}`;

/** A feed of which nothing is known. */
export const newFeed = (entry: FeedEntry): KeptFeed => ({
  version: 1,
  url: entry.url,
  made: madeFor(entry),
  validators: {},
  next: 0,
  failures: 0,
  items: [],
});

/**
 * The items of a feed after it was read: those that it has and those that it had, the newest first, and no more than are
 * wanted. Of items that are as before nothing is made anew.
 *
 * @param now In milliseconds since 1970.
 */
export async function mergedItems(
  kept: KeptFeed,
  read: SaidFeed,
  entry: FeedEntry,
  sources: ItemSources,
  now: number,
): Promise<KeptItem[]> {
  const before = new Map(kept.items.map((item) => [item.key, item]));
  const there = read.items.map((item) => ({ item, time: timeOf(item, before.get(item.key), now) }));
  // Feeds that give no times have the newest item first.
  const gone = kept.items.filter(({ key }) => !read.items.some((item) => item.key === key));
  const newest = [...there, ...gone].sort((a, b) => b.time - a.time).slice(0, entry.most);
  const items: KeptItem[] = [];
  for (const each of newest) {
    if (!('item' in each)) {
      items.push(each);
      continue;
    }
    const { item, time } = each;
    const known = before.get(item.key);
    if (known && known.digest === item.digest) items.push(known);
    else {
      // The front matter of each takes some milliseconds; questions come between two.
      await setImmediate();
      items.push(await madeAnew(item, time, known, entry, sources));
    }
  }
  return items;
}

/** A time in the future would keep an item for ever. */
const timeOf = ({ time }: SaidItem, known: KeptItem | undefined, now: number): number =>
  Math.max(0, Math.min(time ?? known?.time ?? now, known?.time ?? now));

async function madeAnew(
  item: SaidItem,
  time: number,
  known: KeptItem | undefined,
  entry: FeedEntry,
  sources: ItemSources,
): Promise<KeptItem> {
  const { file, isPageMissing } = await itemFile(item, sources);
  const failures = isPageMissing ? (known?.failures ?? 0) + 1 : 0;
  // Where nothing comes of a change, what there was counts.
  const form = file?.form ?? (known?.name.endsWith('.md') ? 'md' : 'txt');
  const name = known?.name.replace(/\.\w+$/, `.${form}`) ?? nameOf(item, entry, form);
  const digest = isPageMissing && failures < MOST_TRIES ? undefined : item.digest;
  return { key: item.key, digest, failures, name, time, text: file?.text ?? known?.text };
}

/** The end says which item of which feed it is, so that no two have a name. */
function nameOf({ key, facts }: SaidItem, { url }: FeedEntry, form: 'md' | 'txt'): string {
  const mark = createHash('sha256').update(`${url}\n${key}`).digest('hex').slice(0, 8);
  return `${fileNameOf(facts.title ?? '', 'item')}-${mark}.${form}`;
}
