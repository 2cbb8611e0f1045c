import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { shownName } from './visible.ts';

/** A regular file below a folder. */
export interface FoundFile {
  /** Path below the folder, with `/` between its parts and invisible characters as escapes. */
  readonly id: string;
  /** The real path, without links. */
  readonly path: string;
}

/** A file, folder or link that is skipped, and why. */
interface Skipped {
  readonly id: string;
  readonly reason: string;
}

export interface Walk {
  /** Sorted by id. */
  readonly found: FoundFile[];
  readonly skipped: Skipped[];
}

/**
 * Lists the regular files below a folder. A link to a file is followed only if the file is inside the folder and not
 * listed by its own name (a mounted ConfigMap is made of such links). A link to a folder is never followed, so that
 * nothing is listed twice and the walk ends.
 *
 * @param isWanted Whether a file or folder is looked at; others are skipped without a reason.
 * @param signal Ends the walk between one folder and the next.
 * @throws Error if the folder itself cannot be read; the signal's reason if that is aborted.
 */
export async function walk(folder: string, isWanted: (name: string) => boolean, signal?: AbortSignal): Promise<Walk> {
  const root = await realpath(folder);
  const found: FoundFile[] = [];
  const links: FoundFile[] = [];
  const skipped: Skipped[] = [];
  const folders = [{ id: '', path: root, entries: await readdir(root, { withFileTypes: true }) }];
  for (let next = folders.pop(); next; next = folders.pop()) {
    signal?.throwIfAborted();
    for (const entry of next.entries) {
      if (!isWanted(entry.name)) continue;
      const id = `${next.id}${shownName(entry.name)}`;
      const path = join(next.path, entry.name);
      if (entry.isDirectory())
        await readdir(path, { withFileTypes: true }).then(
          (entries) => folders.push({ id: `${id}/`, path, entries }),
          (error: unknown) => {
            // It may have moved to where it is found.
            if (!isGone(error, id)) skipped.push({ id: `${id}/`, reason: whyUnread(error, id) });
          },
        );
      else if (entry.isFile()) found.push({ id, path });
      else if (entry.isSymbolicLink()) links.push({ id, path });
      else skipped.push({ id, reason: `is ${kindOf(entry)}, not a file` });
    }
  }
  const listed = new Map(found.map((file) => [file.path, file.id]));
  for (const { id, path } of links.sort(byId)) {
    try {
      const target = await targetOf(path, root);
      const twin = listed.get(target);
      if (twin !== undefined) throw new LinkError(`is a link to ${twin}, which is in the folder itself`);
      listed.set(target, id);
      found.push({ id, path: target });
    } catch (error) {
      skipped.push({ id, reason: error instanceof LinkError ? error.message : whyUnread(error, id, true) });
    }
  }
  return { found: found.sort(byId), skipped: skipped.sort(byId) };
}

/** A link is not followed; the message says why. */
class LinkError extends Error {}

/** @throws LinkError if it does not lead to a file in the root. @throws Error of the file system if it leads nowhere. */
async function targetOf(link: string, root: string): Promise<string> {
  const target = await realpath(link);
  if (target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep))
    throw new LinkError('is a link that leads out of the folder; put a copy of the file in its place');
  const about = await stat(target);
  if (about.isDirectory()) throw new LinkError('is a link to a folder; only links to files are followed');
  if (!about.isFile()) throw new LinkError(`is a link to ${kindOf(about)}, not to a file`);
  return target;
}

function kindOf(entry: Pick<Dirent, 'isFIFO' | 'isSocket' | 'isBlockDevice' | 'isCharacterDevice'>): string {
  if (entry.isFIFO()) return 'a named pipe';
  if (entry.isSocket()) return 'a socket';
  return entry.isBlockDevice() || entry.isCharacterDevice() ? 'a device' : 'something else';
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'cannot be read: the bot has no permission to',
  EPERM: 'cannot be read: the bot has no permission to',
  ENAMETOOLONG: 'cannot be read: its path is too long',
  ENOENT: 'cannot be read: it is no longer there',
  ENOTDIR: 'cannot be read: it is no longer there',
  ELOOP: 'cannot be read: it has become a link',
};
const WHY_LINK: Readonly<Record<string, string>> = {
  ENOENT: 'is a link that leads nowhere',
  ENOTDIR: 'is a link that leads nowhere',
  ELOOP: 'is a link that leads back to itself',
};

/** Whether there was nothing there to be read. Node.js replaced what is not UTF-8 in a name, and finds nothing by the new name. */
const isGone = (error: unknown, id: string): boolean => Object(error).code === 'ENOENT' && !id.includes('\ufffd');

/** An error of the file system in words for the person who put the file there. */
export function whyUnread(error: unknown, id: string, isLink = false): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ENOENT' && !isGone(error, id)) return 'has a name that is not UTF-8; rename it';
  return (isLink ? WHY_LINK[code] : undefined) ?? WHY[code] ?? `cannot be read (${code})`;
}

/** Sorts by id, by UTF-16 code units. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
