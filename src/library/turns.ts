import { setImmediate } from 'node:timers/promises';
import type { Steps } from './steps.ts';

/** Milliseconds of work between two pauses; set by hand, so that a signal or Discord's heartbeat waits for no noticeable time. */
const TURN_MS = 20;

/**
 * Does the work with pauses, because a signal is handled only between two turns of the event loop.
 *
 * @param onStep Is told the last step before each pause.
 * @throws The signal's reason when that is aborted.
 */
export async function inTurns<Result, Step>(
  steps: Steps<Result, Step>,
  signal?: AbortSignal,
  onStep: (step: Step) => void = () => {},
): Promise<Result> {
  let since = 0;
  for (;;) {
    const { done, value } = steps.next();
    if (done || performance.now() - since > TURN_MS) {
      await setImmediate();
      signal?.throwIfAborted();
      since = performance.now();
      if (!done) onStep(value);
    }
    if (done) return value;
  }
}
