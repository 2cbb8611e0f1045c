import { vi } from 'vitest';

/** A guard against waiting for ever, and no promise: other programs may keep every core busy. */
const GUARD_MS = 60_000;

/** Looks time and again until this no longer throws, and returns what it returns. */
export const eventually = <Result>(look: () => Result): Promise<Result> =>
  vi.waitFor(look, { timeout: GUARD_MS, interval: 5 });
