import { lstatSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { walkStories } from '../library/files.ts';
import type { Walk } from '../library/walk.ts';

/** Files that are looked at in one turn of the event loop. Set by hand: some milliseconds on a slow disk. */
const A_TURN = 100;

/** A folder as it stands. */
export interface FolderState {
  readonly walked: Walk;
  /** Of each file, by its id: what changes whenever somebody writes to it. */
  readonly files: ReadonlyMap<string, FileState>;
}

interface FileState {
  readonly mark: string;
  /** Stays the same when the file is renamed. */
  readonly inode?: number;
  /** When it was last written to, in milliseconds since 1970. */
  readonly modifiedMs: number;
}

/** Looks at a folder and all of its files, without reading them. @throws Error if the folder cannot be read. */
export async function stateOf(folder: string, signal?: AbortSignal): Promise<FolderState> {
  const walked = await walkStories(folder, signal);
  const files = new Map<string, FileState>();
  for (const [at, { id, path }] of walked.found.entries()) {
    if (at % A_TURN === 0) await setImmediate();
    signal?.throwIfAborted();
    const about = lstatSync(path, { throwIfNoEntry: false });
    if (!about) continue;
    const { ino: inode, size, mtimeMs, ctimeMs } = about;
    files.set(id, { mark: `${inode} ${size} ${mtimeMs} ${ctimeMs}`, inode, modifiedMs: mtimeMs });
  }
  // What has gone since may have been found a second time, under another name.
  return { walked: { ...walked, found: walked.found.filter(({ id }) => files.has(id)) }, files };
}

/** Whether a file is as it was; also one that was not there, and is not. */
export function isAsBefore(id: string, before: FolderState | undefined, now: FolderState): boolean {
  return before?.files.get(id)?.mark === now.files.get(id)?.mark;
}

/** Whether there are other files or folders than before that cannot be looked at. */
export function isSkippingOthers(before: FolderState, now: FolderState): boolean {
  return JSON.stringify(before.walked.skipped) !== JSON.stringify(now.walked.skipped);
}

/** Files of an earlier state that are not there any more. */
export const goneSince = (before: FolderState | undefined, now: FolderState): string[] =>
  [...(before?.files.keys() ?? [])].filter((id) => !now.files.has(id));

/** Whether a file that is gone was renamed while the folder was walked through, so that it was found under neither name. */
export function isAnyMissed(
  gone: readonly string[],
  before: FolderState,
  now: FolderState,
  later: FolderState,
): boolean {
  const inodes = new Set(gone.map((id) => before.files.get(id)?.inode));
  return [...later.files].some(([id, { inode }]) => !now.files.has(id) && inodes.has(inode));
}

/** Files that may still be written. A clock that goes wrong makes none of them wait for ever. @param now In milliseconds since 1970. */
export function unfinishedIn({ files }: FolderState, now: number, finishedMs: number): Set<string> {
  const isUnfinished = (modifiedMs: number): boolean => Math.abs(now - modifiedMs) < finishedMs;
  return new Set([...files].flatMap(([id, { modifiedMs }]) => (isUnfinished(modifiedMs) ? [id] : [])));
}

/** The state in which some files are as they were when they were last read. */
export function withoutUnread(
  now: FolderState,
  unread: ReadonlySet<string>,
  before: FolderState | undefined,
): FolderState {
  const files = new Map(now.files);
  // It is among these files even where it was never read: the library may have it from the start, and it may go.
  for (const id of unread) files.set(id, before?.files.get(id) ?? { mark: 'not read', modifiedMs: 0 });
  return { ...now, files };
}
