import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SERVERS } from '../store/ids.ts';

/**
 * Why a folder cannot keep what servers add; it completes a sentence that begins with the folder. Nothing where it can, or can be made:
 * nothing is made for this.
 */
export async function stateFault(folder: string): Promise<string | undefined> {
  for (let at = join(folder, SERVERS); ; at = dirname(at)) {
    try {
      if (!(await stat(at)).isDirectory())
        return at === folder ? 'is no folder' : `cannot be used, as ${at} is no folder`;
      await access(at, constants.R_OK | constants.W_OK | constants.X_OK);
      return undefined;
    } catch (error) {
      const { code } = Object(error);
      // What is below a file is there no more than below nothing.
      if (!['ENOENT', 'ENOTDIR'].includes(code) || at === dirname(at)) return `cannot be used (${code} at ${at})`;
    }
  }
}
