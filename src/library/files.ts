import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Problem } from './types.ts';

/** A story is read by people: 2 MiB hold a long book. */
export const MAX_BYTES = 2 * 1024 * 1024;

/** Files that belong to a folder and tell no story. */
const ABOUT_THE_FOLDER = /^(?:readme|notice|license|licence|copying)(?:\.(?:md|txt))?$/i;

/** A file that was read as text. */
export interface TextFile {
  /** Path below the folder, `/` between its parts. */
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
 * Reads every `.txt` and `.md` below a folder, by name; hidden files, README, NOTICE and LICENSE are passed over.
 *
 * @returns The texts, and for each file that is none the reason.
 * @throws Error when the folder itself cannot be read.
 */
export async function readFolder(folder: string): Promise<Folder> {
  const files: TextFile[] = [];
  const problems: Problem[] = [];
  let manifest: string | undefined;
  const paths = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
  for (const id of paths.sort()) {
    const parts = id.split('/');
    const name = parts.at(-1) ?? '';
    if (parts.some((part) => part.startsWith('.')) || ABOUT_THE_FOLDER.test(name)) continue;
    const reason = await read(join(folder, id), extname(name).toLowerCase(), id === 'library.yaml').then(
      (text) => {
        if (text === undefined) return undefined;
        if (id === 'library.yaml') manifest = text;
        else files.push({ id, text });
        return undefined;
      },
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    if (reason !== undefined) problems.push({ file: id, reason });
  }
  return { files, problems, ...(manifest !== undefined && { manifest }) };
}

/** @returns The file's text, or nothing for a folder. @throws Error with the reason why it is no text. */
async function read(path: string, extension: string, isManifest: boolean): Promise<string | undefined> {
  const about = await stat(path).catch(() => undefined);
  if (!about) throw new Error('cannot be read');
  if (about.isDirectory()) return undefined;
  if (extension !== '.txt' && extension !== '.md' && !isManifest) throw new Error('only .txt and .md files are read');
  if (about.size > MAX_BYTES)
    throw new Error(`is ${(about.size / 1024 / 1024).toFixed(1)} MiB; the limit is ${MAX_BYTES / 1024 / 1024} MiB`);
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) throw new Error('cannot be read');
  return decode(bytes);
}

/** @throws Error with the reason why these bytes are no UTF-8 text. */
function decode(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Error('is UTF-16; save it as UTF-8');
  if (bytes.includes(0)) throw new Error('is binary, not text');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('is not UTF-8; save it as UTF-8');
  }
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Error('is empty');
  return text;
}
