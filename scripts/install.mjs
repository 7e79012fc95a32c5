// Installs what package-lock.json says, where it isn't there yet. Needs nothing but Node and npm.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ROOT, run } from './build.mjs';

/** Which browser is used says browser.mjs; no package may fetch one by itself. */
const NO_BROWSERS = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' };

/**
 * `npm ci` if node_modules is absent or older than package-lock.json.
 * @param {string} folder of the repository that has a package.json
 */
export async function installMissing(folder = '.') {
  const installed = await lastChange(path.join(folder, 'node_modules', '.package-lock.json'));
  if (installed > 0 && installed >= (await lastChange(path.join(folder, 'package-lock.json')))) return;
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev'];
  const options = { cwd: path.join(ROOT, folder), env: { ...process.env, ...NO_BROWSERS } };
  if (npm !== undefined && /\.[cm]?js$/.test(npm)) await run(process.execPath, [npm, ...args], options);
  else await run('npm', args, { ...options, shell: process.platform === 'win32' });
}

function lastChange(name) {
  return stat(path.join(ROOT, name)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
