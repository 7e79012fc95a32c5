import { defineConfig } from '@playwright/test';
import tests from '../../playwright.config.ts';

/** `npm run pictures`: not a test, but the same app, endpoint and browser that the tests drive. */
export default defineConfig({
  ...tests,
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../../test-results/pictures',
  timeout: 600_000,
});
