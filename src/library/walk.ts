import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { shownName } from './visible.ts';

/** A regular file below a folder. */
export interface FoundFile {
  /** Path below the folder as it is shown, `/` between its parts. */
  readonly id: string;
  /** Where its bytes are: no link on the way. */
  readonly path: string;
}

/** What is not taken, and why. */
interface PassedOver {
  readonly id: string;
  readonly reason: string;
}

export interface Walk {
  /** By id. */
  readonly found: FoundFile[];
  readonly passedOver: PassedOver[];
}

/**
 * Lists the regular files below a folder. Only what the folder itself holds is listed: a link to a file is followed where
 * it leads to one in the folder that has not been listed by its own name (a mounted ConfigMap is made of such links), a
 * link to a folder never is, so that nothing is listed twice and no walk goes round in a circle.
 *
 * @param isWanted Whether a file or folder is looked at; what is not is passed over in silence.
 * @param signal Ends it between one folder and the next.
 * @throws Error when the folder itself cannot be read; the signal's reason when that is aborted.
 */
export async function walk(folder: string, isWanted: (name: string) => boolean, signal?: AbortSignal): Promise<Walk> {
  const root = await realpath(folder);
  const found: FoundFile[] = [];
  const links: FoundFile[] = [];
  const passedOver: PassedOver[] = [];
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
          (error: unknown) => passedOver.push({ id: `${id}/`, reason: whyUnread(error, id) }),
        );
      else if (entry.isFile()) found.push({ id, path });
      else if (entry.isSymbolicLink()) links.push({ id, path });
      else passedOver.push({ id, reason: `is ${kindOf(entry)}, not a file` });
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
      passedOver.push({ id, reason: error instanceof LinkError ? error.message : whyUnread(error, id, true) });
    }
  }
  return { found: found.sort(byId), passedOver: passedOver.sort(byId) };
}

/** A link that is not followed; the message says why. */
class LinkError extends Error {}

/** @throws LinkError when it is no file in the root. @throws Error of the file system when it leads nowhere. */
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
  ELOOP: 'is a link that leads round in a circle',
};

/** An error of the file system in words for whoever put the file there. */
export function whyUnread(error: unknown, id: string, isLink = false): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  // Node.js cannot ask for a file by a name that it had to repair.
  if (code === 'ENOENT' && id.includes('\ufffd')) return 'has a name that is not UTF-8; rename it';
  return (isLink ? WHY_LINK[code] : undefined) ?? WHY[code] ?? `cannot be read (${code})`;
}

/** Sorts by id, by UTF-16 code units. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
