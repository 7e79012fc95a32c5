import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of the built app. */
export interface SiteFile {
  readonly file: string;
  readonly type: string;
  readonly bytes: number;
  readonly etag: string;
  /** `Content-Encoding`s that lie beside it ready-made, best first */
  readonly encodings: readonly ('br' | 'gzip')[];
}

export interface SiteFiles {
  /** by address, `/assets/…` */
  readonly byPath: ReadonlyMap<string, SiteFile>;
  /** `'sha256-…'` of the scripts and styles that stand in index.html itself */
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
}

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
 * Lists the built app once. Only what is on this list is ever served, so no address, however it is written, leads out of
 * the folder.
 * @throws where the folder holds no index.html
 */
export async function listSite(folder: string): Promise<SiteFiles> {
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
  const html = await readFile(index.file, 'utf8');
  return { byPath, scriptHashes: inlineHashes(html, 'script'), styleHashes: inlineHashes(html, 'style') };
}

async function describe(folder: string, name: string, all: ReadonlySet<string>): Promise<SiteFile> {
  const file = path.join(folder, name);
  const content = await readFile(file);
  const encodings: ('br' | 'gzip')[] = [];
  if (all.has(`${name}.br`)) encodings.push('br');
  if (all.has(`${name}.gz`)) encodings.push('gzip');
  return {
    file,
    type: TYPES[path.extname(name)] ?? 'application/octet-stream',
    bytes: content.length,
    etag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    encodings,
  };
}

/** Content-Security-Policy sources of what stands between `<script>` or `<style>` tags without `src`. */
function inlineHashes(html: string, tag: 'script' | 'style'): string[] {
  const found = html.matchAll(new RegExp(`<${tag}(\\s[^>]*)?>([\\s\\S]*?)</${tag}>`, 'gi'));
  return [...found]
    .filter(([, attributes = '', body = '']) => body !== '' && !/\ssrc\s*=/i.test(attributes))
    .map(([, , body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`);
}
