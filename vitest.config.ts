import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // Many tests wait for clocks or a browser: one more than there are cores keeps these at work.
    maxWorkers: availableParallelism() + 1,
    globalSetup: ['test/e2e/payload-count.ts'],
  },
});
