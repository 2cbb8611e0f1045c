import type { Encoded, Encoder, Weighed } from './encoder.ts';
import { type Nearness, nearnessOf } from './nearness.ts';
import type { Reading } from './reading.ts';

/** Sentences whose vectors are kept at once: about 1.7 kB each. Set by hand. */
const MOST_KEPT = 30_000;

/** Reads sentences, and remembers what it made of them. */
export class Desk {
  readonly #encoder: Encoder;
  /** In the order of their last use. */
  readonly #kept = new Map<string, Encoded>();

  constructor(encoder: Encoder) {
    this.#encoder = encoder;
  }

  /** How near each sentence is to a question. */
  async near(question: string, readings: readonly Reading[]): Promise<Nearness[]> {
    const asked = await this.#encoder.question(question);
    const near: Nearness[] = [];
    for (const reading of readings) near.push(nearnessOf(asked, await this.read(reading)));
    return near;
  }

  /** How each sentence fits a question, read together with it. */
  async weigh(question: string, readings: readonly Reading[]): Promise<Weighed[]> {
    const weighed: Weighed[] = [];
    for (const reading of readings) weighed.push(await this.#encoder.pair(question, reading));
    return weighed;
  }

  /** What the encoder makes of a sentence. */
  async read(reading: Reading): Promise<Encoded> {
    const key = keyOf(reading);
    const encoded = this.#kept.get(key) ?? (await this.#encoder.sentence(reading));
    this.keep(key, encoded);
    return encoded;
  }

  keep(key: string, encoded: Encoded): void {
    this.#kept.delete(key);
    this.#kept.set(key, encoded);
    if (this.#kept.size <= MOST_KEPT) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}

export const keyOf = ({ text, context }: Reading): string => `${text}\n${context}`;
