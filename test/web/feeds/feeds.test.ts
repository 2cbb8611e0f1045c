import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../serve.ts';
import { cacheFolder, follower, rss } from './follow.ts';

const MINUTE = 60_000;
const item = (id: string, text: string, date = '2026-03-05', more = ''): string =>
  `<guid isPermaLink="false">${id}</guid><title>Story ${id}</title><pubDate>${date}</pubDate><description>${text}</description>${more}`;

/** What the documents say, without their facts. */
const texts = (files: readonly { readonly text: string }[]): string[] =>
  files.map(({ text }) => text.replace(/^---\n.*?\n---\n/s, '').trim());

describe('a feed', () => {
  it('GIVEN items THEN each is a document of the story that has the feed’s title', async () => {
    const { url, allowed } = await serve({
      '/f': rss([item('1', 'The tram runs again.'), item('2', 'The bridge opens.')]),
    });
    const { feeds } = follower(allowed);
    await feeds.follow(`feeds:\n  - ${url}/f\n`);
    expect(feeds.texts().files).toEqual([]);
    expect(await feeds.poll()).toBe(true);
    const files = feeds.texts().files;
    expect(files.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^the-vellmar-gazette\/story-1-[\da-f]{8}\.txt$/),
      expect.stringMatching(/^the-vellmar-gazette\/story-2-[\da-f]{8}\.txt$/),
    ]);
    expect(feeds.texts().titles).toEqual(new Map([['the-vellmar-gazette', 'The Vellmar Gazette']]));
    expect(files[0]).toMatchObject({
      text: '---\ntitle: Story 1\npublished: 2026-03-05\n---\n\nThe tram runs again.\n',
    });
  });

  it('GIVEN a story, or items apart THEN their folder, or none', async () => {
    const { url, allowed } = await serve({ '/f': rss([item('1', 'One.')]), '/g': rss([item('1', 'Two.')]) });
    const { feeds } = follower(allowed);
    await feeds.follow(`feeds:\n  - { url: "${url}/f", story: The strike }\n  - { url: "${url}/g", apart: true }\n`);
    await feeds.poll();
    expect(feeds.texts().files.map(({ id }) => id.replace(/-[\da-f]{8}/, ''))).toEqual([
      'The strike/story-1.txt',
      'story-1.txt',
    ]);
    expect(feeds.texts().titles.size).toBe(0);
  });

  it('GIVEN two feeds of one title THEN two stories', async () => {
    const { url, allowed } = await serve({ '/f': rss([item('1', 'One.')]), '/g': rss([item('1', 'Two.')]) });
    const { feeds } = follower(allowed);
    await feeds.follow(`feeds:\n  - ${url}/f\n  - ${url}/g\n`);
    await feeds.poll();
    expect(new Set(feeds.texts().files.map(({ id }) => id.split('/')[0])).size).toBe(2);
  });

  it('GIVEN that nothing is new THEN it is asked with what it said before, and no document changes', async () => {
    const seen: unknown[] = [];
    const { url, allowed } = await serve({
      '/f': ({ headers }, response) => {
        seen.push(headers['if-none-match']);
        if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
        else response.setHeader('etag', '"1"').end(rss([item('1', 'One.')]));
      },
    });
    const { feeds, clock } = follower(allowed);
    await feeds.follow(`feeds: [{ url: "${url}/f", every: 10m }]`);
    expect(await feeds.poll()).toBe(true);
    const before = feeds.texts().files;
    expect(feeds.waitMs).toBe(10 * MINUTE);
    expect(await feeds.poll()).toBe(false);
    clock.now += 10 * MINUTE;
    expect(await feeds.poll()).toBe(false);
    expect(feeds.texts().files).toEqual(before);
    expect(seen).toEqual([undefined, '"1"']);
  });

  it('GIVEN an item that is changed THEN the document has its name and the new words', async () => {
    let page = rss([item('1', 'Ten trams run.')]);
    const { url, allowed } = await serve({ '/f': (_, response) => response.end(page) });
    const { feeds, clock } = follower(allowed);
    await feeds.follow(`feeds:\n  - ${url}/f\n`);
    await feeds.poll();
    const [before] = feeds.texts().files;
    page = rss([item('1', 'Nine trams run.').replace('Story 1', 'Correction')]);
    clock.now += 30 * MINUTE;
    expect(await feeds.poll()).toBe(true);
    const [after] = feeds.texts().files;
    expect(after?.id).toBe(before?.id);
    expect(after?.text).toContain('title: Correction');
    expect(texts(feeds.texts().files)).toEqual(['Nine trams run.']);
  });

  it('GIVEN items that go from the feed THEN they stay until the most are there, the newest first', async () => {
    let page = rss([item('2', 'Two.', '2026-03-02'), item('1', 'One.', '2026-03-01')]);
    const { url, allowed } = await serve({ '/f': (_, response) => response.end(page) });
    const { feeds, clock } = follower(allowed);
    await feeds.follow(`feeds: [{ url: "${url}/f", most: 3 }]`);
    await feeds.poll();
    page = rss([item('3', 'Three.', '2026-03-03')]);
    clock.now += 30 * MINUTE;
    await feeds.poll();
    expect(texts(feeds.texts().files)).toEqual(['Three.', 'Two.', 'One.']);
    page = rss([item('5', 'Five.', '2026-03-05'), item('4', 'Four.', '2026-03-04')]);
    clock.now += 30 * MINUTE;
    await feeds.poll();
    expect(texts(feeds.texts().files)).toEqual(['Five.', 'Four.', 'Three.']);
  });

  it('GIVEN an item from the future, and items without a date THEN the future one is no newer than now', async () => {
    let page = rss([item('1', 'Soon.', '2031-01-01')]);
    const { url, allowed } = await serve({ '/f': (_, response) => response.end(page) });
    const { feeds, clock } = follower(allowed);
    await feeds.follow(`feeds: [{ url: "${url}/f", most: 2 }]`);
    await feeds.poll();
    page = rss([item('3', 'C.', ''), item('2', 'B.', '')]);
    clock.now += 30 * MINUTE;
    await feeds.poll();
    expect(texts(feeds.texts().files)).toEqual(['C.', 'B.']);
  });

  it('GIVEN items without a text THEN no document of them', async () => {
    const { url, allowed } = await serve({ '/f': rss([item('1', ''), item('2', '…'), item('3', 'Three.')]) });
    const { feeds, said } = follower(allowed);
    await feeds.follow(`feeds:\n  - ${url}/f\n`);
    await feeds.poll();
    expect(texts(feeds.texts().files)).toEqual(['Three.']);
    expect(said).toEqual([]);
  });
});

