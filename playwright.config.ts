import { defineConfig } from '@playwright/test';

// Of tests/bench only whether it still runs.
process.env['BITACORA_TRIAL'] ??= '1';

/** What measures time wants the machine for itself. */
const MEASURED = /(first-visit|kill)\.spec\.ts$/;

/**
 * The whole app in a real Chromium. Tests start their own endpoint and phones, and mostly wait for a recording to grow, so
 * three go side by side. What is flaky is broken, so nothing is retried.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 3,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  projects: [
    { name: 'journeys', testIgnore: MEASURED },
    {
      name: 'trial',
      testDir: 'tests/bench',
      testMatch: /(big-plan|big-route|endpoint|notebook|notes|typing)\.bench\.ts$/,
    },
    { name: 'measured', testMatch: MEASURED, workers: 1 },
  ],
  use: {
    browserName: 'chromium',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    trace: process.env['BITACORA_TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' },
  },
});
