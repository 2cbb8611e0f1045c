import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // Many tests wait for clocks: every core may work.
    maxWorkers: '100%',
    globalSetup: ['test/e2e/payload-count.ts'],
  },
});
