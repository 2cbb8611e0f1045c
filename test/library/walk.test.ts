import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MOST_TEXT } from '../../src/library/forms/forms.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { folderOf } from './folder.ts';

const STORY = 'The council voted on Monday.';

async function read(folder: string) {
  const { documents, problems } = await loadLibrary(folder);
  return { ids: documents.map(({ id }) => id), problems };
}

/** Runs something as a user who is not everyone's master: root may read all. */
async function asAnyone<T>(run: () => Promise<T>): Promise<T> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('a walk through the folder', () => {
  it('GIVEN links to folders, to the folder itself and round in a circle THEN none is followed, and each is named', async () => {
    const folder = folderOf({ 'a.txt': STORY, 'sub/b.txt': STORY });
    symlinkSync('.', join(folder, 'itself'));
    symlinkSync('..', join(folder, 'sub', 'up'));
    symlinkSync('sub', join(folder, 'again'));
    symlinkSync('two', join(folder, 'one'));
    symlinkSync('one', join(folder, 'two'));
    expect(await read(folder)).toEqual({
      ids: ['a.txt', 'sub/b.txt'],
      problems: [
        { file: 'again', reason: 'is a link to a folder; only links to files are followed' },
        { file: 'itself', reason: 'is a link to a folder; only links to files are followed' },
        { file: 'one', reason: 'is a link that leads back to itself' },
        { file: 'sub/up', reason: 'is a link to a folder; only links to files are followed' },
        { file: 'two', reason: 'is a link that leads back to itself' },
      ],
    });
  });

  it('GIVEN links that lead out of the folder THEN nothing outside is read', async () => {
    const outside = folderOf({ 'secret.txt': STORY, 'more/deep.txt': STORY });
    // Its path begins as the folder's does.
    const folder = folderOf({ 'a.txt': STORY });
    const beside = `${folder}-beside`;
    mkdirSync(beside);
    onTestFinished(() => rmSync(beside, { recursive: true }));
    writeFileSync(join(beside, 'c.txt'), STORY);
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'b.txt'));
    symlinkSync(join(outside, 'more'), join(folder, 'more'));
    symlinkSync(join(beside, 'c.txt'), join(folder, 'c.txt'));
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'library.yaml'));
    const { ids, problems } = await read(folder);
    expect(ids).toEqual(['a.txt']);
    expect(problems.map(({ file, reason }) => [file, reason.slice(0, 39)])).toEqual(
      ['b.txt', 'c.txt', 'library.yaml', 'more'].map((file) => [file, 'is a link that leads out of the folder;']),
    );
  });

  it('GIVEN a mounted ConfigMap, whose files are links into a hidden folder THEN they are read, and its library.yaml', async () => {
    const folder = folderOf({
      '..2026_03_05/a.txt': STORY,
      '..2026_03_05/library.yaml': 'documents: { a.txt: { title: The vote } }',
    });
    symlinkSync('..2026_03_05', join(folder, '..data'));
    for (const name of ['a.txt', 'library.yaml']) symlinkSync(`..data/${name}`, join(folder, name));
    const { documents, problems } = await loadLibrary(folder);
    expect(documents.map(({ id, title }) => [id, title])).toEqual([['a.txt', 'The vote']]);
    expect(problems).toEqual([]);
  });

  it('GIVEN a link to a file that is listed itself THEN it is read once; GIVEN a folder that is a link THEN it is read', async () => {
    const folder = folderOf({ 'a.txt': STORY });
    symlinkSync('a.txt', join(folder, 'b.txt'));
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    onTestFinished(() => rmSync(link));
    expect(await read(link)).toEqual({
      ids: ['a.txt'],
      problems: [{ file: 'b.txt', reason: 'is a link to a.txt, which is in the folder itself' }],
    });
  });

  it('GIVEN named pipes, a socket and links to a pipe and a device THEN none is waited for, and each is named', async () => {
    const folder = folderOf({ 'z.txt': STORY });
    for (const name of ['a.txt', 'library.yaml', '.hidden']) execFileSync('mkfifo', [join(folder, name)]);
    const server = createServer().listen(join(folder, 's.txt'));
    onTestFinished(() => {
      server.close();
    });
    symlinkSync('.hidden', join(folder, 'l.txt'));
    symlinkSync('/dev/zero', join(folder, 'zero.txt'));
    expect(await read(folder)).toEqual({
      ids: ['z.txt'],
      problems: [
        { file: 'a.txt', reason: 'is a named pipe, not a file' },
        { file: 'l.txt', reason: 'is a link to a named pipe, not to a file' },
        { file: 'library.yaml', reason: 'is a named pipe, not a file' },
        { file: 's.txt', reason: 'is a socket, not a file' },
        { file: 'zero.txt', reason: 'is a link that leads out of the folder; put a copy of the file in its place' },
      ],
    });
  });

  it('GIVEN a file and a folder that may not be read THEN each is named, and the rest is read', async () => {
    const folder = folderOf({
      'a.txt': STORY,
      'b.txt': STORY,
      'shut/c.txt': STORY,
      'library.yaml': 'documents: { shut/c.txt: }',
    });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'b.txt'), 0);
    chmodSync(join(folder, 'shut'), 0);
    onTestFinished(() => chmodSync(join(folder, 'shut'), 0o755));
    expect(await asAnyone(() => read(folder))).toEqual({
      ids: ['a.txt'],
      problems: [
        { file: 'b.txt', reason: 'cannot be read: the bot has no permission to' },
        { file: 'shut/', reason: 'cannot be read: the bot has no permission to' },
      ],
    });
  });

  it('GIVEN names with line ends, marks that turn text and other than UTF-8 THEN they are shown as escapes', async () => {
    const folder = folderOf({
      'one\ntwo.txt': STORY,
      'report\u202etxt.md': STORY,
      'back\\slash.txt': STORY,
      'red\u001b[31m/x.txt': STORY,
      'evil\u2028[info] ready.pdf': 'x',
    });
    execFileSync('sh', ['-c', 'printf "It is so." > "$(printf "caf\\351.txt")"'], { cwd: folder });
    const { documents, stories, problems } = await loadLibrary(folder);
    expect(documents.map(({ id }) => id)).toEqual([
      'back\\\\slash.txt',
      'one\\u000atwo.txt',
      'red\\u001b[31m/x.txt',
      'report\\u202etxt.md',
    ]);
    expect(problems).toEqual([
      { file: 'caf\ufffd.txt', reason: 'has a name that is not UTF-8; rename it' },
      { file: 'evil\\u2028[info] ready.pdf', reason: 'is no PDF file, or is damaged; save it again' },
    ]);
    for (const { id, title } of [...stories, ...documents]) expect(id + title).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
  });

  it('GIVEN library.yaml that names such a file as it is or as it is shown THEN it is found', async () => {
    const { documents, problems } = await loadLibrary(
      folderOf({
        'a\u202eb.txt': STORY,
        'c\u202ed.txt': STORY,
        'cafe\u0301.txt': STORY,
        'library.yaml':
          'documents:\n  "a\\u202eb.txt": { title: A }\n  c\\u202ed.txt: { title: C }\n  café.txt: { title: E }\n',
      }),
    );
    expect(documents.map(({ title }) => title).sort()).toEqual(['A', 'C', 'E']);
    expect(problems).toEqual([]);
  });

  it('GIVEN folders deeper than a path may be long THEN what is above is read, and the first too deep one is named', async () => {
    const folder = folderOf({ 'a.txt': STORY });
    onTestFinished(() => {
      execFileSync('rm', ['-r', folder]);
    });
    const dig = "for (let i = 0; i < 25; i++) { fs.mkdirSync('d'.repeat(200)); process.chdir('d'.repeat(200)); }";
    execFileSync(process.execPath, ['-e', `${dig} fs.writeFileSync('b.txt', 'It is so.');`], { cwd: folder });
    const { ids, problems } = await read(folder);
    expect(ids).toEqual(['a.txt']);
    expect(problems.map(({ reason }) => reason)).toEqual(['cannot be read: its path is too long']);
  });

  it('GIVEN 300 folders in one another THEN the file in the last is read', async () => {
    const deep = `${'d/'.repeat(300)}a.txt`;
    expect((await read(folderOf({ [deep]: STORY }))).ids).toEqual([deep]);
  });

  it('GIVEN a file of exactly the greatest size, and one of a byte more THEN the one is read, the other named', async () => {
    const { ids, problems } = await read(
      folderOf({ 'a.txt': STORY.padEnd(MOST_TEXT), 'b.txt': STORY.padEnd(MOST_TEXT + 1) }),
    );
    expect(ids).toEqual(['a.txt']);
    expect(problems).toEqual([{ file: 'b.txt', reason: 'is 2.0 MiB; the limit is 2 MiB' }]);
  });
});

