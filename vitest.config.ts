import { defineConfig } from 'vitest/config';

/** A guard against waiting for ever, and no promise: other programs may keep every core busy. */
const GUARD_MS = 120_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: GUARD_MS,
    hookTimeout: GUARD_MS,
    teardownTimeout: 30_000,
    expect: { poll: { timeout: GUARD_MS / 2, interval: 10 } },
    // One line a file: slower tests get one of their own.
    slowTestThreshold: GUARD_MS,
    maxWorkers: '100%',
    // Each process loads the program and what it knows of words once, not once a file.
    isolate: false,
    // A process of tests ends when the run is gone, however that ended, and what it started ends with it.
    execArgv: ['--import', "data:text/javascript,process.on('disconnect',()=>process.exit(1))"],
    globalSetup: ['test/e2e/payload-count.ts'],
  },
});
