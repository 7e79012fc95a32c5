import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256Hex } from './digest.ts';
import type { Peer } from './peer.ts';
import { addSite } from './site.ts';
import { readSite } from './site-files.ts';

let folder: string;
let app: Hono<{ Bindings: Peer }>;
const BOOT = 'document.documentElement.dataset.theme = "dark";';
const INDEX = `<!doctype html><script>${BOOT}</script><script type="module" src="/assets/a-1.js"></script>`;
const SCRIPT = 'console.log(1);'.repeat(200);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bitacora-site-'));
  await mkdir(path.join(folder, 'dist', 'assets'), { recursive: true });
  const files = { 'index.html': INDEX, 'sw.js': '1', 'assets/a-1.js': SCRIPT, 'manifest.webmanifest': '{}' };
  for (const [name, content] of Object.entries(files))
    await writeFile(path.join(folder, 'dist', name), content);
  await writeFile(path.join(folder, 'dist', 'assets', 'a-1.js.gz'), gzipSync(SCRIPT));
  await writeFile(path.join(folder, 'dist', 'assets', 'a-1.js.br'), 'brotli');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  app = new Hono<{ Bindings: Peer }>();
  addSite(app, await readSite(path.join(folder, 'dist')), 1);
});
afterAll(() => rm(folder, { recursive: true }));

const get = (address: string, headers?: HeadersInit) => app.request(address, headers && { headers });

test.each(['/', '/index.html', '/notebook', '/interview/01J?x=1', '/sw.js', '/manifest.webmanifest'])(
  '%s is asked for again each time',
  async (address) => {
    const answer = await get(address);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const again = await get(address, { 'if-none-match': answer.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  },
);

test('an address of the app gets the app, a lost asset does not', async () => {
  expect(await (await get('/notebook/01J')).text()).toBe(INDEX);
  expect((await get('/assets/old-1.js')).status).toBe(404);
});

test('hashed assets are kept for good, in the best encoding that is wanted', async () => {
  const plain = await get('/assets/a-1.js');
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, SCRIPT]);
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(plain.headers.get('content-type')).toContain('text/javascript');
  expect(plain.headers.get('vary')).toBe('Accept-Encoding');
  const encodings = { 'gzip, deflate, br': 'br', 'gzip;q=1.0, br;q=0': 'gzip', 'br;q=0, gzip;q=0': null };
  for (const [accepted, encoding] of Object.entries(encodings)) {
    const answer = await get('/assets/a-1.js', { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
  }
  const part = await get('/assets/a-1.js', { range: 'bytes=0-6', 'accept-encoding': 'br' });
  expect([part.status, await part.text()]).toEqual([206, 'console']);
});

test('only scripts of the app run, and the one in index.html by its hash', async () => {
  const policy = (await get('/')).headers.get('content-security-policy') ?? '';
  const hash = Buffer.from(sha256Hex(BOOT), 'hex').toString('base64');
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
  expect(policy).not.toMatch(/unsafe/);
  expect((await get('/')).headers.get('permissions-policy')).toContain('microphone=(self)');
});

test.each([
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/..%5csecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
  '/%00',
  '/index.html%00.js',
  '/%c0%ae%c0%ae/secret.txt',
  '//etc/passwd',
  '/assets/a-1.js.gz',
])('%s leads nowhere', async (address) => {
  const text = await (await get(address)).text();
  expect([INDEX, 'Not found']).toContain(text);
});

test('every answer of the site carries the headers that keep others out', async () => {
  const expected = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
  for (const address of ['/', '/assets/a-1.js', '/assets/gone.js', '/%00']) {
    const { headers } = await get(address);
    for (const [name, value] of Object.entries(expected)) expect(headers.get(name)).toBe(value);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(part);
    expect(headers.get('permissions-policy')).toContain('payment=()');
    expect(headers.get('strict-transport-security')).toBeNull();
  }
  const secure = await get('/', { 'x-forwarded-proto': 'https' });
  expect(secure.headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}$/);
});

test('a build under a running endpoint changes nothing, until it starts again', async () => {
  const place = path.join(folder, 'rebuilt');
  await mkdir(path.join(place, 'assets'), { recursive: true });
  const build = async (version: string) => {
    await rm(path.join(place, 'assets'), { recursive: true });
    await mkdir(path.join(place, 'assets'));
    await writeFile(path.join(place, 'assets', `a-${version}.js`), `console.log(${version});`);
    await writeFile(path.join(place, 'index.html'), `<script>boot(${version});</script>`);
  };
  await build('1');
  const running = new Hono<{ Bindings: Peer }>();
  addSite(running, await readSite(place), 0);
  const seen = async () => {
    const page = await running.request('/');
    const asset = await running.request('/assets/a-1.js');
    return [await page.text(), page.headers.get('content-security-policy'), asset.status, await asset.text()];
  };
  const before = await seen();
  await build('2');
  expect(await seen()).toEqual(before);
  expect(before).toContain('console.log(1);');
  const again = new Hono<{ Bindings: Peer }>();
  addSite(again, await readSite(place), 0);
  expect((await again.request('/assets/a-2.js')).status).toBe(200);
});

test('a folder without an app is refused in words', async () => {
  await expect(readSite(folder)).rejects.toThrow('npm run build');
});
