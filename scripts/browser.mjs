// Finds a Chromium for the tests: the one that CHROMIUM names, one on this machine, or one that it installs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './build.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a browser that starts. @throws where there is none and none can be installed
 * @param {Promise<void>} packages settled once node_modules is there: the last way to a browser is one of them
 */
export async function findBrowser(packages = Promise.resolve()) {
  const named = process.env.CHROMIUM;
  if (named) {
    if (works(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which does not start.`);
  }
  const present = onPath();
  if (present) return present;
  if (mayUseApt()) await installByApt().catch((error) => console.error(error.message));
  const installed = onPath();
  if (installed) return installed;
  await packages;
  return installByPlaywright();
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return places.find((place) => existsSync(place) && works(place));
}

/** Some systems ship a script of that name that only says how to get the browser. */
function works(browser) {
  return spawnSync(browser, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function mayUseApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function installByApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
}

async function installByPlaywright() {
  const { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: _, ...env } = process.env;
  const playwright = path.join(ROOT, 'node_modules', 'playwright', 'cli.js');
  const libraries = mayUseApt() ? ['--with-deps'] : [];
  await run(process.execPath, [playwright, 'install', ...libraries, 'chromium'], { env });
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}
