import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/library/files.ts';
import { loadLibrary } from '../../src/library/library.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('a folder of files', () => {
  it('GIVEN a byte order mark THEN it is no part of the text', async () => {
    await writeFile(join(folder, 'a.txt'), '\ufeffIt is so.');
    const { documents } = await loadLibrary(folder);
    expect(documents[0]?.text).toBe('It is so.');
  });

  it('GIVEN files about the folder, hidden files and hidden folders THEN they are passed over in silence', async () => {
    await mkdir(join(folder, '.git'));
    await mkdir(join(folder, 'sub'));
    for (const name of ['README', 'readme.md', 'NOTICE', 'LICENSE.txt', 'sub/NOTICE', '.a.txt', '.git/a.txt'])
      await writeFile(join(folder, name), 'It is so.');
    expect(await readFolder(folder)).toEqual({ files: [], problems: [] });
  });

  it('GIVEN a link to nowhere THEN it is named; GIVEN extensions in capitals THEN read; by name', async () => {
    await symlink(join(folder, 'gone'), join(folder, 'link.txt'));
    await writeFile(join(folder, 'B.TXT'), 'It is so.');
    await writeFile(join(folder, 'A.MD'), 'It *is* so.');
    const { documents, problems } = await loadLibrary(folder);
    expect(problems).toEqual([{ file: 'link.txt', reason: 'is a link that leads nowhere' }]);
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['A.MD', 'It is so.'],
      ['B.TXT', 'It is so.'],
    ]);
  });

  it('GIVEN a file of marks alone and one of another form THEN each is named with its reason', async () => {
    await writeFile(join(folder, 'be.odt'), 'PK');
    await writeFile(join(folder, 'marks.txt'), '***\n---\n');
    const { problems } = await loadLibrary(folder);
    expect(problems).toEqual([
      {
        file: 'be.odt',
        reason: 'only .txt, .md, .html, .htm, .pdf, .docx, .eml, .srt and .vtt files are read',
      },
      { file: 'marks.txt', reason: 'is empty' },
    ]);
  });

  it('GIVEN a page that a browser saved with its parts THEN these are passed over; GIVEN a folder of that name without a page THEN read', async () => {
    await mkdir(join(folder, 'Bridge_files'));
    await mkdir(join(folder, 'Old_files'));
    await writeFile(
      join(folder, 'Bridge.html'),
      '<p>The bridge at Mill Lane is closed until Friday, the town said.</p>',
    );
    await writeFile(join(folder, 'Bridge_files/ad.html'), '<p>Buy a car today, and pay for it when you are old.</p>');
    await writeFile(join(folder, 'Bridge_files/style.css'), 'p {}');
    await writeFile(join(folder, 'Old_files/a.txt'), 'It is so.');
    const { documents, problems } = await loadLibrary(folder);
    expect(problems).toEqual([]);
    expect(documents.map(({ id, title }) => [id, title])).toEqual([
      ['Bridge.html', 'Bridge'],
      ['Old_files/a.txt', 'A'],
    ]);
  });

  it('GIVEN no folder THEN an error', async () => {
    await expect(loadLibrary(join(folder, 'gone'))).rejects.toThrow('ENOENT');
  });
});
