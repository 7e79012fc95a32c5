// `npm run build`: the app into dist/, with .br and .gz beside what compresses, and the endpoint into build/endpoint/.
import { spawn } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const APP = path.join(ROOT, 'dist');
export const ENDPOINT = path.join(ROOT, 'build', 'endpoint', 'main.js');

const SHARED_SOURCES = ['src', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const APP_SOURCES = [...SHARED_SOURCES, 'index.html', 'public', 'vite.config.ts'];
const ENDPOINT_SOURCES = [...SHARED_SOURCES, 'endpoint', 'vite.endpoint.config.ts'];

/** Smaller files gain nothing from compression, bytes. */
const SMALLEST = 1024;

async function buildApp() {
  await vite('build');
  await precompress(APP);
}

async function buildEndpoint() {
  await vite('build', '--config', 'vite.endpoint.config.ts', '--logLevel', 'warn');
}

/** Builds the app where it is missing, or older than any of its sources. */
export async function freshenApp() {
  if (await isStale(path.join(APP, 'index.html'), APP_SOURCES)) await buildApp();
}

/** The same for the endpoint. */
export async function freshenEndpoint() {
  if (await isStale(ENDPOINT, ENDPOINT_SOURCES)) await buildEndpoint();
}

async function isStale(built, sources) {
  const found = await stat(built).catch(() => undefined);
  if (found === undefined) return true;
  const changes = await Promise.all(sources.map((source) => lastChange(path.join(ROOT, source))));
  return Math.max(...changes) > found.mtimeMs;
}

/** Runs a command to its end; an error carries its exit code. Signals sent to this process reach it too. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['inherit', 2, 2], ...options });
    const forward = (signal) => child.kill(signal);
    const signals = ['SIGTERM', 'SIGINT'];
    for (const signal of signals) process.on(signal, forward);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const each of signals) process.off(each, forward);
      if (code === 0) resolve();
      else
        reject(Object.assign(new Error(`${command} ended with ${signal ?? code}.`), { exitCode: code ?? 1 }));
    });
  });
}

/** Says what failed and ends with the exit code of what failed. */
export function fail(error) {
  console.error(error.message);
  process.exit(error.exitCode ?? 1);
}

function vite(...args) {
  return run(process.execPath, [path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), ...args]);
}

async function lastChange(place) {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
  const changes = await Promise.all(
    files.map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.max(0, ...changes);
}

async function precompress(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(js|mjs|css|html|svg|json|webmanifest|txt|wasm)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file);
    if (content.length < SMALLEST) continue;
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    const [brotli, zipped] = await Promise.all([
      promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, ...size } }),
      promisify(gzip)(content, { level: 9 }),
    ]);
    await writeFile(`${file}.br`, brotli);
    await writeFile(`${file}.gz`, zipped);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildApp();
    await buildEndpoint();
  } catch (error) {
    fail(error);
  }
}
