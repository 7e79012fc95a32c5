// Runs a program of the tests that is written in TypeScript, laid together as one file.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from './build.mjs';

/**
 * @param {string} name the program goes to build/<name>/main.js
 * @param {string} entry of the repository
 */
export async function runProgram(name, entry) {
  const outDir = path.join(ROOT, 'build', name);
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: entry,
      outDir,
      target: 'node20',
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'main.js' } },
    },
    ssr: { noExternal: true, external: ['libsql'] },
  });
  await import(pathToFileURL(path.join(outDir, 'main.js')).href);
}
