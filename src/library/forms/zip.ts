import { inflateRawSync } from 'node:zlib';
import { UnusableError } from '../unusable.ts';

/** In bytes: what a document's files are together, at most, when they are unpacked. Set by hand. */
const MOST_UNPACKED = 200 * 1024 * 1024;
const MOST_FILES = 10_000;

const DAMAGED = new UnusableError('is damaged', 'save it again');
const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const [STORED, DEFLATED] = [0, 8];

/**
 * Names the files of a zip archive, and unpacks each once to see that it is as small as the archive says: what is unpacked by others
 * may not fill the memory.
 *
 * @throws UnusableError if it is damaged, encrypted or too large when it is unpacked.
 */
export function filesOfZip(bytes: Uint8Array): Set<string> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  const count = view.readUInt16LE(end + 10);
  const names = new Set<string>();
  let [at, left] = [view.readUInt32LE(end + 16), MOST_UNPACKED];
  try {
    for (let i = 0; i < Math.min(count, MOST_FILES); i++) {
      if (view.readUInt32LE(at) !== ENTRY) throw DAMAGED;
      const [flags, method] = [view.readUInt16LE(at + 8), view.readUInt16LE(at + 10)];
      const packed = view.readUInt32LE(at + 20);
      const [name, extra, comment] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
      ];
      names.add(view.toString('utf8', at + 46, at + 46 + name));
      if (flags & 1) throw new UnusableError('is protected with a password', 'save it without one');
      left -= unpackedLength(view, view.readUInt32LE(at + 42), packed, method, left);
      at += 46 + name + extra + comment;
    }
  } catch (error) {
    throw error instanceof RangeError ? DAMAGED : error;
  }
  return names;
}

function endOf(view: Buffer): number {
  for (let at = view.length - END_LENGTH; at >= Math.max(0, view.length - END_LENGTH - LONGEST_COMMENT); at--)
    if (view.readUInt32LE(at) === END) return at;
  throw DAMAGED;
}

function unpackedLength(view: Buffer, at: number, packed: number, method: number, most: number): number {
  if (view.readUInt32LE(at) !== LOCAL) throw DAMAGED;
  const from = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  if (from + packed > view.length || ![STORED, DEFLATED].includes(method)) throw DAMAGED;
  if (method === STORED) return packed;
  try {
    return inflateRawSync(view.subarray(from, from + packed), { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    if (Object(error).code !== 'ERR_BUFFER_TOO_LARGE') throw DAMAGED;
    throw new UnusableError(
      `is larger than ${MOST_UNPACKED / 1024 / 1024} MiB when it is unpacked`,
      'save its text alone',
    );
  }
}
