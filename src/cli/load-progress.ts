import type { Logger } from 'pino';
import type { Screen } from './screen.ts';

/** How far a load is. */
export interface Loaded {
  readonly files: number;
  readonly passages: number;
  /** What share of the work is done, from 0 to 1. */
  readonly share: number;
}

/** Milliseconds that a load may take before it is spoken of, and between two lines on a terminal and in the log. Set by hand. */
const QUIET_MS = 1_000;
const TERMINAL_MS = 200;
const LOG_MS = 10_000;

/** Tells a host how far a load is: on one line of a terminal, which is gone when all is loaded; else in the log. */
export class LoadProgress {
  readonly #log: Logger;
  readonly #screen: Screen;
  readonly #now: () => number;
  readonly #began: number;
  #last: number | undefined;
  #isShown = false;

  /** @param now The time in milliseconds. */
  constructor(log: Logger, screen: Screen, now: () => number = () => performance.now()) {
    this.#log = log;
    this.#screen = screen;
    this.#now = now;
    this.#began = now();
  }

  tell({ files, passages, share }: Loaded): void {
    const now = this.#now();
    const since = now - (this.#last ?? this.#began);
    const wait = this.#screen.isTTY ? (this.#last === undefined ? QUIET_MS : TERMINAL_MS) : LOG_MS;
    if (since < wait) return;
    this.#last = now;
    const secondsLeft = Math.ceil((((now - this.#began) / 1_000) * (1 - share)) / Math.max(share, 0.01));
    if (!this.#screen.isTTY) {
      this.#log.info({ files, passages, secondsLeft }, 'stories are loaded');
      return;
    }
    if (!this.#log.isLevelEnabled('warn')) return;
    this.#screen.write(`${CLEAR}Loading stories: ${files} files, ${passages} passages, about ${secondsLeft} s left`);
    this.#isShown = true;
  }

  /** Takes the line off the terminal. */
  close(): void {
    if (this.#isShown) this.#screen.write(CLEAR);
    this.#isShown = false;
  }
}

/** To the beginning of the line, and what is on it away. */
export const CLEAR = '\r\u001B[K';
