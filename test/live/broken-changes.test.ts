import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../library/folder.ts';
import { liveOf, READ_AGAIN } from './live.ts';

const BRIDGE = 'The bridge\n\nThe old bridge was closed on Monday.\n';
const FERRY = 'The ferry\n\nA ferry runs every hour.\n';
const REFUSED = 'a change cannot be used';
const REMARK = 'remark on a file';

/** Writes a file that nobody is at any more. */
function writeFinished(path: string, content: string | Uint8Array): void {
  writeFileSync(path, content);
  const then = Date.now() / 1_000 - 60;
  utimesSync(path, then, then);
}

const textsOf = ({ live }: Awaited<ReturnType<typeof liveOf>>): string[] =>
  live.corpus.library.documents.map(({ text }) => text);

describe('a change that cannot be used', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /^is empty; its last version stays in use$/],
    ['binary', 'a\0b', /^is binary, not text; its last version stays in use$/],
    ['too long', 'x'.repeat(2 * 1024 * 1024 + 1), /^is 2\.0 MiB; the limit is 2 MiB; its last version stays in use$/],
  ])(
    'GIVEN a file that becomes %s THEN its last version stays, it is named once, and mended it counts',
    async (_what, content, reason) => {
      const folder = folderOf({ 'bridge.txt': BRIDGE, 'ferry.txt': FERRY });
      const running = await liveOf(folder);
      const { live, lines, next } = running;
      const before = textsOf(running);
      const refused = next(REFUSED);
      writeFinished(join(folder, 'bridge.txt'), content);
      expect(await refused).toMatchObject({ file: 'bridge.txt', reason: expect.stringMatching(reason) });
      // What else changes is taken up all the same.
      const other = next(READ_AGAIN);
      writeFinished(join(folder, 'ferry.txt'), FERRY.replace('hour', 'day'));
      expect(await other).toMatchObject({ files: ['ferry.txt'] });
      expect(textsOf(running)).toEqual([before[0], before[1]?.replace('hour', 'day')]);
      await live.refresh('asked');
      expect(lines.filter(({ msg }) => msg === REFUSED)).toHaveLength(1);
      const mended = next(READ_AGAIN);
      writeFinished(join(folder, 'bridge.txt'), BRIDGE.replace('Monday', 'Tuesday'));
      expect(await mended).toMatchObject({ files: ['bridge.txt'] });
      expect(textsOf(running)[0]).toContain('Tuesday');
    },
  );

  it('GIVEN a library.yaml that cannot be read any more THEN what it said stays', async () => {
    const manifest = 'documents: { bridge.txt: { title: Over the Pell } }';
    const folder = folderOf({ 'bridge.txt': BRIDGE, 'library.yaml': manifest });
    const { live, next } = await liveOf(folder);
    const refused = next(REFUSED);
    writeFinished(join(folder, 'library.yaml'), new Uint8Array([0x64, 0xe9]));
    expect(await refused).toMatchObject({ file: 'library.yaml', reason: expect.stringContaining('its last version') });
    expect(live.corpus.library.stories.map(({ title }) => title)).toEqual(['Over the Pell']);
  });

  it('GIVEN a library.yaml that is broken twice THEN all that it said stays, it is named each time, and mended it counts', async () => {
    const manifest = 'documents:\n  bridge.txt: { title: Over the Pell }\n  ferry.txt: { title: By boat }\n';
    const folder = folderOf({ 'bridge.txt': BRIDGE, 'ferry.txt': FERRY, 'library.yaml': manifest });
    const { live, next } = await liveOf(folder);
    const titles = (): string[] => live.corpus.library.stories.map(({ title }) => title);
    const broken = [manifest.replace('Pell }', 'Pell'), manifest.replace('By boat', '"By boat')];
    const reasons = [/^line 3: .*; its last version stays in use$/, /^line 3: a quotation mark .*; its last version/];
    for (const [at, text] of broken.entries()) {
      const refused = next(REFUSED);
      writeFinished(join(folder, 'library.yaml'), text);
      expect(await refused).toMatchObject({ file: 'library.yaml', reason: expect.stringMatching(reasons[at] ?? '') });
      const other = next(READ_AGAIN);
      writeFinished(join(folder, 'ferry.txt'), FERRY.replace('hour', `${at + 2} hours`));
      await other;
      expect(titles()).toEqual(['Over the Pell', 'By boat']);
    }
    const mended = next(READ_AGAIN);
    writeFinished(join(folder, 'library.yaml'), manifest.replace('By boat', 'The boat'));
    await mended;
    expect(titles()).toEqual(['Over the Pell', 'The boat']);
  });

  it('GIVEN a feeds.yaml that is broken THEN its last version stays', async () => {
    const feeds = 'feeds:\n  - { url: "https://a.example/f" }\n';
    const folder = folderOf({ 'bridge.txt': BRIDGE, 'feeds.yaml': feeds });
    const given: (string | undefined)[] = [];
    const more = async (source: string | undefined) => {
      given.push(source);
      return { files: [] };
    };
    const { next } = await liveOf(folder, { more });
    const refused = next(REFUSED);
    writeFinished(join(folder, 'feeds.yaml'), feeds.replace(' }', ''));
    expect(await refused).toMatchObject({ file: 'feeds.yaml', reason: expect.stringContaining('its last version') });
    expect(given.at(-1)).toBe(feeds);
  });

  it.each<[string, string, string | Uint8Array, RegExp]>([
    [
      'in another encoding',
      'bridge.txt',
      Buffer.from(`${BRIDGE}Mayor Zoë Lindström.`, 'latin1'),
      /^is read as Windows/,
    ],
    ['whose front matter has no end', 'bridge.txt', `---\ntitle: Over the Pell\n\n${BRIDGE}`, /^line 1: /],
    [
      'with a date that is none',
      'bridge.txt',
      `---\ntitle: A\ndate: soon\n---\n${BRIDGE}`,
      /^line 3: date: must be a day/,
    ],
    [
      'with a wrong entry',
      'library.yaml',
      'documents: { gone.txt: { title: A }, bridge.txt: { title: B } }',
      /^line 1: /,
    ],
  ])('GIVEN a file %s THEN it counts, with a remark', async (_what, file, content, reason) => {
    const folder = folderOf({ 'bridge.txt': BRIDGE });
    const { lines, next } = await liveOf(folder);
    const [remark, read] = [next(REMARK), next(READ_AGAIN)];
    writeFinished(join(folder, file), content);
    expect(await remark).toMatchObject({ file, reason: expect.stringMatching(reason) });
    await read;
    expect(lines.filter(({ msg }) => msg === REFUSED)).toEqual([]);
  });

  it('GIVEN every story removed THEN those of before stay in use, until there is another', async () => {
    const folder = folderOf({ 'bridge.txt': BRIDGE });
    const { live, next } = await liveOf(folder);
    const first = live.corpus;
    const none = next('there is no story left; those of before stay in use');
    rmSync(join(folder, 'bridge.txt'));
    await none;
    expect(live.corpus).toBe(first);
    const read = next(READ_AGAIN);
    writeFinished(join(folder, 'ferry.txt'), FERRY);
    expect(await read).toMatchObject({ added: 1, removed: 1 });
  });

  it('GIVEN the folder itself moved away THEN the stories stay, and what is in it when it is back is taken up', async () => {
    const folder = folderOf({ 'data/bridge.txt': BRIDGE });
    const [data, away] = [join(folder, 'data'), join(folder, 'away')];
    const { live, next } = await liveOf(data);
    const first = live.corpus;
    const failed = next('the stories could not be read again; those of before stay in use');
    renameSync(data, away);
    await failed;
    expect(live.corpus).toBe(first);
    const read = next(READ_AGAIN);
    writeFinished(join(away, 'ferry.txt'), FERRY);
    renameSync(away, data);
    await read;
    // The folder that is watched now is another one.
    const again = next(READ_AGAIN);
    mkdirSync(join(data, 'more'));
    writeFinished(join(data, 'more/ferry.txt'), FERRY);
    expect(await again).toMatchObject({ files: ['more/ferry.txt'] });
  });
});

