import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Problem } from './types.ts';
import { byId, type FoundFile, type Walk, walk, whyUnread } from './walk.ts';

/** A story is read by people: 2 MiB hold a long book. */
export const MAX_BYTES = 2 * 1024 * 1024;

export const MANIFEST = 'library.yaml';

/** Files that belong to a folder and tell no story. */
const ABOUT_THE_FOLDER = /^(?:readme|notice|license|licence|copying)(?:\.(?:md|txt))?$/i;

/** A file that was read as text. */
export interface TextFile {
  /** Path below the folder, `/` between its parts, with what cannot be seen in it written as an escape. */
  readonly id: string;
  readonly text: string;
}

export interface Folder {
  readonly files: TextFile[];
  /** Source of `library.yaml`, where there is one. */
  readonly manifest?: string;
  readonly problems: Problem[];
}

/**
 * Reads every `.txt` and `.md` below a folder, by name; hidden files, README, NOTICE and LICENSE are passed over. What is
 * read lies in the folder: see `walk` for links.
 *
 * @param signal Ends it between one file and the next.
 * @returns The texts, and for each thing that is none the reason.
 * @throws Error when the folder itself cannot be read; the signal's reason when that is aborted.
 */
export async function readFolder(folder: string, signal?: AbortSignal): Promise<Folder> {
  const isWanted = (name: string): boolean => !name.startsWith('.') && !ABOUT_THE_FOLDER.test(name);
  return readFound(await walk(folder, isWanted, signal), signal);
}

/** Reads the files that a walk has found; since then each may have gone, grown or become something else. */
export async function readFound({ found, passedOver }: Walk, signal?: AbortSignal): Promise<Folder> {
  const files: TextFile[] = [];
  let manifest: string | undefined;
  // One byte more than may be, to see that a file holds more: it can grow, and those of /proc say that they are empty.
  const buffer = new Uint8Array(MAX_BYTES + 1);
  for (const file of found) {
    signal?.throwIfAborted();
    try {
      const text = await read(file, buffer);
      if (file.id === MANIFEST) manifest = text;
      else files.push({ id: file.id, text });
    } catch (error) {
      passedOver.push({
        id: file.id,
        reason: error instanceof UnusableError ? error.message : whyUnread(error, file.id),
      });
    }
  }
  const problems = passedOver.sort(byId).map(({ id, reason }) => ({ file: id, reason }));
  return { files, problems, ...(manifest !== undefined && { manifest }) };
}

/** A file that is no story; the message says why. */
class UnusableError extends Error {}

/** @throws UnusableError when it is no text. @throws Error of the file system. */
async function read({ id, path }: FoundFile, buffer: Uint8Array): Promise<string> {
  if (!['.txt', '.md'].includes(extname(id).toLowerCase()) && id !== MANIFEST)
    throw new UnusableError('only .txt and .md files are read');
  // Since it was listed something else may have taken its place: a pipe would be waited for, a link followed.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    const about = await file.stat();
    if (!about.isFile()) throw new UnusableError('is not a file any more');
    let length = 0;
    for (let got = -1; got !== 0 && length < buffer.length; length += got)
      got = (await file.read(buffer, length, buffer.length - length)).bytesRead;
    if (length > MAX_BYTES)
      throw new UnusableError(
        `is ${(Math.max(about.size, length) / 1024 / 1024).toFixed(1)} MiB; the limit is ${MAX_BYTES / 1024 / 1024} MiB`,
      );
    return decode(buffer.subarray(0, length));
  } finally {
    await file.close();
  }
}

/** @throws UnusableError with the reason why these bytes are no UTF-8 text. */
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
