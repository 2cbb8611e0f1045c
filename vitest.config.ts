import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // Every core may work, and no more: some tests measure time.
    maxWorkers: '100%',
    globalSetup: ['test/e2e/payload-count.ts'],
  },
});
