import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileNameOf } from '../../library/file-name.ts';
import type { Article } from './article.ts';

const EXTENSIONS = ['md', 'txt'] as const;

/**
 * Writes an article into a folder, which is made where it is missing, under a name made of its title that no other text there has.
 * Whoever reads the folder meanwhile finds all of it or nothing.
 *
 * @returns The path of the file.
 * @throws Error of the file system.
 */
export async function writeNew({ document, form, text }: Article, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const stem = fileNameOf(document.title, 'article');
  const unfinished = await written(folder, text);
  try {
    for (let number = 1; ; number++) {
      const name = number === 1 ? stem : `${stem}-${number}`;
      // `budget.md` beside `budget.txt` would be taken for the same article by a person.
      if (await isTaken(folder, name)) continue;
      const path = join(folder, `${name}.${form}`);
      if (await isPlaced(unfinished, path)) return path;
    }
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Writes an article in place of the text that is there. @returns The path of the file. @throws Error of the file system. */
export async function writeInPlace({ form, text }: Article, path: string): Promise<string> {
  const to = `${path.slice(0, -extname(path).length)}.${form}`;
  const unfinished = await written(dirname(path), text);
  try {
    if (to === path) await rename(unfinished, path);
    else if (await isPlaced(unfinished, to)) await rm(path);
    else throw new Error(`${to} is there already`);
    return to;
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** A file that nobody looks at, since its name begins with a dot. */
async function written(folder: string, text: string): Promise<string> {
  const path = join(folder, `.${randomUUID()}.unfinished`);
  await writeFile(path, text, { flag: 'wx' });
  return path;
}

const isTaken = async (folder: string, name: string): Promise<boolean> =>
  (await Promise.all(EXTENSIONS.map((extension) => isThere(join(folder, `${name}.${extension}`))))).includes(true);

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Gives a file its name. @returns Whether the name was free. */
async function isPlaced(unfinished: string, path: string): Promise<boolean> {
  try {
    // A rename would take the place of what came there meanwhile.
    await link(unfinished, path).catch((error: unknown) => {
      if (Object(error).code === 'EEXIST') throw error;
      // Not every file system has links.
      return copyFile(unfinished, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (Object(error).code === 'EEXIST') return false;
    throw error;
  }
}
