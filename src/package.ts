import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of a file of this package, whether the sources or `dist/` are run. @param path Below the package. */
export function packageFile(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, path);
}

/** The file with the digest of the code that makes a corpus of files, which a build writes. */
export const MADE_BY = 'dist/made-by';

/** The digest of the code that makes a corpus of files; nothing where the package was not built. */
export function digestOfCode(): string | undefined {
  try {
    return readFileSync(packageFile(MADE_BY), 'utf8');
  } catch {
    return undefined;
  }
}
