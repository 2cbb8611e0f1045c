import { defineConfig } from 'vitest/config';

/** A guard against waiting for ever, and no promise: other programs may keep every core busy. */
const GUARD_MS = 120_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: GUARD_MS,
    hookTimeout: GUARD_MS,
    teardownTimeout: GUARD_MS,
    expect: { poll: { timeout: GUARD_MS / 2, interval: 10 } },
    // One line a file: slower tests get one of their own.
    slowTestThreshold: GUARD_MS,
    maxWorkers: '100%',
    // Each process loads the program and what it knows of words once, not once a file.
    isolate: false,
    globalSetup: ['test/e2e/payload-count.ts'],
  },
});
