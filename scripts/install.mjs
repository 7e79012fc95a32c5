// Installs what package-lock.json says, where it isn't there yet. Needs nothing but Node and npm.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ROOT, run } from './build.mjs';

/** Which browser is used says browser.mjs; no package may fetch one by itself. */
const NO_BROWSERS = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' };

/** `npm ci` if node_modules is absent or older than package-lock.json. */
export async function installMissing() {
  const installed = await lastChange('node_modules/.package-lock.json');
  if (installed > 0 && installed >= (await lastChange('package-lock.json'))) return;
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev'];
  const env = { ...process.env, ...NO_BROWSERS };
  if (npm !== undefined && /\.[cm]?js$/.test(npm)) await run(process.execPath, [npm, ...args], { env });
  else await run('npm', args, { env, shell: process.platform === 'win32' });
}

function lastChange(name) {
  return stat(path.join(ROOT, name)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
