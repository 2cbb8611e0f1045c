import { readFileSync, statSync } from 'node:fs';
import { parse } from 'dotenv';

/** What a `.env` holds. */
export interface EnvFile {
  /** The variables that are set to something; an empty line leaves an earlier one alone. */
  readonly values: Readonly<Record<string, string>>;
  /** Its text, without the lines that set a variable to nothing; empty where there is no file. */
  readonly text: string;
}

/** An empty line of `.env.example` would win over the value above it. */
const SET_TO_NOTHING = /^[^\S\n]*(?:export[^\S\n]+)?[\w.-]+[^\S\n]*=[^\S\n]*(?:#.*)?$/gm;

/**
 * Reads a file of variables as dotenv does, in UTF-8 or in UTF-16, which PowerShell's `>` writes. A missing file has none.
 *
 * @throws Error with the reason, to be put after the file's name, where it cannot be read.
 */
export function readEnvFile(path: string): EnvFile {
  let bytes: Buffer;
  try {
    const about = statSync(path);
    // A pipe that nobody writes to would be waited for without end.
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

/** By the mark at its beginning, or else by the zeros, which are every other byte of ASCII letters in UTF-16. */
function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros < bytes.length / 4 || zeros === 0) return 'utf-8';
  return bytes.indexOf(0) % 2 === 1 ? 'utf-16le' : 'utf-16be';
}
