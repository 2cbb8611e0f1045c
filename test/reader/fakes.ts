import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Encoded, TOKEN_WIDTH, WIDTH } from '../../src/reader/encoded.ts';
import type { Reading } from '../../src/reader/reading.ts';

export const reading = (text: string, context = 'The port'): Reading => ({ text, context });

/** Made up, and different for different texts. */
export function encodedOf(text: string): Encoded {
  const bytes = Buffer.from(text);
  const number = (i: number): number => ((bytes[i % bytes.length] ?? 0) + i) % 127;
  return {
    scale: 1 / (bytes.length + 3),
    vector: Int8Array.from({ length: WIDTH }, (_, i) => number(i) - 60),
    tokens: Int8Array.from({ length: TOKEN_WIDTH * (1 + (bytes.length % 5)) }, (_, i) => number(i + 1)),
  };
}

/** An encoder that makes numbers up, and writes down what it was given. */
export class FakeEncoder {
  readonly given: string[] = [];
  /** Called before each text. */
  before: (text: string) => unknown = () => {};

  async question(text: string): Promise<Encoded> {
    return await this.#take(`question ${text}`, text);
  }

  async sentence({ text }: Reading): Promise<Encoded> {
    return await this.#take(text, text);
  }

  async pair(question: string, { text }: Reading): Promise<{ answers: number; answered: number }> {
    await this.#take(`pair ${text}`, text);
    return { answers: question.length, answered: text.length };
  }

  async #take(what: string, text: string): Promise<Encoded> {
    await this.before(text);
    this.given.push(what);
    return encodedOf(text);
  }
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'reader-'));

/**
 * A worker of the test's own, as a file.
 *
 * @param body JavaScript that has `tell`, which sends a message, and is run for each `message` that comes.
 */
export function workerOf(begin: string, body: string): string {
  const path = join(newFolder(), 'worker.mjs');
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads';
     const tell = (message) => parentPort.postMessage(message);
     parentPort.on('message', (message) => {
       if (message.kind === 'close') parentPort.close();
       ${body}
     });
     ${begin}`,
  );
  return path;
}
