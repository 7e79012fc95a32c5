// Runs one measurement of tests/bench in a real browser, on a build of what is here; the figures are on the screen.
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { fail, freshenApp, freshenEndpoint } from './build.mjs';
import { installMissing } from './install.mjs';
import { runStep, tool } from './step.mjs';

/**
 * @param {string} file of tests/bench, without `.bench.ts`
 * @param {{minutes?: number, env?: Record<string, string>}} options
 */
export async function measure(file, { minutes = 15, env = {} } = {}) {
  try {
    await installMissing();
    const CHROMIUM = await findBrowser();
    await freshenApp();
    await freshenEndpoint();
    const config = path.join('tests', 'bench', 'playwright.config.ts');
    const args = [tool('@playwright', 'test', 'cli.js'), 'test', '--config', config, `${file}.bench.ts`];
    const passed = await runStep(file, args, { minutes, env: { CHROMIUM, ...env } });
    if (!passed) process.exitCode = 1;
  } catch (error) {
    fail(error);
  }
}

/** The number behind the command, `npm run … -- 20`. */
export function roundsAsked(otherwise) {
  const asked = Number(process.argv[2] ?? otherwise);
  if (Number.isInteger(asked) && asked > 0) return asked;
  return fail(new Error(`How many rounds is ${process.argv[2]}?`));
}
