import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** How a file lies packed beside itself. */
export type Encoding = 'br' | 'gzip';

/** A file of the built app, as it was when the endpoint started. */
export interface SiteFile {
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** the `Content-Encoding`s that lay beside it ready-made, best first */
  readonly encoded: ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>>;
}

/** The built app as it is served. */
export interface SiteFiles {
  /** by address, `/assets/…` */
  readonly byPath: ReadonlyMap<string, SiteFile>;
  /** `'sha256-…'` of the scripts and styles that stand in index.html itself */
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
}

const SUFFIXES = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.webm': 'video/webm',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Reads the built app once, a few MiB. Only this copy is ever served: no address, however it is written, leads out of
 * the folder, and a build under a running endpoint can't mix an old page with new files, or new code with the old policy.
 * @throws where the folder holds no index.html
 */
export async function readSite(folder: string): Promise<SiteFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const all = new Set(names);
  const byPath = new Map<string, SiteFile>();
  for (const name of names) {
    if (/\.(br|gz)$/.test(name) && all.has(name.replace(/\.(br|gz)$/, ''))) continue;
    byPath.set(`/${name}`, await describe(folder, name, all));
  }
  const index = byPath.get('/index.html');
  if (index === undefined) throw new Error(`There is no built app in ${folder}: run npm run build.`);
  const html = Buffer.from(index.content).toString('utf8');
  return { byPath, scriptHashes: inlineHashes(html, 'script'), styleHashes: inlineHashes(html, 'style') };
}

async function describe(folder: string, name: string, all: ReadonlySet<string>): Promise<SiteFile> {
  const content = await readBytes(path.join(folder, name));
  const encoded = new Map<Encoding, Uint8Array<ArrayBuffer>>();
  for (const [encoding, suffix] of SUFFIXES) {
    if (all.has(name + suffix)) encoded.set(encoding, await readBytes(path.join(folder, name + suffix)));
  }
  return {
    type: TYPES[path.extname(name)] ?? 'application/octet-stream',
    content,
    etag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    encoded,
  };
}

async function readBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(file));
}

/** Content-Security-Policy sources of what stands between `<script>` or `<style>` tags without `src`. */
function inlineHashes(html: string, tag: 'script' | 'style'): string[] {
  const found = html.matchAll(new RegExp(`<${tag}(\\s[^>]*)?>([\\s\\S]*?)</${tag}>`, 'gi'));
  return [...found]
    .filter(([, attributes = '', body = '']) => body !== '' && !/\ssrc\s*=/i.test(attributes))
    .map(([, , body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`);
}
