import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFound } from '../../src/library/files.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { walk } from '../../src/library/walk.ts';
import { folderOf } from './folder.ts';

describe('a file that changes after it was listed', () => {
  it.each<[string, (path: string) => void, string]>([
    ['goes', () => {}, 'cannot be read: it is no longer there'],
    ['becomes a named pipe', (path) => execFileSync('mkfifo', [path]), 'is no longer a file'],
    ['becomes a link', (path) => symlinkSync('/etc/hostname', path), 'cannot be read: it has become a link'],
    ['grows too large', (path) => appendFileSync(path, 'a'.repeat(3 * 1024 * 1024)), 'is 3.0 MiB; the limit is 2 MiB'],
  ])('GIVEN one that %s THEN it is named, and the rest is read', async (_, change, reason) => {
    const folder = folderOf({ 'a.txt': 'It is so.', 'b.txt': 'It was so.', 'c.txt': 'It stays so.' });
    const listed = await walk(folder, () => true);
    rmSync(join(folder, 'b.txt'));
    change(join(folder, 'b.txt'));
    const { files, problems } = await readFound(listed);
    expect(files.map(({ id }) => id)).toEqual(['a.txt', 'c.txt']);
    expect(problems).toEqual([{ file: 'b.txt', reason }]);
  });
});

describe('a load that is aborted', () => {
  it('GIVEN a signal before the folder is looked at THEN it ends with the signal’s reason', async () => {
    const folder = folderOf({ 'a.txt': 'It is so.' });
    const reason = new Error('enough');
    await expect(loadLibrary(folder, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('GIVEN a signal after the files are listed THEN none is read', async () => {
    const listed = await walk(folderOf({ 'a.txt': 'It is so.' }), () => true);
    await expect(readFound(listed, AbortSignal.abort('enough'))).rejects.toBe('enough');
  });
});