describe('a file that is being written', () => {
  it('GIVEN half of it THEN the last version stays until it is finished', async () => {
    const folder = folderOf({ 'bridge.txt': BRIDGE });
    const { live, next, used } = await liveOf(folder);
    const path = join(folder, 'bridge.txt');
    const first = live.corpus;
    const read = next(READ_AGAIN);
    writeFileSync(path, 'The bridge\n\nThe new bri');
    // Written to as late as a clock may say.
    utimesSync(path, Date.now() / 1_000 + 0.3, Date.now() / 1_000 + 0.3);
    await live.refresh('too early');
    expect(live.corpus).toBe(first);
    writeFileSync(path, BRIDGE.replace('old', 'new'));
    await read;
    expect(used).toHaveLength(2);
    expect(live.corpus.library.documents[0]?.text).toContain('The new bridge was closed on Monday.');
  });

  it('GIVEN a file that is renamed while it is written THEN it is never gone', async () => {
    const folder = folderOf({ 'bridge.txt': BRIDGE, 'ferry.txt': FERRY });
    const { next, used } = await liveOf(folder);
    const read = next(READ_AGAIN);
    writeFileSync(join(folder, 'ferry.txt'), FERRY.replace('hour', 'day'));
    renameSync(join(folder, 'ferry.txt'), join(folder, 'boat.txt'));
    const soon = Date.now() / 1_000 + 0.3;
    utimesSync(join(folder, 'boat.txt'), soon, soon);
    await read;
    expect(used.map(({ library }) => library.documents.length)).toEqual(used.map(() => 2));
  });
});
