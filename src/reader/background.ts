import type { Desk } from './desk.ts';
import type { Encoded } from './encoded.ts';
import type { Slice } from './messages.ts';
import type { Reading } from './reading.ts';
import type { Shelf } from './shelf.ts';

/** What the preparation of a plan does with the outside. */
interface Outside {
  /** Asks for the next part. */
  readonly next: () => void;
  readonly prepared: () => void;
}

/** Reads the stories of a plan, sentence by sentence and story by story, until as many as are remembered at once are read. */
export class Background {
  readonly #desk: Desk;
  readonly #shelf: Shelf | undefined;
  readonly #outside: Outside;
  /** The story, as far as it has come, and what was made of its first sentences. */
  #readings: Reading[] = [];
  #vectors: Encoded[] = [];
  #state: 'asking' | 'looking' | 'reading' | 'ending' | 'done' = 'asking';
  /** Sentences of the stories before. */
  #read = 0;

  constructor(desk: Desk, shelf: Shelf | undefined, outside: Outside) {
    this.#desk = desk;
    this.#shelf = shelf;
    this.#outside = outside;
    shelf?.begin();
    outside.next();
  }

  /** Whether there is something that `step` can do now. */
  get canStep(): boolean {
    return this.#state !== 'asking' && this.#state !== 'done';
  }

  /** Takes the part that was asked for; without one there is no more. */
  take(slice: Slice | undefined): void {
    if (this.#state !== 'asking') return;
    // Stories come shortest first, so that none after this one has room either.
    if (!slice || this.#read + slice.of > this.#desk.most) {
      this.#state = 'ending';
      return;
    }
    this.#readings.push(...slice.readings);
    if (slice.ends) this.#state = 'looking';
    else this.#outside.next();
  }

  /** Does a little: looks for a story on the shelf, reads a sentence, puts a story on the shelf, or ends. */
  async step(): Promise<void> {
    if (this.#state === 'ending') {
      this.#state = 'done';
      await this.#shelf?.end();
      this.#outside.prepared();
      return;
    }
    if (this.#state === 'looking') {
      // A story of an earlier plan, as it was.
      if (this.#desk.hasAll(this.#readings) && (await this.#shelf?.has(this.#readings)) !== false)
        return this.#nextStory();
      const found = await this.#shelf?.find(this.#readings);
      this.#state = 'reading';
      if (!found) return;
      for (const [i, reading] of this.#readings.entries()) {
        const encoded = found[i];
        if (encoded) this.#desk.keep(reading, encoded);
      }
      this.#nextStory();
      return;
    }
    const reading = this.#readings[this.#vectors.length];
    if (reading) {
      this.#vectors.push(await this.#desk.read(reading));
      return;
    }
    await this.#shelf?.keep(this.#readings, this.#vectors);
    this.#nextStory();
  }

  /** Goes on with the next story, as something of this one cannot be read: the others still can. */
  leave(): void {
    this.#nextStory();
  }

  #nextStory(): void {
    this.#read += this.#readings.length;
    this.#readings = [];
    this.#vectors = [];
    this.#state = 'asking';
    this.#outside.next();
  }
}
