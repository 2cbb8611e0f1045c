import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { openKept, openStories } from '../../src/cli/open-corpus.ts';

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'stories-'));
  for (const [name, content] of Object.entries(files)) {
    if (name.includes('/')) mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What is said when a folder is opened, on a terminal or elsewhere. */
async function saidOf(folder: string, isTTY: boolean, level = 'warn') {
  const logged: unknown[] = [];
  const log = pino(
    { level, base: null, timestamp: false },
    new Writable({
      write: (line, _encoding, done) => {
        logged.push(JSON.parse(String(line)));
        done();
      },
    }),
  );
  let shown = '';
  const screen = {
    isTTY,
    write: (text: string) => {
      shown += text;
    },
  };
  const corpus = await openStories(folder, log, { screen });
  return { corpus, logged, shown };
}

const STORY = 'The bridge\n\nThe old bridge was closed on Monday, the mayor said.\n';
const MIXED = {
  'one.txt': STORY,
  'two/a.txt': STORY,
  'two/b.txt': STORY,
  'a.pdf': 'x',
  'empty.txt': ' \n',
  'wide.txt': Buffer.from(`\ufeff${STORY}`, 'utf16le'),
  'library.yaml': 'documents:\n  gone.txt: { title: Gone }\n',
};

describe('what is not used', () => {
  it('GIVEN a terminal THEN one line in words, and the reasons below it', async () => {
    const { logged, shown } = await saidOf(folderOf(MIXED), true);
    const [first, ...reasons] = shown.trimEnd().split('\n');
    expect(first).toBe('3 stories, 4 documents, 2 files skipped, remarks on 2 files (see below)');
    expect(reasons.sort()).toEqual([
      '  a.pdf: is no PDF file, or is damaged; save it again',
      '  empty.txt: is empty',
      '  library.yaml: line 2: documents.gone.txt: there is no such file or folder; the nearest is one.txt',
      '  wide.txt: is read as UTF-16',
    ]);
    expect(logged).toEqual([]);
  });

  it('GIVEN no terminal THEN the counts as JSON, and a line for each', async () => {
    const { logged, shown } = await saidOf(folderOf(MIXED), false, 'info');
    expect(shown).toBe('');
    expect(logged).toHaveLength(5);
    expect(logged[0]).toEqual({
      level: 30,
      stories: 3,
      documents: 4,
      skipped: 2,
      remarked: 2,
      msg: 'stories read',
    });
    expect(logged).toContainEqual({
      level: 40,
      file: 'a.pdf',
      reason: 'is no PDF file, or is damaged; save it again',
      msg: 'file skipped',
    });
    expect(logged).toContainEqual(expect.objectContaining({ file: 'library.yaml', msg: 'remark on a file' }));
  });

  it('GIVEN one of each THEN the words agree', async () => {
    const { shown } = await saidOf(folderOf({ 'one.txt': STORY, 'a.pdf': 'x' }), true);
    expect(shown).toBe(
      '1 story, 1 document, 1 file skipped (see below)\n  a.pdf: is no PDF file, or is damaged; save it again\n',
    );
  });

  it('GIVEN that all is used, or a log of errors alone, THEN nothing is said', async () => {
    expect(await saidOf(folderOf({ 'one.txt': STORY }), true)).toMatchObject({ shown: '', logged: [] });
    expect(await saidOf(folderOf(MIXED), true, 'error')).toMatchObject({ shown: '', logged: [] });
  });

  it('GIVEN a name with a line end and marks of direction THEN it stays on its line, as it is written', async () => {
    const { shown } = await saidOf(folderOf({ 'one.txt': STORY, 'a\n\u202efdp.exe': 'x' }), true);
    expect(shown.split('\n')).toHaveLength(3);
    expect(shown).not.toContain('\u202e');
  });
});

describe('DATA_DIR', () => {
  it('GIVEN a folder that is not there THEN just that is said', async () => {
    const folder = join(folderOf({}), 'gone');
    await expect(saidOf(folder, false)).rejects.toThrow(`DATA_DIR is ${folder}, and there is no such folder.`);
  });

  it('GIVEN a file THEN just that is said', async () => {
    const folder = join(folderOf({ 'one.txt': STORY }), 'one.txt');
    await expect(saidOf(folder, false)).rejects.toThrow(`DATA_DIR is ${folder}, which is a file, not a folder.`);
  });

  it('GIVEN a folder without a story THEN where to put one', async () => {
    const folder = folderOf({});
    await expect(saidOf(folder, false)).rejects.toThrow(`Put a .txt, .md, .html, .pdf or .docx file into ${folder}`);
  });
});

describe('what a start keeps for the next', () => {
  it('GIVEN CACHE=off THEN nothing is looked for or kept; GIVEN on THEN it is', async () => {
    const given = { CACHE_DIR: join(folderOf({}), 'cache'), DATA_DIR: folderOf({ 'a.txt': STORY }) };
    const log = pino({ level: 'silent' });
    expect(await openKept({ ...given, CACHE: 'off' }, log)).toBeUndefined();
    expect(await openKept({ ...given, CACHE: 'on' }, log)).toBeDefined();
  });
});
