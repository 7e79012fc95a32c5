import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256Hex } from './digest.ts';
import { addSite } from './site.ts';
import { listSite } from './site-files.ts';

let folder: string;
let app: Hono;
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
  app = new Hono();
  addSite(app, await listSite(path.join(folder, 'dist')));
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

test('a folder without an app is refused in words', async () => {
  await expect(listSite(folder)).rejects.toThrow('npm run build');
});