const part = fc.constantFrom('a', 'b', 'c.txt', 'd.md', 'sub', '.h', 'e\nf.txt', 'library.yaml');
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const thing = fc.record({
  path,
  what: fc.oneof(
    fc.constantFrom('file', 'folder', 'pipe'),
    fc
      .tuple(fc.constantFrom('', '..', '../..', '/', '/dev/zero', '../outside', '../outside/secret.txt'), path)
      .map(([start, end]) => ({ link: start.startsWith('/dev') || start.endsWith('.txt') ? start : join(start, end) })),
    fc.constantFrom({ link: '.' }, { link: '..' }, { link: '../outside' }, { link: '../outside/secret.txt' }),
  ),
});

describe('any tree of files, folders, links and pipes', () => {
  it('THEN the walk ends, reads each file once, and nothing from outside', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(thing, { maxLength: 14 }), async (things) => {
        const top = mkdtempSync(join(tmpdir(), 'tree-'));
        try {
          const folder = join(top, 'data');
          for (const name of ['data', 'outside']) mkdirSync(join(top, name));
          writeFileSync(join(top, 'outside', 'secret.txt'), 'A secret.');
          for (const [i, { path: below, what }] of things.entries()) {
            try {
              mkdirSync(dirname(join(folder, below)), { recursive: true });
              if (what === 'file') writeFileSync(join(folder, below), `Story ${i}.`, { flag: 'wx' });
              else if (what === 'folder') mkdirSync(join(folder, below));
              else if (what === 'pipe') execFileSync('mkfifo', [join(folder, below)], { stdio: 'ignore' });
              else symlinkSync(what.link, join(folder, below));
            } catch {
              // Something else is there already, or a link leads where nothing can be made.
            }
          }
          const { documents, problems } = await loadLibrary(folder);
          const texts = documents.map(({ text }) => text);
          expect(texts.filter((text) => !/^Story \d+\.$/.test(text))).toEqual([]);
          expect(new Set(texts).size).toBe(texts.length);
          const named = problems.flatMap(({ file, reason }) => (reason.startsWith('line ') ? [] : [file]));
          expect(new Set(named).size).toBe(named.length);
        } finally {
          rmSync(top, { recursive: true });
        }
      }),
      { numRuns: 60 },
    );
  });
});
