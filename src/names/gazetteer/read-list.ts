import { readFileSync } from 'node:fs';

const COMMENT = '#';

/**
 * The lines of `NAME.txt` beside this file, in its order. Lines that begin with `#` say what the list is and where it
 * comes from.
 *
 * @throws Error when there is no such list.
 */
export function readList(name: string): readonly string[] {
  const text = readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith(COMMENT));
}
