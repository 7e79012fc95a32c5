/** Installs the packages where they are missing or older than the lock. Used by every script that needs them. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Browsers are found by browser.mjs; no package may download one by itself. */
const NO_DOWNLOADS = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' };

/**
 * Runs `npm ci` if `node_modules` is missing, half made, or older than `package-lock.json`.
 * @returns true where it installed
 * @throws where npm fails; what npm said is on the screen
 */
export function ensureInstalled() {
  if (isInstalled()) return false;
  const [command, args] = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...NO_DOWNLOADS },
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ci ended with ${status ?? 'a signal'}`);
  return true;
}

/** npm writes its own copy of the lock last, so a broken installation lacks it. */
function isInstalled() {
  const wanted = changed(join(root, 'package-lock.json'));
  const present = changed(join(root, 'node_modules', '.package-lock.json'));
  return present > 0 && present >= wanted;
}

function changed(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The npm that runs us, where one does; else the one on PATH. */
function npm(args) {
  const running = process.env['npm_execpath'];
  const isScript = running !== undefined && /npm-cli\.[cm]?js$/.test(running);
  return isScript && process.platform !== 'win32' ? [process.execPath, [running, ...args]] : ['npm', args];
}