describe('feeds on disk', () => {
  it('GIVEN a start without a network THEN the documents of the last one, and it is not asked before its time', async () => {
    const { url, allowed, asked, close } = await serve({ '/f': rss([item('1', 'One.'), item('2', 'Two.')]) });
    const cache = cacheFolder();
    const source = `feeds:\n  - ${url}/f\n`;
    const first = follower(allowed, cache);
    await first.feeds.follow(source);
    await first.feeds.poll();
    await close();
    const second = follower(allowed, cache);
    await second.feeds.follow(source);
    expect(second.feeds.texts().files).toEqual(first.feeds.texts().files);
    await second.feeds.poll();
    expect(asked).toHaveLength(1);
    second.clock.now += 30 * MINUTE;
    expect(await second.feeds.poll()).toBe(false);
    expect(second.feeds.texts().files).toEqual(first.feeds.texts().files);
    expect(second.said).toEqual([
      `The feed ${url}/f (feeds.yaml, line 2) refuses the connection (ECONNREFUSED). What it brought before stays; it is asked again in 30 min. If that goes on, correct or remove it.`,
    ]);
  });

  it('GIVEN another `most` in feeds.yaml THEN the feed is read anew at once', async () => {
    const { url, allowed } = await serve({
      '/f': ({ headers }, response) => {
        if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
        else response.setHeader('etag', '"1"').end(rss([item('2', 'Two.', '2026-03-06'), item('1', 'One.')]));
      },
    });
    const { feeds } = follower(allowed);
    await feeds.follow(`feeds: [{ url: "${url}/f", most: 1 }]`);
    await feeds.poll();
    expect(texts(feeds.texts().files)).toEqual(['Two.']);
    await feeds.follow(`feeds: [{ url: "${url}/f", most: 2 }]`);
    await feeds.poll();
    expect(texts(feeds.texts().files)).toEqual(['Two.', 'One.']);
    await feeds.follow(`feeds: []`);
    expect(feeds.texts().files).toEqual([]);
    expect(feeds.waitMs).toBeUndefined();
  });

  it.each(['{', '{}', '[1]', ''])(
    'GIVEN a kept file that is %j THEN it is said, and the feed is read anew',
    async (damage) => {
      const { url, allowed } = await serve({ '/f': rss([item('1', 'One.')]) });
      const cache = cacheFolder();
      const source = `feeds:\n  - ${url}/f\n`;
      const first = follower(allowed, cache);
      await first.feeds.follow(source);
      await first.feeds.poll();
      const [name = ''] = readdirSync(join(cache, 'feeds'));
      writeFileSync(join(cache, 'feeds', name), damage);
      const second = follower(allowed, cache);
      await second.feeds.follow(source);
      await second.feeds.poll();
      expect(second.said).toEqual([
        expect.stringMatching(/\.json is not used and will be written anew: it is damaged\.$/),
      ]);
      expect(texts(second.feeds.texts().files)).toEqual(['One.']);
    },
  );
});

