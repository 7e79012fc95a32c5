import preactPreset from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { MODERN_DEXIE } from './vite.config.ts';

// Far from UTC, or a clock read in the wrong zone would pass on most machines.
process.env['TZ'] = 'America/Lima';

/** Three rooms: plain rules in Node, what screens are made of and screens in happy-dom, IndexedDB and media in a real Chromium. */
export default defineConfig({
  plugins: [preactPreset()],
  // The same one as in the app.
  resolve: { alias: MODERN_DEXIE },
  // Bounds for what hangs, not measures of speed: a busy machine must not fail what is right.
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One core fewer than there are, as is usual, would leave half of a small machine idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          environment: 'node',
          // Rules keep nothing in their modules, so one load of them serves all files. Dexie looks for an IndexedDB as it is
          // loaded, which may be for another file than the one that needs it.
          pool: 'threads',
          isolate: false,
          setupFiles: ['fake-indexeddb/auto', 'tests/support/seed.ts'],
          include: ['src/**/*.test.ts', 'endpoint/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'happy-dom',
          // Screens keep nothing in their modules either; to load them anew for each file would take longer than the tests.
          pool: 'threads',
          isolate: false,
          include: ['src/**/*.test.tsx'],
          setupFiles: ['tests/support/patience.ts'],
        },
      },
      {
        extends: true,
        // Found while a test runs, they would reload the page under it.
        optimizeDeps: {
          include: [
            'fflate',
            'mediabunny',
            'papaparse',
            'preact',
            'preact/debug',
            'preact/devtools',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/jsx-runtime',
            'preact-iso',
            '@preact/signals',
            '@testing-library/preact',
            'fractional-indexing',
            'lucide',
            'dexie/dist/modern/dexie.mjs',
            'yjs',
            'zod/mini',
            'ulid',
          ],
        },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(process.env['CHROMIUM'] ? { executablePath: process.env['CHROMIUM'] } : {}),
                args: [
                  '--use-fake-device-for-media-stream',
                  '--use-fake-ui-for-media-stream',
                  '--autoplay-policy=no-user-gesture-required',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
