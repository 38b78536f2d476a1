import { defineConfig } from 'vitest/config';

/**
 * What takes its time: a browser, a process killed at every write, a package installed anew. `npm test` runs all tests,
 * `npm run test:schnell` leaves these out.
 */
const LANGSAM = [
  'test/addin/actions/**/*.test.ts',
  'test/addin/pane/**/*.test.ts',
  'test/addin-build/**/*.test.ts',
  'test/host/chromium.test.ts',
  'test/importer/pruefen/**/*.test.ts',
  'test/importer/report/**/*.test.ts',
  'test/importer/run/*.test.ts',
  'test/importer/store/**/*.test.ts',
  'test/docs.test.ts',
  'test/paket.test.ts',
];

// Machines are slow and shared: no test waits for speed, but a browser may take its time to start.
const common = { testTimeout: 120_000, hookTimeout: 120_000, env: { TZ: 'UTC' } };

export default defineConfig({
  test: {
    // Vitest leaves one processor alone: of two that is half, while most slow tests wait for a browser or for another process.
    maxWorkers: '100%',
    projects: [
      { test: { ...common, name: 'schnell', include: ['test/**/*.test.ts'], exclude: LANGSAM } },
      { test: { ...common, name: 'langsam', include: LANGSAM, globalSetup: ['test/setup.ts'] } },
    ],
  },
});
