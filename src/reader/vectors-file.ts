import { createHash } from 'node:crypto';
import { type Encoded, TOKEN_WIDTH, WIDTH } from './encoded.ts';

/** What a file of vectors begins with; the digit is the version of its form. */
const MAGIC = Buffer.from('story-bot vectors 1\n');
const DIGEST = 32;
const HEAD = MAGIC.length + 2 * DIGEST + 4;
/** Bytes of a sentence before its numbers: what its vector is multiplied by, and how many tokens follow. */
const SENTENCE_HEAD = 8 + 2;

/** What the vectors of a file were made of. */
export interface Source {
  /** SHA-256, in hexadecimal, of the model and of the story's sentences. */
  readonly model: string;
  readonly story: string;
  readonly sentences: number;
}

/** A story's vectors as the content of a file: what they are of, the sentences in order, and a checksum. */
export function toBytes(source: Source, vectors: readonly Encoded[]): Buffer {
  const parts: Uint8Array[] = [headOf(source)];
  for (const { scale, vector, tokens } of vectors) {
    const head = Buffer.alloc(SENTENCE_HEAD);
    head.writeDoubleLE(scale, 0);
    head.writeUInt16LE(tokens.length / TOKEN_WIDTH, 8);
    parts.push(head, bytesOf(vector), bytesOf(tokens));
  }
  const content = Buffer.concat(parts);
  return Buffer.concat([content, digestOf(content)]);
}

/**
 * The vectors in a file's content, in the order of the story's sentences.
 *
 * @throws Error if it is damaged, or of something else; the message completes a sentence that begins with its name.
 */
export function fromBytes(bytes: Buffer, source: Source): Encoded[] {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('is not a file of vectors of this version');
  const content = bytes.subarray(0, -DIGEST);
  if (!bytes.subarray(-DIGEST).equals(digestOf(content))) throw new Error('is damaged');
  if (!content.subarray(0, HEAD).equals(headOf(source))) throw new Error('is of another story or another model');
  const vectors: Encoded[] = [];
  for (let at = HEAD; at < content.length; ) {
    const tokens = at + SENTENCE_HEAD + WIDTH;
    const end = tokens + TOKEN_WIDTH * content.readUInt16LE(at + 8);
    vectors.push({
      scale: content.readDoubleLE(at),
      vector: numbersOf(content, at + SENTENCE_HEAD, WIDTH),
      tokens: numbersOf(content, tokens, end - tokens),
    });
    at = end;
  }
  return vectors;
}

function headOf({ model, story, sentences }: Source): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(sentences);
  return Buffer.concat([MAGIC, Buffer.from(model, 'hex'), Buffer.from(story, 'hex'), count]);
}

/** A copy, as the file's content is not kept. */
const numbersOf = ({ buffer, byteOffset }: Buffer, at: number, length: number): Int8Array =>
  new Int8Array(buffer, byteOffset + at, length).slice();
const bytesOf = (numbers: Int8Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
