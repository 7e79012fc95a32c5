import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import preactPreset from '@preact/preset-vite';
import { build } from 'vite';
import { MODERN_DEXIE } from '../../vite.config.ts';

/**
 * Builds a page of this folder, as small as the app's own files are sent; gives the folder where it is.
 * @param page `bare`, `bare-notebook` and `peers/page`, what the app is compared with, or its store without its screens: `notes`, or
 * with its recorder: `sound`, or a long route or plan: `big-route`, `big-plan`; or a map alone: `map`
 */
export async function buildPage(
  page: 'bare' | 'bare-notebook' | 'big-plan' | 'big-route' | 'map' | 'notes' | 'peers/page' | 'sound',
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), `bitacora-${page.replace('/', '-')}-`));
  await build({
    root: fileURLToPath(new URL(page, import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    plugins: [preactPreset({ devToolsEnabled: false })],
    resolve: { alias: MODERN_DEXIE },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(js|css)$/.test(name)) continue;
    const file = path.join(folder, name);
    await writeFile(`${file}.br`, brotliCompressSync(await readFile(file)));
  }
  return folder;
}
