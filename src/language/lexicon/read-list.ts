import { readFileSync } from 'node:fs';

const COMMENT = '#';

/**
 * The lines of a list, in its order. Lines that begin with `#` say what the list is and where it comes from.
 *
 * @throws Error if there is no such file.
 */
export function readList(file: URL): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(COMMENT));
}
