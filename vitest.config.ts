import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup.ts'],
    // Machines are slow and shared: no test waits for speed, but a browser may take its time to start.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser on a busy machine may miss a moment; what is wrong fails twice.
    retry: 1,
    env: { TZ: 'UTC' },
  },
});
