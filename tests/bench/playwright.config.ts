import { defineConfig } from '@playwright/test';

/** Measurements that print figures: too slow or too dependent on the machine to be tests. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../test-results/bench',
  workers: 1,
  retries: 0,
  timeout: 15 * 60_000,
  expect: { timeout: 30_000 },
  reporter: [['line']],
});
