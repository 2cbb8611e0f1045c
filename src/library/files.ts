import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Problem } from './types.ts';
import { byId, type FoundFile, type Walk, walk, whyUnread } from './walk.ts';

/** In bytes. 2 MiB hold a long book. */
export const MAX_BYTES = 2 * 1024 * 1024;

export const MANIFEST = 'library.yaml';

/** The file that names feeds. */
export const FEEDS = 'feeds.yaml';

/** Files that are read in one turn of the event loop. Set by hand. */
const A_TURN = 32;

/** Files about the folder, which are no stories. */
const ABOUT_THE_FOLDER = /^(?:readme|notice|license|licence|copying)(?:\.(?:md|txt))?$/i;

/** A file that was read as text. */
export interface TextFile {
  /** Path below the folder, with `/` between its parts and invisible characters as escapes. */
  readonly id: string;
  readonly text: string;
}

export interface Folder {
  readonly files: TextFile[];
  /** Source of `library.yaml`, if there is one. */
  readonly manifest?: string;
  /** Source of `feeds.yaml`, if there is one. */
  readonly feeds?: string;
  readonly problems: Problem[];
}

/**
 * Reads every `.txt` and `.md` file below a folder, in the order of their names. Hidden files, README, NOTICE and LICENSE
 * are skipped. For links see `walk`.
 *
 * @param signal Ends the reading between one file and the next.
 * @returns The texts, and a problem for each file that is not usable.
 * @throws Error if the folder itself cannot be read; the signal's reason if that is aborted.
 */
export async function readFolder(folder: string, signal?: AbortSignal): Promise<Folder> {
  return readFound(await walkStories(folder, signal), signal);
}

/** Lists the files below a folder that may be stories; see `walk`. */
export function walkStories(folder: string, signal?: AbortSignal): Promise<Walk> {
  return walk(folder, isStoryName, signal);
}

/** Whether a file or folder of this name is looked at. */
export function isStoryName(name: string): boolean {
  return !name.startsWith('.') && !ABOUT_THE_FOLDER.test(name);
}

/** Reads the files that a walk has found. Each may have gone, grown or become something else in the meantime. */
export async function readFound({ found, skipped }: Walk, signal?: AbortSignal): Promise<Folder> {
  const files: TextFile[] = [];
  let [manifest, feeds]: (string | undefined)[] = [];
  // One byte more than allowed shows that a file is too long. Its size may not: files grow, and those of /proc have size 0.
  const buffer = new Uint8Array(MAX_BYTES + 1);
  for (const [at, file] of found.entries()) {
    if (at % A_TURN === 0) await setImmediate();
    signal?.throwIfAborted();
    try {
      const text = read(file, buffer);
      if (file.id === MANIFEST) manifest = text;
      else if (file.id === FEEDS) feeds = text;
      else files.push({ id: file.id, text });
    } catch (error) {
      skipped.push({
        id: file.id,
        reason: error instanceof UnusableError ? error.message : whyUnread(error, file.id),
      });
    }
  }
  const problems = skipped.sort(byId).map(({ id, reason }) => ({ file: id, reason }));
  return { files, problems, ...(manifest !== undefined && { manifest }), ...(feeds !== undefined && { feeds }) };
}

/** A file cannot be used; the message says why. */
class UnusableError extends Error {}

/**
 * Reads a file in one go: waiting for other threads takes ten times as long as reading a story.
 *
 * @throws UnusableError if it is not text. @throws Error of the file system.
 */
function read({ id, path }: FoundFile, buffer: Uint8Array): string {
  if (!['.txt', '.md'].includes(extname(id).toLowerCase()) && id !== MANIFEST && id !== FEEDS)
    throw new UnusableError('only .txt and .md files are read');
  // Something else may have replaced it since it was listed: do not wait for a pipe, do not follow a link.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    const about = fstatSync(file);
    if (!about.isFile()) throw new UnusableError('is no longer a file');
    let length = 0;
    for (let got = -1; got !== 0 && length < buffer.length; length += got)
      got = readSync(file, buffer, length, buffer.length - length, null);
    if (length > MAX_BYTES)
      throw new UnusableError(
        `is ${(Math.max(about.size, length) / 1024 / 1024).toFixed(1)} MiB; the limit is ${MAX_BYTES / 1024 / 1024} MiB`,
      );
    return decode(buffer.subarray(0, length));
  } finally {
    closeSync(file);
  }
}

/** @throws UnusableError with the reason if the bytes are not UTF-8 text. */
function decode(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new UnusableError('is UTF-16; save it as UTF-8');
  if (bytes.includes(0)) throw new UnusableError('is binary, not text');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableError('is not UTF-8; save it as UTF-8');
  }
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UnusableError('is empty');
  return text;
}
