import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Feeds } from '../../../src/web/feeds/feeds.ts';
import { KeptFeeds } from '../../../src/web/feeds/kept-feed.ts';
import { Web } from '../../../src/web/web.ts';

/** A folder for what is kept, until the test ends. */
export function cacheFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Feeds at a time that the test sets. */
export function follower(allowed: readonly string[], cache?: string) {
  const said: string[] = [];
  const say = (line: string): number => said.push(line);
  const clock = { now: Date.UTC(2026, 2, 10) };
  const feeds = new Feeds({ web: new Web({ allowed }), kept: new KeptFeeds(cache, say), say, now: () => clock.now });
  return { feeds, said, clock };
}

/** A feed in RSS. @param items What stands in each item. */
export const rss = (items: readonly string[], title = 'The Vellmar Gazette'): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
