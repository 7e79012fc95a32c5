import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Device, sha256, stampOf } from '../conformance/client.ts';
import type { Chance } from './chance.ts';
import { breakText, hostileJson, hostileName } from './hostile-json.ts';

/** One request as it goes over the wire. */
export interface Shot {
  readonly method: string;
  /** as it is written in the request line */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** What somebody might send who is mistaken, broken, or means harm: from nearly right to nonsense. */
export function makeShot(chance: Chance, devices: readonly Device[]): Shot {
  const device = chance.one(devices);
  const call = chance.one(CALLS);
  const { method, path, body } = call(chance, device);
  const bytes = body === undefined ? undefined : spoilBytes(chance, spoilText(chance, body));
  return {
    method: chance.is(0.04) ? chance.one(METHODS) : method,
    path: `/api/v1${chance.is(0.08) ? spoilPath(chance, path) : path}`,
    ...pack(chance, device, bytes),
  };
}

type Call = (chance: Chance, device: Device) => { method: string; path: string; body?: string };

const CALLS: readonly Call[] = [
  pushCall,
  pushCall,
  pushCall,
  pushCall,
  (chance, { route }) => ({
    method: 'POST',
    path: `/routes/${route}/sync`,
    body: `{"epoch":${chance.one(['null', '"x"', hostileJson(chance)])},"cursors":${cursors(chance)},"patches":[],"limit":${number(chance)},"buckets":{"team":[${chance.many(6, () => number(chance)).join()}]}}`,
  }),
  (chance, { route }) => ({ method: 'POST', path: `/routes/${route}/sync`, body: hostileJson(chance, 4) }),
  (chance, { route }) => ({ method: 'GET', path: `/routes/${route}/digest?scope=${chance.one(SCOPES)}` }),
  (chance, { route }) => ({
    method: 'GET',
    path: `/routes/${route}/records/${encodeURIComponent(clean(hostileName(chance)))}/history?scope=${chance.one(SCOPES)}`,
  }),
  (chance, { route }) => ({
    method: 'POST',
    path: `/routes/${route}/chunks/missing`,
    body: `{"hashes":[${chance.many(5, () => JSON.stringify(hash(chance))).join()}]}`,
  }),
  (chance, { route }) => {
    const body = chance.is(0.5) ? `sound ${chance.next()}` : chance.one(CHUNKS);
    return {
      method: 'PUT',
      path: `/routes/${route}/chunks/${chance.is(0.7) ? sha256(body) : hash(chance)}`,
      body,
    };
  },
  (chance, { route }) => ({ method: 'GET', path: `/routes/${route}/chunks/${hash(chance)}` }),
  (chance, { route }) => ({
    method: 'POST',
    path: `/routes/${route}/join`,
    body: `{"invite":${JSON.stringify(hostileName(chance))},"member":{"id":${JSON.stringify(hostileName(chance))},"name":${hostileJson(chance, 1)}},"device":"aaaaaaaaaa","token":"${'a'.repeat(43)}"}`,
  }),
  (chance, { route }) => ({
    method: 'POST',
    path: `/routes/${route}/invites`,
    body: `{"role":"participant","uses":${number(chance)},"expires":${number(chance)}}`,
  }),
  (chance) => ({
    method: 'POST',
    path: '/routes',
    body: `{"route":${JSON.stringify(hostileName(chance))},"name":${hostileJson(chance, 1)},"member":{"id":${JSON.stringify(hostileName(chance))},"name":"\\ud800\\u0000"},"device":"bbbbbbbbbb","token":"${'b'.repeat(43)}"}`,
  }),
  (chance, { route }) => ({
    method: chance.one(['PATCH', 'DELETE']),
    path: `/routes/${route}/members/${encodeURIComponent(clean(hostileName(chance)))}`,
    body: `{"role":${hostileJson(chance, 1)}}`,
  }),
  (_chance, { route }) => ({ method: 'GET', path: `/routes/${route}/members` }),
];

function pushCall(chance: Chance, device: Device): { method: string; path: string; body: string } {
  const patches = chance.many(3, () => patch(chance, device));
  const body = `{"epoch":null,"cursors":${cursors(chance)},"patches":[${patches.join()}]}`;
  return { method: 'POST', path: `/routes/${device.route}/sync`, body };
}

function patch(chance: Chance, device: Device): string {
  const fields = (make: () => string) =>
    `{${chance.many(3, () => `${JSON.stringify(hostileName(chance))}:[${chance.many(3, make).join()}]`).join()}}`;
  const cells = fields(
    () => `[${stamp(chance, device)},${hostileJson(chance)}${chance.is(0.9) ? `,${seen(chance)}` : ''}]`,
  );
  const texts = fields(
    () => `[${stamp(chance, device)},${chance.one(['"AQHl"', '"AAA="', hostileJson(chance, 1)])}]`,
  );
  const id = JSON.stringify(hostileName(chance));
  return `{"scope":"${chance.one(SCOPES)}","kind":"note","id":${id},"cells":${cells},"texts":${texts}}`;
}

function stamp(chance: Chance, device: Device): string {
  const owner = chance.is(0.8) ? device.id : String(chance.under(1e9)).padStart(10, '0');
  if (chance.is(0.9)) return JSON.stringify(stampOf(chance.under(1000) + 1, owner, chance.under(3)));
  return chance.one([
    '""',
    '"yesterday"',
    '7',
    'null',
    `"1d8fda4ce000-0000-${owner}"`,
    `"ffffffffffff-ffff-${owner}"`,
  ]);
}

function seen(chance: Chance): string {
  const members = chance.many(
    3,
    () => `"${String(chance.under(1e9)).padStart(10, 'a')}":"${stampOf(chance.under(500), '').slice(0, 17)}"`,
  );
  return chance.is(0.9) ? `{${members.join()}}` : hostileJson(chance, 2);
}

function cursors(chance: Chance): string {
  if (chance.is(0.1)) return hostileJson(chance);
  return `{${chance.many(3, () => `"${chance.one(SCOPES)}":${chance.is(0.8) ? '0' : number(chance)}`).join()}}`;
}

function number(chance: Chance): string {
  return chance.one([
    '0',
    '1',
    '5',
    '63',
    '64',
    '-1',
    '-0',
    '500',
    '1e400',
    '1.5',
    '9007199254740991',
    '9007199254740993',
    '1e308',
    '"1"',
    'null',
  ]);
}

function hash(chance: Chance): string {
  return chance.one([
    ...CHUNKS.map((chunk) => sha256(chunk)),
    'f'.repeat(64),
    'F'.repeat(64),
    '..%2f..%2fx',
    '%00',
    'x',
  ]);
}

/** What `encodeURIComponent` can take. */
function clean(name: string): string {
  return name.replace(/[\ud800-\udfff]/g, '').slice(0, 2000);
}

function spoilText(chance: Chance, body: string): string {
  return chance.is(0.25) ? breakText(chance, body) : body;
}

function spoilBytes(chance: Chance, text: string): Uint8Array {
  const bytes = Buffer.from(text);
  if (chance.is(0.06) && bytes.length > 0) bytes[chance.under(bytes.length)] = 128 + chance.under(128);
  return bytes;
}

function spoilPath(chance: Chance, path: string): string {
  const at = chance.under(path.length);
  return `${path.slice(0, at)}${chance.one(PATHS)}${path.slice(at + chance.under(5))}`.replace(
    /[^\x21-\x7e]/g,
    '',
  );
}

function pack(chance: Chance, device: Device, bytes: Uint8Array | undefined): Pick<Shot, 'headers' | 'body'> {
  const headers: Record<string, string> = { ...chance.one(HEADERS) };
  if (!chance.is(0.05))
    headers['authorization'] = `Bearer ${chance.is(0.95) ? device.token : randomBytes(8).toString('hex')}`;
  if (bytes === undefined) return { headers };
  if (!chance.is(0.2)) return { headers, body: bytes };
  headers['content-encoding'] = chance.one(['gzip', 'gzip', 'gzip', 'GZIP', 'br', 'deflate', 'identity']);
  const body = chance.one([
    () => gzipSync(bytes),
    () => gzipSync(bytes).subarray(0, chance.under(40)),
    () => bytes,
    () => BOMB,
    () => Buffer.concat([gzipSync(bytes), gzipSync(bytes)]),
  ])();
  return { headers, body };
}

const SCOPES = ['programme', 'team', 'commons', 'me', 'attic'];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'LOCK'];
const CHUNKS = ['', 'sound', 'x'.repeat(5000), 'x'.repeat(262_145)];
const PATHS = [
  '%2e%2e',
  '%2f',
  '%00',
  '%',
  '%zz',
  '%c0%ae',
  '..',
  '//',
  '/./',
  ';',
  '?',
  '#',
  '\\',
  '%5c',
  'x'.repeat(3000),
  '%ed%a0%80',
];
const HEADERS: readonly Record<string, string>[] = [
  {},
  {},
  {},
  {},
  {},
  { range: 'bytes=0-1' },
  { range: 'bytes=9-1' },
  { range: 'bytes=-0' },
  { range: 'bytes=99999999999999999999-' },
  { 'if-none-match': '*' },
  { 'x-forwarded-for': '1.1.1.1, ::1' },
  { forwarded: 'for=x' },
  { 'accept-encoding': 'gzip' },
  { 'accept-encoding': 'br;q=1, *' },
  { origin: 'null' },
  { host: 'a b' },
  { host: '[::1' },
  { 'content-type': 'multipart/form-data' },
  { cookie: '__proto__=1' },
];
/** 64 MiB of nothing. */
const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024));
