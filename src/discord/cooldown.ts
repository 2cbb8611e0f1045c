/** How many commands a reader may run in how many milliseconds. */
export interface Rate {
  readonly commands: number;
  readonly withinMs: number;
}

/** Readers who are remembered, set by hand; after that the one whose last command is oldest is forgotten. */
const MOST_READERS = 10_000;

/** Counts each reader's commands in a sliding window. It holds at most `MOST_READERS` × `rate.commands` times. */
export class Cooldown {
  readonly #rate: Rate;
  /** Times of each reader's commands, oldest first; readers in the order of their last command. */
  readonly #times = new Map<string, number[]>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /**
   * Asks whether a reader may run a command now.
   *
   * @param now Milliseconds since 1970.
   * @returns Nothing for a command that may run, which is counted; else when the reader may run one (milliseconds since 1970).
   */
  until(reader: string, now: number): number | undefined {
    const { commands, withinMs } = this.#rate;
    const times = (this.#times.get(reader) ?? []).filter((time) => now - time < withinMs);
    const [oldest] = times;
    this.#times.delete(reader);
    this.#times.set(reader, times);
    if (times.length >= commands && oldest !== undefined) return oldest + withinMs;
    times.push(now);
    if (this.#times.size > MOST_READERS) this.#times.delete(this.#times.keys().next().value ?? '');
    return undefined;
  }

  /** How many readers are remembered. */
  get size(): number {
    return this.#times.size;
  }
}
