import { describe, expect, it } from 'vitest';
import { readInThread } from '../../../src/web/feeds/feed-thread.ts';
import { rss } from './follow.ts';

const job = (source: string, known: readonly string[] = []) => ({
  bytes: new Uint8Array(new TextEncoder().encode(source)),
  contentType: 'text/xml',
  url: 'https://news.example/feed',
  most: 50,
  known: new Set(known),
});

const item = (key: string, text: string): string =>
  `<guid isPermaLink="false">${key}</guid><description>${text}</description>`;

describe('readInThread', () => {
  it('GIVEN HTML, and text THEN each as a document has it', async () => {
    const { items } = await readInThread(
      job(
        rss([
          item('1', '&lt;p&gt;The &lt;b&gt;tram&lt;/b&gt; runs.&lt;/p&gt;'),
          item('2', '5 &lt; 6'),
          item('3', '&lt;br&gt;'),
        ]),
      ),
    );
    expect(items.map(({ said }) => said)).toEqual([
      { form: 'markdown', text: 'The **tram** runs.', isWhole: false },
      { form: 'plain', text: '5 < 6', isWhole: false },
      undefined,
    ]);
  });

  it('GIVEN an item that is known THEN its text is not read again, and that of another with the same words is', async () => {
    const source = rss([item('1', 'The tram runs.'), item('2', 'The tram runs.')]);
    const { items } = await readInThread(job(source));
    const again = await readInThread(job(source, [items[0]?.digest ?? '']));
    expect(again.items.map(({ digest }) => digest)).toEqual(items.map(({ digest }) => digest));
    expect(again.items.map(({ said }) => said?.text)).toEqual([undefined, 'The tram runs.']);
  });

  it('GIVEN what is no feed THEN why, and the next is read', async () => {
    const [none, one] = await Promise.allSettled([
      readInThread(job('<a/>')),
      readInThread(job(rss([item('1', 'One.')]))),
    ]);
    expect(none).toMatchObject({ reason: { message: expect.stringMatching(/^is no feed that can be read/) } });
    expect(one).toMatchObject({ value: { items: [{ key: '1' }] } });
  });

  it('GIVEN a stop THEN its reason, also where it waits for another', async () => {
    const stop = new AbortController();
    const large = rss(Array.from({ length: 2_000 }, (_, i) => item(String(i), 'words '.repeat(100))));
    const reading = Promise.allSettled([readInThread(job(large), stop.signal), readInThread(job(large), stop.signal)]);
    stop.abort(new Error('stopped'));
    expect((await reading).map((each) => 'reason' in each && each.reason.message)).toEqual(['stopped', 'stopped']);
  });
});
