import { setImmediate } from 'node:timers/promises';
import type { Encoded } from './encoded.ts';
import type { Encoder, Weighed } from './encoder.ts';
import { type Nearness, nearnessOf } from './nearness.ts';
import type { Reading } from './reading.ts';

/** Sentences whose vectors are kept at once: about 1.7 kB each. Set by hand. */
const MOST_KEPT = 30_000;
/** Sentences that are compared in one turn of the event loop, some milliseconds; set by hand. */
const A_TURN = 200;

/** Reads sentences, and remembers what it made of them. */
export class Desk {
  readonly #encoder: Pick<Encoder, 'question' | 'sentence' | 'pair'>;
  /** Sentences that are remembered at once. */
  readonly most: number;
  /** In the order of their last use. */
  readonly #kept = new Map<string, Encoded>();

  constructor(encoder: Pick<Encoder, 'question' | 'sentence' | 'pair'>, most = MOST_KEPT) {
    this.#encoder = encoder;
    this.most = most;
  }

  /** How near each sentence is to a question. @throws The signal's reason when that is aborted. */
  async near(question: string, readings: readonly Reading[], signal?: AbortSignal): Promise<Nearness[]> {
    const asked = await this.#encoder.question(question);
    const near: Nearness[] = [];
    for (const [i, reading] of readings.entries()) {
      // A signal comes between two turns; sentences that are remembered take none.
      if (i % A_TURN === 0) await setImmediate();
      signal?.throwIfAborted();
      near.push(nearnessOf(asked, await this.read(reading)));
    }
    return near;
  }

  /** How each sentence fits a question, read together with it. @throws The signal's reason when that is aborted. */
  async weigh(question: string, readings: readonly Reading[], signal?: AbortSignal): Promise<Weighed[]> {
    const weighed: Weighed[] = [];
    for (const reading of readings) {
      signal?.throwIfAborted();
      weighed.push(await this.#encoder.pair(question, reading));
    }
    return weighed;
  }

  /** The unit vector of a question, alone in a list. */
  async embed(question: string): Promise<number[][]> {
    const { vector, scale } = await this.#encoder.question(question);
    return [Array.from(vector, (each) => each * scale)];
  }

  /** What the encoder makes of a sentence. */
  async read(reading: Reading): Promise<Encoded> {
    const encoded = this.#kept.get(keyOf(reading)) ?? (await this.#encoder.sentence(reading));
    this.keep(reading, encoded);
    return encoded;
  }

  /** Whether all these sentences are remembered. */
  hasAll(readings: readonly Reading[]): boolean {
    return readings.every((reading) => this.#kept.has(keyOf(reading)));
  }

  /** Remembers what was made of a sentence, and forgets what was not used for longest if that is too much. */
  keep(reading: Reading, encoded: Encoded): void {
    const key = keyOf(reading);
    this.#kept.delete(key);
    this.#kept.set(key, encoded);
    if (this.#kept.size <= this.most) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}

const keyOf = ({ text, context }: Reading): string => `${text}\n${context}`;
