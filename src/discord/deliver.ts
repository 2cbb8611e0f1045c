import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimitError } from 'discord.js';
import { faultOf, isNetworkFault } from './fault.ts';

/** Milliseconds before a request is sent again, where there is time: set by hand, for an outage of a moment to pass. */
const PAUSE_MS = 250;

/** A moment by this process's monotonic clock: changes of the wall clock do not move it. */
export class Deadline {
  /** Aborts when the moment has come. */
  readonly signal: AbortSignal;
  readonly #at: number;

  /**
   * @param ms Milliseconds from then on.
   * @param from By the clock of `performance.now()`; by default now.
   */
  constructor(ms: number, from = performance.now()) {
    this.#at = from + ms;
    this.signal = AbortSignal.timeout(Math.max(0, Math.ceil(this.leftMs)));
    // discord.js leaves a listener for each request, and Node warns of a leak at the eleventh.
    setMaxListeners(0, this.signal);
  }

  /** Milliseconds until then; negative afterwards. */
  get leftMs(): number {
    return this.#at - performance.now();
  }
}

/** The part of a deadline that senders need. */
export type Due = Pick<Deadline, 'signal' | 'leftMs'>;

/** Discord did not take a request in time. */
export class TooLateError extends Error {}

/** Whether Discord may have taken a request although it failed: after a 5xx or a broken connection. */
export function isDoubtful(error: unknown): boolean {
  const fault = faultOf(error);
  return fault.status === undefined ? isNetworkFault(fault) : fault.status >= 500;
}

/** Whether a request failed for what is in it, as far as can be seen, so that Discord may take another one. */
export function isOfContent(error: unknown): boolean {
  const fault = faultOf(error);
  if (fault.status === undefined) return !isNetworkFault(fault) && !(error instanceof TooLateError);
  return fault.status === 400 || fault.status >= 500;
}

/**
 * Sends a request until Discord takes it: a second time where the first may have been taken, and after a rate limit as
 * soon as Discord allows it, but never after the deadline.
 *
 * @param send Makes one request, and rejects at once where it fails (`replyRest` does) or when the signal aborts.
 * @throws TooLateError when the deadline passes, or comes before the time from which Discord would take it; otherwise
 * what `send` throws.
 */
export async function deliver(send: (signal: AbortSignal) => Promise<void>, deadline: Due): Promise<void> {
  for (let wasTried = false; ; ) {
    if (deadline.leftMs <= 0) throw new TooLateError('Discord could not be sent an answer in time');
    let pauseMs: number;
    try {
      return await send(deadline.signal);
    } catch (error) {
      if (deadline.signal.aborted) throw new TooLateError('Discord did not take the answer in time');
      if (error instanceof RateLimitError) {
        pauseMs = Math.max(PAUSE_MS, error.retryAfter);
        if (pauseMs >= deadline.leftMs)
          throw new TooLateError(`Discord takes no answer for ${Math.ceil(pauseMs / 1_000)} s: too late for this one`);
      } else if (wasTried || !isDoubtful(error)) throw error;
      else {
        wasTried = true;
        pauseMs = Math.min(PAUSE_MS, deadline.leftMs / 4);
      }
    }
    await sleep(pauseMs);
  }
}
