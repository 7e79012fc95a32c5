import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** One file of this repository; the path is from its root, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOT_OURS = new Set([
  '.git',
  '.lighthouse',
  'build',
  'coverage',
  'data',
  'dist',
  'node_modules',
  'playwright-report',
  'test-results',
]);

/** Every text file below a folder, what is built or installed left out. */
export function readTree(folder = ''): Source[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry): Source[] => {
    const place = path.posix.join(folder, entry.name);
    if (NOT_OURS.has(entry.name)) return [];
    if (entry.isDirectory()) return readTree(place);
    const isText = /\.(css|html|json|md|mjs|svg|ts|tsx|txt|webmanifest|ya?ml)$|^[^.]+$|^\.[^.]+$/.test(
      entry.name,
    );
    return entry.isFile() && isText
      ? [{ path: place, text: readFileSync(path.join(ROOT, place), 'utf8') }]
      : [];
  });
}

export function isTest({ path }: Source): boolean {
  return path.startsWith('tests/') || /\.test\.tsx?$/.test(path);
}
