// `npm run pictures`: takes the pictures of docs/pictures, from the built app on a real endpoint and an empty folder.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { fail, freshenApp, freshenEndpoint, ROOT, run } from './build.mjs';
import { installMissing } from './install.mjs';

const folder = path.join(ROOT, 'docs', 'pictures');

try {
  await installMissing();
  await freshenApp();
  await freshenEndpoint();
  const playwright = path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const settings = path.join(ROOT, 'tests', 'pictures', 'playwright.config.ts');
  const env = { ...process.env, CHROMIUM: await findBrowser(), BITACORA_PICTURES: folder };
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await run(process.execPath, [playwright, 'test', '--config', settings], { env });
  await thin();
} catch (error) {
  fail(error);
}

/** A screen has few colours: a palette makes its picture a third as large, and looks the same. */
async function thin() {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.png'));
  const files = names.map((name) => path.join(folder, name));
  const settings = ['--nofs', '--strip', '--force', '--skip-if-larger', '--quality=85-100', '--ext=.png'];
  const { error } = spawnSync('pngquant', [...settings, ...files], { stdio: 'inherit' });
  if (error)
    console.error('pngquant is not installed: the pictures stay large. Install it before you commit them.');
  console.log(`${files.length} pictures in docs/pictures.`);
}
