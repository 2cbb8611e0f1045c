import { readFileSync, statSync } from 'node:fs';
import { parse } from 'dotenv';

/** A `.env` file as it was read. */
export interface EnvFile {
  /** The variables that have a value; a later line without one does not replace an earlier value. */
  readonly values: Readonly<Record<string, string>>;
  /** Its text, without the lines that set a variable to nothing; empty if there is no file. */
  readonly text: string;
}

/** dotenv would let an empty line copied from `.env.example` replace the value above it. */
const SET_TO_NOTHING = /^[^\S\n]*(?:export[^\S\n]+)?[\w.-]+[^\S\n]*=[^\S\n]*(?:#.*)?$/gm;

/**
 * Reads a file of variables as dotenv does, in UTF-8 or in UTF-16, which PowerShell's `>` writes. A missing file has no
 * variables.
 *
 * @throws Error if it cannot be read; the message completes a sentence that begins with the file's name.
 */
export function readEnvFile(path: string): EnvFile {
  let bytes: Buffer;
  try {
    const about = statSync(path);
    // Reading a pipe that nobody writes to would never end.
    if (!about.isFile()) throw new Error(about.isDirectory() ? 'is a folder, not a file' : 'is not a regular file');
    bytes = readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return { values: {}, text: '' };
    throw new Error(`cannot be read (${String(error.code)})`);
  }
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).replace(/\r\n?/g, '\n').replace(SET_TO_NOTHING, '');
  return { values: parse(text), text };
}

/** The encoding, by the byte order mark or else by the zeros, which are every other byte of ASCII letters in UTF-16. */
function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros < bytes.length / 4 || zeros === 0) return 'utf-8';
  return bytes.indexOf(0) % 2 === 1 ? 'utf-16le' : 'utf-16be';
}
