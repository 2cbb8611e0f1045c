import { PlainError } from '../library/plain-error.ts';

/** Nothing came from an address. The message completes a sentence that begins with the address. */
export class WebError extends PlainError {
  /** Milliseconds to wait before the address is asked again, where its server says so. */
  readonly retryAfterMs: number | undefined;

  constructor(reason: string, retryAfterMs?: number) {
    super(reason);
    this.retryAfterMs = retryAfterMs;
  }
}

/** The address itself may not be asked, whatever its server does. */
export class NotAskedError extends WebError {}
