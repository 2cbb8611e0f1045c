import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { WebError } from './web-error.ts';

/**
 * Reads the body of an answer, decompressed. What is longer than allowed is cut off as it comes, and not held.
 *
 * @param most Bytes.
 * @throws WebError if it is too long or compressed as nobody asked for; Error of the connection or of the decompression.
 */
export async function bodyOf(response: IncomingMessage, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const said = Number(response.headers['content-length'] ?? 0);
  if (said > most) throw tooLong(most);
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of decompressed(response) as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > most) throw tooLong(most);
    pieces.push(piece);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function decompressed(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return response;
  const decompress =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'br'
        ? createBrotliDecompress()
        : undefined;
  if (!decompress) throw new WebError(`is compressed as ${encoding.slice(0, 40)}, which was not asked for`);
  // Errors of either reach whoever reads the second.
  return pipeline(response, decompress, () => {});
}

const tooLong = (most: number): WebError =>
  new WebError(`is longer than ${Number((most / 1024 / 1024).toFixed(1))} MiB, the most that is taken`, 'too long');
