import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isMissing } from '../kept/whole-file.ts';

/**
 * Milliseconds for which the same claim is seen until it counts as left behind by a process that has ended, and between two looks.
 * Set by hand: what is done meanwhile takes a few.
 */
const [OVER_MS, LOOK_MS] = [5_000, 10];

/**
 * Does something while no other process does what it claims: the claim is a file, and whoever makes it has it.
 *
 * @param path Of the file, in a folder that is there.
 * @throws Error of the file system; what the work throws.
 */
export async function whileClaimed<Result>(
  path: string,
  work: () => Promise<Result>,
  overMs = OVER_MS,
): Promise<Result> {
  let seen = '';
  let since = 0;
  while (!(await isMade(path))) {
    const other = await markOf(path);
    if (other !== seen) [seen, since] = [other, performance.now()];
    if (other !== '' && performance.now() - since >= overMs) await takeAway(path, other);
    else await sleep(LOOK_MS);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function isMade(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if (Object(error).code === 'EEXIST') return false;
    throw error;
  }
}

/** By which a file is told from another that is made in its place; empty where it is not there. */
async function markOf(path: string): Promise<string> {
  try {
    const { ino, mtimeMs } = await stat(path);
    return `${ino} ${mtimeMs}`;
  } catch (error) {
    if (!isMissing(error)) throw error;
    return '';
  }
}

/** Another process may have taken it away and made its own meanwhile: that is put back. */
async function takeAway(path: string, mark: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    if ((await markOf(aside)) === mark) await rm(aside, { force: true });
    else await rename(aside, path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
