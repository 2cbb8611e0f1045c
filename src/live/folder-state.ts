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
    const { ino, size, mtimeMs = 0, ctimeMs } = about ?? {};
    files.set(id, { mark: `${ino} ${size} ${mtimeMs} ${ctimeMs}`, modifiedMs: mtimeMs });
  }
  return { walked, files };
}

/** Whether a file is as it was; also one that was not there, and is not. */
export function isAsBefore(id: string, before: FolderState | undefined, now: FolderState): boolean {
  return before?.files.get(id)?.mark === now.files.get(id)?.mark;
}

/** Whether there are other files or folders than before that cannot be looked at. */
export function isSkippingOthers(before: FolderState, now: FolderState): boolean {
  return JSON.stringify(before.walked.skipped) !== JSON.stringify(now.walked.skipped);
}
