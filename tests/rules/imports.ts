import path from 'node:path';
import type { Source } from './source.ts';

const BELOW_FEATURES = ['domain', 'merge', 'protocol', 'store', 'sync'];

/** Which folders each folder of `src` may import beside itself; `endpoint` stands beside `src`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  merge: ['domain'],
  protocol: ['domain', 'merge'],
  store: ['domain', 'merge', 'protocol'],
  sync: ['domain', 'merge', 'protocol', 'store'],
  capture: BELOW_FEATURES,
  export: BELOW_FEATURES,
  ui: [],
  i18n: [],
  styles: [],
  features: [...BELOW_FEATURES, 'capture', 'export', 'ui', 'i18n'],
  app: [...BELOW_FEATURES, 'capture', 'export', 'ui', 'i18n', 'features'],
  'main.tsx': [...BELOW_FEATURES, 'capture', 'export', 'ui', 'i18n', 'features', 'app', 'styles'],
  sw: BELOW_FEATURES,
  endpoint: ['merge', 'protocol'],
};

/** Packages that no more than these places may import. */
const KEPT: Readonly<Record<string, (from: string) => boolean>> = {
  yjs: (from) => from === 'src/merge/text.ts' || from === 'src/merge/text-runs.ts',
  dexie: (from) => from.startsWith('src/store/'),
};

/** What a file imports, types and dynamic imports included, as written. */
export function importsOf(text: string): string[] {
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"`])([^'"`\n]+)\1/g);
  return [...found].map(([, , specifier = '']) => specifier.replace(/\?.*$/, ''));
}

/** Imports that the order of the folders forbids, each as a sentence. */
export function importFaults({ path: from, text }: Source): string[] {
  return importsOf(text).flatMap((specifier) => {
    if (!specifier.startsWith('.')) return packageFaults(from, specifier);
    const to = path.posix.join(path.posix.dirname(from), specifier);
    if (to === 'package.json') return [];
    const faults = /\.(ts|tsx|css|json)$/.test(to)
      ? []
      : [`${from} imports ${specifier}, which names no file`];
    const [mine, theirs] = [folderOf(from), folderOf(to)];
    if (mine === theirs) return [...faults, ...featureFaults(from, to)];
    if (!MAY_IMPORT[mine]?.includes(theirs))
      faults.push(`${from} imports ${to}: ${mine} may not use ${theirs}`);
    return faults;
  });
}

/** A file that only passes on what others export hides where things are. */
export function barrelFaults({ path: from, text }: Source): string[] {
  const isBarrel =
    /^export \* /m.test(text) || (/\/index\.tsx?$/.test(from) && /^export .* from /m.test(text));
  return isBarrel ? [`${from} passes on what others export`] : [];
}

function packageFaults(from: string, specifier: string): string[] {
  const name = specifier.split('/')[0] ?? '';
  const isKept = KEPT[name];
  return isKept && !isKept(from) ? [`${from} imports ${name}`] : [];
}

function featureFaults(from: string, to: string): string[] {
  if (folderOf(from) !== 'features') return [];
  const [mine, theirs] = [from.split('/')[2], to.split('/')[2]];
  return mine === theirs ? [] : [`${from} imports ${to}: features never import each other`];
}

function folderOf(file: string): string {
  const [root = '', folder = ''] = file.split('/');
  return root === 'src' ? folder : root;
}
