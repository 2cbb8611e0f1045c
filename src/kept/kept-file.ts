import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { writeWhole } from './whole-file.ts';

/** What a file begins with; the digit is the version of its form. After it come two digests and a number of parts, with their lengths. */
const MAGIC = Buffer.from('story-bot stories 1\n');
const DIGEST = 32;
const LENGTH = 8;
/** Bytes whose digest is computed in one turn of the event loop. Set by hand: some milliseconds. */
const A_TURN = 4 * 1024 * 1024;
/** Bytes of a file and parts of it, at most: more than any library takes that fits into memory. */
const MOST_BYTES = 4 * 1024 ** 3;
const MOST_PARTS = 16;

/** A file of another version is no fault, and is written anew. */
export class OtherVersionError extends Error {}

/**
 * Reads what `writeParts` wrote.
 *
 * @param version As it was written.
 * @throws OtherVersionError if it is of another version; Error of the file system; Error if it is damaged or foreign, with a message
 * that completes a sentence which begins with the file's name.
 */
export async function readParts(path: string, version: string): Promise<Buffer[]> {
  const file = await open(path);
  try {
    const about = await file.stat();
    const read = async (length: number): Promise<Buffer> => {
      if (length > about.size) throw new Error('is damaged');
      // Its own memory, not a slice of a pool: numbers in it are used where they are.
      const bytes = Buffer.from(new ArrayBuffer(length));
      for (let at = 0; at < length; ) {
        const { bytesRead } = await file.read(bytes, at);
        if (bytesRead === 0) throw new Error('is damaged');
        at += bytesRead;
      }
      return bytes;
    };
    const isOne = about.isFile() && about.size >= MAGIC.length + 2 * DIGEST + LENGTH && about.size <= MOST_BYTES;
    if (!isOne || !(await read(MAGIC.length)).equals(MAGIC))
      throw new Error('is not a file of stories of this version');
    if (!(await read(DIGEST)).equals(digestOf(version))) throw new OtherVersionError('is of another version');
    const digest = await read(DIGEST);
    const count = Number((await read(LENGTH)).readBigUInt64LE());
    if (count > MOST_PARTS) throw new Error('is damaged');
    const parts: Buffer[] = [];
    for (let i = 0; i < count; i++) parts.push(await read(Number((await read(LENGTH)).readBigUInt64LE())));
    if (!digest.equals(await digestInTurns(parts))) throw new Error('is damaged');
    return parts;
  } finally {
    await file.close();
  }
}

/**
 * Writes a file of some parts. Whoever reads it meanwhile finds what was there before, or all of the new.
 *
 * @param version Of what made the parts: who reads with another finds nothing.
 * @throws Error of the file system.
 */
export async function writeParts(path: string, version: string, parts: readonly Buffer[]): Promise<void> {
  const head = [MAGIC, digestOf(version), await digestInTurns(parts), lengthOf(parts.length)];
  // Stories may be nobody else's business.
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeWhole(path, [...head, ...parts.flatMap((part) => [lengthOf(part.length), part])], 0o600);
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

async function digestInTurns(parts: readonly Buffer[]): Promise<Buffer> {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(lengthOf(part.length));
    for (let at = 0; at < part.length; at += A_TURN) {
      hash.update(part.subarray(at, at + A_TURN));
      if (part.length > A_TURN) await setImmediate();
    }
  }
  return hash.digest();
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(LENGTH);
  length.writeBigUInt64LE(BigInt(bytes));
  return length;
}
