import { readList } from './read-list.ts';

const known = new Map<string, ReadonlySet<string>>();

/**
 * The entries of `NAME.txt` in this folder, read on the first call. The file has one entry a line, sorted by code unit, none
 * twice, in lower case unless they are names. Lines that begin with `#` say what the list is and where it comes from.
 *
 * @throws Error if there is no such list.
 */
export function lexicon(name: string): ReadonlySet<string> {
  const read = known.get(name) ?? new Set(readList(new URL(`./${name}.txt`, import.meta.url)));
  known.set(name, read);
  return read;
}

/**
 * The entries of some lists as alternatives of a pattern, to be put between `(?:` and `)`. Longer entries are first, so that
 * none hides a longer one. A space in an entry matches any white space.
 */
export function alternatives(...names: readonly string[]): string {
  const entries = [...new Set(names.flatMap((name) => [...lexicon(name)]))];
  return entries
    .sort((a, b) => b.length - a.length)
    .map((entry) => entry.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');
}
