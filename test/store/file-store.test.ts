import { execFile } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packageFile } from '../../src/package.ts';
import { FileStore } from '../../src/store/file-store.ts';
import type { KeptStory } from '../../src/store/types.ts';
import { storeContract, storyOf } from './contract.ts';

const EAST = '111111111111111111';

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

storeContract('files', () => {
  const folder = temporary();
  return { open: (given) => new FileStore({ ...given, folder, say: () => {} }) };
});

/** A store in a folder of its own, with what the host is told. */
function opened(folder = temporary()) {
  const said: string[] = [];
  const store = new FileStore({ folder, most: 30, now: Date.now, say: (line) => said.push(line) });
  const add = async (story: KeptStory): Promise<string> => {
    await store.keepDraft(EAST, story);
    await store.add(EAST, story.id);
    return join(folder, 'servers', EAST, 'stories', `${story.id}.story`);
  };
  return { store, folder, said, add };
}

describe('a story file', () => {
  it.each<[what: string, damage: (path: string) => void, isListed: boolean]>([
    ['cut', (path) => truncateSync(path, statSync(path).size - 3), true],
    ['changed', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('words.', 'word s')), true],
    ['emptied', (path) => truncateSync(path, 0), false],
    ['no story', (path) => writeFileSync(path, 'PK\x03\x04'), false],
    ['another form', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('story 1', 'story 2')), false],
    ['no JSON', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"title"', '"title')), false],
  ])(
    'GIVEN one that is %s THEN it is named once, with what to do, and costs only itself',
    async (_, damage, isListed) => {
      const { store, said, add } = opened();
      const [first, second] = [storyOf('First words.'), storyOf('Second words.', { title: 'Second' })];
      await add(first);
      const path = await add(second);
      damage(path);
      const before = [await store.list(EAST), await store.list(EAST)];
      expect(before.map((heads) => heads.length)).toEqual(isListed ? [2, 2] : [1, 1]);
      expect(await store.story(EAST, second.id)).toBeUndefined();
      expect(await store.story(EAST, first.id)).toMatchObject({ text: 'First words.' });
      expect(said).toEqual([`${path} is not used: it is damaged. Remove it, and have the story added again.`]);
      if (isListed) expect(await store.remove(EAST, second.id)).toMatchObject({ title: second.title });
    },
  );

  it('GIVEN a name that is another’s THEN it is damaged, as somebody has moved it', async () => {
    const { store, said, add } = opened();
    const [first, second] = [storyOf('First words.'), storyOf('Second words.')];
    writeFileSync(await add(second), readFileSync(await add(first)));
    expect((await store.list(EAST)).map(({ title }) => title)).toEqual([first.title]);
    expect(said).toHaveLength(1);
  });

  it('GIVEN what others left in the folders THEN it is no story, and what was left unfinished is removed after an hour', async () => {
    const { store, folder, add } = opened();
    const path = await add(storyOf('Words.'));
    const [fresh, old] = [`${path}.fresh`, `${path}.old`];
    for (const file of [fresh, old]) writeFileSync(file, 'x');
    const then = Date.now() / 1_000 - 7_200;
    utimesSync(old, then, then);
    utimesSync(path, then, then);
    for (const name of ['notes.txt', '7']) writeFileSync(join(folder, 'servers', name), 'x');
    expect(await store.list(EAST)).toHaveLength(1);
    expect(await store.servers()).toContain(EAST);
    await store.sweep();
    expect(readdirSync(join(path, '..')).sort()).toEqual(
      [path, fresh].map((file) => file.slice(path.lastIndexOf('/') + 1)),
    );
  });

  it('GIVEN a story THEN nobody else on the machine may read it', async () => {
    const { add } = opened();
    const path = await add(storyOf('Words.'));
    expect([path, join(path, '..')].map((each) => statSync(each).mode & 0o077)).toEqual([0, 0]);
  });

  it('GIVEN a folder that cannot be made THEN the error is given each time', async () => {
    const file = join(temporary(), 'file');
    writeFileSync(file, 'x');
    const { store, said } = opened(file);
    await expect(store.keepDraft(EAST, storyOf('Words.'))).rejects.toThrow(/ENOTDIR|EEXIST/);
    await expect(store.servers()).rejects.toThrow('ENOTDIR');
    await expect(store.list(EAST)).rejects.toThrow('ENOTDIR');
    expect(said).toEqual([]);
  });
});

it('GIVEN processes that add, list and remove at once THEN each finds whole stories alone, and none is lost', async () => {
  const { store, folder, said } = opened();
  const script = `
    import { FileStore } from ${JSON.stringify(packageFile('dist/src/store/file-store.js'))};
    import { newStoryId } from ${JSON.stringify(packageFile('dist/src/store/ids.js'))};
    const store = new FileStore({ folder: ${JSON.stringify(folder)}, most: 100, now: Date.now, say: (line) => console.log(line) });
    const kept = [];
    for (let i = 0; i < 8; i++) {
      const id = newStoryId();
      const story = { id, title: id, from: { kind: 'pasted' }, added: '2026-03-05', print: id, form: 'plain', text: 'x'.repeat(100_000) + id, facts: {} };
      await store.keepDraft('${EAST}', story);
      await store.add('${EAST}', id);
      await store.setDefault('${EAST}', String(i + 1), '.' + id);
      for (const { id } of await store.list('${EAST}')) await store.story('${EAST}', id);
      await store.sweep();
      if (i % 4 === 3) await store.remove('${EAST}', id);
      else kept.push(id);
    }
    console.log('kept ' + kept.join(' '));`;
  const run = promisify(execFile);
  const outs = await Promise.all([1, 2, 3].map(() => run(process.execPath, ['--input-type=module', '-e', script])));
  const lines = outs.flatMap(({ stdout }) => stdout.trim().split('\n'));
  expect(lines.filter((line) => !line.startsWith('kept '))).toEqual([]);
  const kept = lines.flatMap((line) => line.split(' ').slice(1)).sort();
  expect(kept).toHaveLength(18);
  expect((await store.list(EAST)).map(({ id }) => id).sort()).toEqual(kept);
  for (const id of kept) expect(await store.story(EAST, id)).toMatchObject({ id });
  expect(said).toEqual([]);
});