describe('a feed that does not come', () => {
  it('GIVEN faults THEN each kind is said once, the pause doubles up to a day, and its return is said', async () => {
    let status = 500;
    const { url, allowed } = await serve({
      '/f': (_, response) =>
        status === 200 ? response.end(rss([item('1', 'One.')])) : response.writeHead(status).end(),
    });
    const { feeds, said, clock } = follower(allowed);
    await feeds.follow(`feeds: [{ url: "${url}/f", every: 1h }]`);
    const waits: (number | undefined)[] = [];
    for (let i = 0; i < 7; i++) {
      await feeds.poll();
      waits.push((feeds.waitMs ?? 0) / (60 * MINUTE));
      clock.now += feeds.waitMs ?? 0;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
    status = 200;
    expect(await feeds.poll()).toBe(true);
    expect(feeds.waitMs).toBe(60 * MINUTE);
    expect(said).toEqual([
      expect.stringMatching(/has a fault of its own \(500\)\. It is asked again in 60 min\./),
      `The feed ${url}/f is read again.`,
    ]);
  });

  it('GIVEN Retry-After THEN it waits that long, and its host’s pages are not asked either', async () => {
    const { url, allowed, asked } = await serve({
      '/f': (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end(),
    });
    const { feeds, said } = follower(allowed);
    await feeds.follow(`feeds:\n  - ${url}/f\n  - ${url}/g\n`);
    await feeds.poll();
    expect(asked).toEqual(['GET /f']);
    expect(feeds.waitMs).toBeGreaterThan(7_100_000);
    expect(said[0]).toContain('was asked too often (429)');
    expect(said[1]).toMatch(/\/g \(feeds\.yaml, line 3\) is not asked, since 127\.0\.0\.1:\d+ asks to wait 7200 s\./);
  });

  it('GIVEN a feed that has moved, a page, and one at a private address THEN what to do', async () => {
    const { url, allowed } = await serve({
      '/old': (_, response) => response.writeHead(308, { location: '/f' }).end(),
      '/f': rss([item('1', 'One.')]),
      '/page': '<html><head><link rel=alternate type="application/rss+xml" href="/f"></head></html>',
    });
    const { feeds, said } = follower(allowed);
    await feeds.follow(`feeds:\n  - ${url}/old\n  - ${url}/page\n  - http://10.0.0.1/feed\n`);
    await feeds.poll();
    expect(said.sort()).toEqual([
      expect.stringMatching(
        /^The feed http:\/\/10\.0\.0\.1\/feed \(feeds\.yaml, line 4\) leads to 10\.0\.0\.1, which is no public address; only public ones are asked\. It is not asked\. Correct or remove it\.$/,
      ),
      `The feed ${url}/old (feeds.yaml, line 2) has moved to ${url}/f. Write that there.`,
      expect.stringContaining(`is a page, not a feed; the feed that it names is ${url}/f. It is asked again`),
    ]);
    expect(texts(feeds.texts().files)).toEqual(['One.']);
  });

  it('GIVEN a stop while one is awaited THEN its reason, and nothing is lost or said', async () => {
    const stop = new AbortController();
    const { url, allowed } = await serve({ '/f': () => stop.abort(new Error('stopped')) });
    const { feeds, said } = follower(allowed);
    await feeds.follow(`feeds:\n  - ${url}/f\n`);
    await expect(feeds.poll(stop.signal)).rejects.toThrow('stopped');
    expect(said).toEqual([]);
  });

  it('GIVEN wrong entries THEN they are said, and the rest is followed', async () => {
    const { url, allowed } = await serve({ '/f': rss([item('1', 'One.')]) });
    const { feeds, said } = follower(allowed);
    await feeds.follow(`feeds:\n  - { url: "${url}/f", every: often }\n  - { url: "${url}/f" }\n`);
    await feeds.poll();
    expect(feeds.texts().problems).toEqual([
      { file: 'feeds.yaml', reason: `line 2: feeds, ${url}/f: every: must be a time such as 30m, 2h or 1d` },
    ]);
    expect(said).toEqual([]);
    expect(feeds.texts().files).toHaveLength(1);
  });
});
