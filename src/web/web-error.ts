import { PlainError } from '../library/plain-error.ts';

/** What kind of fault it is that nothing came. `server`: it has a fault of its own, or answers with what is none of these. */
export type WebFault =
  | 'address'
  | 'login'
  | 'not public'
  | 'other host'
  | 'not there'
  | 'forbidden'
  | 'wait'
  | 'unreachable'
  | 'slow'
  | 'cut off'
  | 'too long'
  | 'leads nowhere'
  | 'server';

/** Nothing came from an address. The message completes a sentence that begins with the address. */
export class WebError extends PlainError {
  readonly fault: WebFault;
  /** Milliseconds to wait before the address is asked again, where its server says so. */
  readonly retryAfterMs: number | undefined;

  constructor(reason: string, fault: WebFault = 'server', retryAfterMs?: number) {
    super(reason);
    this.fault = fault;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The address itself may not be asked, whatever its server does. */
export class NotAskedError extends WebError {}
