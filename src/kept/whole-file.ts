import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { lineOf } from '../library/plain-error.ts';

/**
 * Writes a file of some pieces, in a folder that is there. Whoever reads it meanwhile finds what was there before, or all of the new.
 *
 * @param mode Who may read it.
 * @throws Error of the file system.
 */
export async function writeWhole(path: string, pieces: readonly Uint8Array[], mode = 0o666): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    const file = await open(unfinished, 'wx', mode);
    try {
      for (const bytes of pieces) await file.writeFile(bytes);
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
}

/** Whether an error says that there is no such file. */
export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(Object(error).code);

/** Why a file is not used; it completes a sentence that begins with the file's name. */
export const whyUnused = (error: unknown): string =>
  Object(error).code === undefined ? lineOf(error) : `cannot be read (${lineOf(error)})`;
