import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { extensionOf, FORMS, MOST_TEXT, mostBytesOf, tooLarge } from './forms/forms.ts';
import type { Problem } from './types.ts';
import { UnusableError } from './unusable.ts';
import { byId, type FoundFile, type Walk, walk, whyUnread } from './walk.ts';

export const MANIFEST = 'library.yaml';

/** The file that names feeds. */
export const FEEDS = 'feeds.yaml';

/** Files that are no stories. */
const SETTINGS: ReadonlySet<string> = new Set([MANIFEST, FEEDS]);

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

/** A file out of whose bytes the text is still to be taken. Many may be large: its bytes are read again where they are needed. */
interface FormFile extends FoundFile {
  /** SHA-256 of its bytes, in base64. */
  readonly digest: string;
}

export type SourceFile = TextFile | FormFile;

export interface Folder {
  readonly files: SourceFile[];
  /** Source of `library.yaml`, if there is one. */
  readonly manifest?: string;
  /** Source of `feeds.yaml`, if there is one. */
  readonly feeds?: string;
  readonly problems: Problem[];
}

/**
 * Reads every file below a folder whose form is one of `FORMS`, in the order of their names. Hidden files, README, NOTICE and LICENSE
 * are skipped. For links see `walk`.
 *
 * @param signal Ends the reading between one file and the next.
 * @returns The files, and a problem for each that is not usable.
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
export async function readFound(walked: Walk, signal?: AbortSignal): Promise<Folder> {
  const { found, skipped } = withoutPartsOfPages(walked);
  const files: SourceFile[] = [];
  let [manifest, feeds]: (string | undefined)[] = [];
  // One byte more than allowed shows that a file is too long. Its size may not: files grow, and those of /proc have size 0.
  const buffer = new Uint8Array(MOST_TEXT + 1);
  for (const [at, file] of found.entries()) {
    if (at % A_TURN === 0) await setImmediate();
    signal?.throwIfAborted();
    try {
      const read = await readFile(file, buffer);
      if (!SETTINGS.has(file.id)) files.push(read);
      else if (!('text' in read)) throw new UnusableError('is not UTF-8; save it as UTF-8');
      else if (file.id === MANIFEST) manifest = read.text;
      else feeds = read.text;
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

/** Without the folders in which browsers keep the pictures and advertisements of a page that they saved: `page_files` beside `page.html`. */
function withoutPartsOfPages({ found, skipped }: Walk): Walk {
  const folders = new Set(
    found.flatMap(({ id }) => (/\.html?$/i.test(id) ? [id.replace(/\.html?$/i, '_files/')] : [])),
  );
  const isPart = ({ id }: { readonly id: string }): boolean => {
    const end = folders.size > 0 ? id.indexOf('_files/') : -1;
    return end >= 0 && folders.has(id.slice(0, end + '_files/'.length));
  };
  return { found: found.filter((file) => !isPart(file)), skipped: skipped.filter((file) => !isPart(file)) };
}

/**
 * Reads a file in one go: waiting for other threads takes ten times as long as reading a story.
 *
 * @returns Its text if it is text in UTF-8, else what its bytes are.
 * @throws UnusableError if it is too large, or its form is not one of `FORMS`. @throws Error of the file system.
 */
async function readFile(found: FoundFile, buffer: Uint8Array): Promise<SourceFile> {
  const extension = extensionOf(found.id) ?? '';
  const isText = TEXTS.has(extension) || SETTINGS.has(found.id);
  if (!isText && !FORMS.includes(extension)) throw new UnusableError(`only ${LISTED} files are read`);
  const most = isText ? MOST_TEXT : mostBytesOf(extension);
  const hash = createHash('sha256');
  let length = 0;
  for (const part of open(found.path, buffer, most)) {
    length += part.length;
    const text = isText ? textOf(part) : undefined;
    if (text !== undefined) return { id: found.id, text };
    hash.update(part);
    if (!isText && part.length === buffer.length) await setImmediate();
  }
  if (length === 0) throw new UnusableError('is empty');
  return { ...found, digest: hash.digest('base64') };
}

const TEXTS: ReadonlySet<string> = new Set(['.txt', '.md']);
const LISTED = `${FORMS.slice(0, -1).join(', ')} and ${FORMS.at(-1)}`;

/**
 * The bytes of a file of which the digest was taken.
 *
 * @throws UnusableError if they have changed since. @throws Error of the file system.
 */
export function bytesOf({ id, path, digest }: FormFile): Uint8Array {
  try {
    const parts = [...open(path, new Uint8Array(MOST_TEXT + 1), mostBytesOf(extensionOf(id) ?? ''))].map((part) =>
      part.slice(),
    );
    const bytes = Buffer.concat(parts);
    if (createHash('sha256').update(bytes).digest('base64') !== digest)
      throw new UnusableError('has changed while it was read');
    return bytes;
  } catch (error) {
    throw error instanceof UnusableError ? error : new UnusableError(whyUnread(error, id));
  }
}

/**
 * Reads a file part by part. Each is as long as the buffer but the last, and holds until the next is read.
 *
 * @throws UnusableError if it is no file, or has more bytes than `most`. @throws Error of the file system.
 */
function* open(path: string, buffer: Uint8Array, most: number): Generator<Uint8Array> {
  // Something else may have replaced it since it was listed: do not wait for a pipe, do not follow a link.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    const about = fstatSync(file);
    if (!about.isFile()) throw new UnusableError('is no longer a file');
    for (let read = 0, length = buffer.length; length === buffer.length; ) {
      length = 0;
      for (let got = -1; got !== 0 && length < buffer.length; length += got)
        got = readSync(file, buffer, length, buffer.length - length, null);
      read += length;
      if (read > most) throw tooLarge(Math.max(about.size, read), most);
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** @returns Nothing if the bytes are not text in UTF-8. @throws UnusableError if they say nothing. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UnusableError('is empty');
  return text;
}
