import { editDistance } from '../language/edit-distance.ts';
import type { ManifestEntry } from './manifest.ts';
import type { DocumentFacts } from './types.ts';
import type { Note } from './values.ts';
import { shownName, visible } from './visible.ts';

/** The facts of `library.yaml`, by the file or folder that they are about. */
export interface PlacedFacts {
  readonly facts: ReadonlyMap<string, DocumentFacts>;
  /** Titles of folders, by the folder's name. */
  readonly titles: ReadonlyMap<string, string>;
  readonly notes: readonly Note[];
}

/**
 * Finds the files and folders that entries of `library.yaml` name. A folder may have a `/` at its end. It is a story, and
 * of all facts only a title can be given for it.
 *
 * @param ids Files that were read.
 * @param skipped Files and folders (with a `/` at their end) that were not read and have a problem already.
 */
export function place(
  listed: ReadonlyMap<string, ManifestEntry>,
  ids: readonly string[],
  skipped: ReadonlySet<string>,
): PlacedFacts {
  const files = new Map(ids.map((id) => [sameName(id), id]));
  const folders = new Set(ids.flatMap((id) => (id.includes('/') ? [`${id.split('/')[0]}/`] : [])));
  const folderNames = new Map([...folders].map((folder) => [sameName(folder), folder]));
  const facts = new Map<string, DocumentFacts>();
  const titles = new Map<string, string>();
  const notes: Note[] = [];
  for (const [key, { line, facts: said }] of listed) {
    const path = `documents.${shownName(key)}`;
    // A name may be written as it is or, with invisible characters as escapes, as the log shows it.
    const names = [sameName(key), sameName(shownName(key))];
    const id = names.map((name) => files.get(name)).find(Boolean);
    const folder = names.map((name) => folderNames.get(name.replace(/\/?$/, '/'))).find(Boolean);
    if (id !== undefined) facts.set(id, { ...facts.get(id), ...said });
    else if (folder !== undefined) {
      const { title, ...others } = said;
      if (title !== undefined) titles.set(folder.slice(0, -1), visible(title));
      const [other] = Object.keys(others);
      if (other !== undefined)
        notes.push({ line, reason: `${path}: ${other}: a folder can only have a title; set this for its files` });
    } else if (!names.some((name) => isIn(skipped, name))) {
      const near = nearest(key, [...ids, ...folders]);
      const advice = near === undefined ? '' : `; the nearest is ${near}`;
      notes.push({ line, reason: `${path}: there is no such file or folder${advice}` });
    }
  }
  return { facts, titles, notes };
}

/** Some file systems decompose letters: é into e and ´. */
const sameName = (name: string): string => name.normalize('NFC');

function isIn(skipped: ReadonlySet<string>, name: string): boolean {
  return [...skipped].some(
    (path) => sameName(path) === name || (path.endsWith('/') && name.startsWith(sameName(path))),
  );
}

/** The file or folder that was most likely meant. */
function nearest(key: string, names: readonly string[]): string | undefined {
  const typed = key.toLowerCase();
  const below = names.find((name) => name.toLowerCase().endsWith(`/${typed}`));
  if (below !== undefined) return below;
  let found: { name: string; distance: number } | undefined;
  for (const name of names) {
    const limit = found ? found.distance - 1 : Math.ceil(typed.length / 3);
    const distance = editDistance(typed, name.toLowerCase(), limit);
    if (distance <= limit) found = { name, distance };
  }
  return found?.name;
}
