import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/answer.ts';
import { openStories } from '../../../src/cli/open-corpus.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { Following } from '../../../src/web/feeds/following.ts';
import { folderOf } from '../../library/folder.ts';
import { listeningLog, liveOf, READ_AGAIN } from '../../live/live.ts';
import { serve } from '../serve.ts';
import { cacheFolder, rss } from './follow.ts';

const BRIDGE =
  'The bridge\n\nThe old bridge was closed on Monday, Mayor Ina Corvell said. The repair costs $9 million.\n';
const TRAM =
  '<guid>https://gazette.example/tram</guid><title>Trams return to Pellworth</title><pubDate>Thu, 05 Mar 2026 10:00:00 GMT</pubDate>' +
  '<description>Trams run again from Pellworth to the harbour, said Torin Zeal. A ticket costs three crowns.</description>';

const excerptFor = (question: string, corpus: Corpus) => answerQuestion(question, corpus).excerpts[0];

/** A library with feeds, as the bot has it. */
function follow(allowed: readonly string[], cache?: string) {
  const said: string[] = [];
  const following = new Following({ cache, say: (line) => said.push(line), web: { allowed } });
  return { following, said };
}

describe('a library with feeds', () => {
  it('GIVEN a feed THEN its items are quoted and cited with their address, and the files go on being there', async () => {
    const { url, allowed } = await serve({ '/f': rss([TRAM]) });
    const { following } = follow(allowed);
    const folder = folderOf({ 'bridge.txt': BRIDGE, 'feeds.yaml': `feeds:\n  - ${url}/f\n` });
    const { live, next } = await liveOf(folder, { more: following.more });
    expect(live.corpus.library.documents.map(({ id }) => id)).toEqual(['bridge.txt']);
    const read = next(READ_AGAIN);
    await following.begin(() => live.refresh('feeds'));
    expect(await read).toMatchObject({ reason: 'feeds', added: 1, changed: 0, removed: 0, stories: 2 });
    const found = excerptFor('What does a tram ticket cost?', live.corpus);
    expect(found?.excerpt.text).toContain('A ticket costs three crowns.');
    const { document, url: cited } = found?.citation ?? {};
    expect(cited).toBe('https://gazette.example/tram');
    expect(document?.published).toBe('2026-03-05');
    expect(document?.text.slice(found?.excerpt.start, found?.excerpt.end)).toBe(found?.excerpt.text);
    expect(live.corpus.library.stories.map(({ title }) => title)).toEqual(['The bridge', 'The Vellmar Gazette']);
    expect(excerptFor('What does the repair cost?', live.corpus)?.excerpt.text).toContain('$9 million');
  });

  it('GIVEN a folder with feeds alone THEN they are asked before the start; and without a network the next start has them', async () => {
    const { url, allowed, close } = await serve({ '/f': rss([TRAM]) });
    const cache = cacheFolder();
    const folder = folderOf({ 'feeds.yaml': `feeds:\n  - ${url}/f\n` });
    const open = () => openStories(folder, listeningLog().log, { more: follow(allowed, cache).following.more });
    const first = await open();
    expect(first.library.documents).toHaveLength(1);
    await close();
    const second = await open();
    expect(second.library.documents.map(({ id, text }) => [id, text])).toEqual(
      first.library.documents.map(({ id, text }) => [id, text]),
    );
  });

  it('GIVEN a feeds.yaml that is written, changed and removed THEN its items come and go', async () => {
    const { url, allowed } = await serve({ '/f': rss([TRAM]), '/g': rss([TRAM.replace('three', 'four')], 'The Post') });
    const { following } = follow(allowed);
    const folder = folderOf({ 'bridge.txt': BRIDGE });
    const { live, next } = await liveOf(folder, { more: following.more });
    await following.begin(() => live.refresh('feeds'));
    const written = next(READ_AGAIN);
    writeFileSync(join(folder, 'feeds.yaml'), `feeds:\n  - ${url}/f\n`);
    await written;
    expect(live.corpus.library.stories.map(({ id }) => id)).toEqual(['bridge', 'the-vellmar-gazette']);
    const gone = next(READ_AGAIN);
    writeFileSync(join(folder, 'feeds.yaml'), `feeds:\n  - ${url}/g\n  - { url: none }\n`);
    await gone;
    if (live.corpus.library.stories.length < 2) await next(READ_AGAIN);
    expect(live.corpus.library.stories.map(({ id }) => id)).toEqual(['bridge', 'the-post']);
    expect(live.corpus.library.problems).toEqual([
      { file: 'feeds.yaml', reason: expect.stringMatching(/^line 3: feeds, none: url: must be an address/) },
    ]);
  });

  it('GIVEN a library without feeds THEN nothing is asked, read or said', async () => {
    const { following, said } = follow([]);
    expect(await following.more(undefined, true)).toEqual({ files: [] });
    await following.begin(() => Promise.reject(new Error('no')));
    expect(said).toEqual([]);
  });

  it('GIVEN a title in library.yaml for a feed’s story THEN that counts', async () => {
    const { url, allowed } = await serve({ '/f': rss([TRAM]) });
    const folder = folderOf({
      'feeds.yaml': `feeds:\n  - ${url}/f\n`,
      'library.yaml': 'documents: { the-vellmar-gazette/: { title: The news } }\n',
    });
    const { library } = await openStories(folder, listeningLog().log, { more: follow(allowed).following.more });
    expect(library.stories.map(({ title }) => title)).toEqual(['The news']);
    expect(library.problems).toEqual([]);
  });
});
