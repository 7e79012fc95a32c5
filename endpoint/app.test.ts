import { gunzipSync } from 'node:zlib';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  callerOf,
  newMember,
  newRoute,
  newToken,
  sha256,
  type WireValue,
} from '../tests/conformance/client.ts';
import { startEndpoint, type TestEndpoint, type TestSettings } from '../tests/endpoint.ts';

const started: TestEndpoint[] = [];
const start = async (settings?: TestSettings) => {
  const endpoint = await startEndpoint(settings);
  started.push(endpoint);
  return endpoint;
};
afterEach(async () => {
  for (const endpoint of started.splice(0)) await endpoint.stop();
});

const routeBody = () => ({
  route: 'r',
  name: 'Valle',
  member: { id: 'm', name: 'Ana' },
  device: 'aaaaaaaaaa',
  token: newToken(),
});

describe('who may create routes', () => {
  test('whoever has the setup key, where the endpoint is not open', async () => {
    const endpoint = await start({ open: false });
    for (const key of [undefined, 'wrong', '']) {
      const answer = await callerOf(endpoint, key).call('POST', '/routes', routeBody());
      expect([answer.status, answer.body.error]).toEqual([401, 'token']);
    }
    expect((await callerOf(endpoint, endpoint.setupKey).call('POST', '/routes', routeBody())).status).toBe(
      200,
    );
  });

  test.each(['forwarded', 'x-forwarded-for', 'X-Forwarded-Proto'])(
    'where it is open anyone, but never through a proxy that says %s',
    async (header) => {
      const endpoint = await start();
      const send = (key?: string) =>
        callerOf(endpoint, key).call('POST', '/routes', routeBody(), { [header]: 'x' });
      expect((await send()).status).toBe(401);
      expect((await send(endpoint.setupKey)).status).toBe(200);
    },
  );
});

describe('answers', () => {
  test('are compressed for whoever says so, and never kept', async () => {
    const endpoint = await start();
    const ana = await newRoute(endpoint);
    const value: WireValue = [ana.stamp(1), 'palabra '.repeat(1000), {}];
    const cells = { title: [value] };
    await ana.push({ scope: 'team', kind: 'note', id: 'n', cells });
    const send = (encoding: string) =>
      endpoint.fetch(`${endpoint.url}/api/v1/routes/${ana.route}/sync`, {
        method: 'POST',
        headers: { authorization: `Bearer ${ana.token}`, 'accept-encoding': encoding },
        body: JSON.stringify({ epoch: null, cursors: { team: 0 }, patches: [] }),
      });
    const zipped = await send('gzip');
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(zipped.headers.get('cache-control')).toBe('no-store');
    expect(zipped.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = Buffer.from(await zipped.arrayBuffer());
    expect(bytes.length).toBeLessThan(1000);
    expect(JSON.parse(gunzipSync(bytes).toString())).toHaveProperty('patches');
    expect((await send('identity')).headers.get('content-encoding')).toBeNull();
    expect((await send('deflate, gzip;q=0')).headers.get('content-encoding')).toBe('deflate');
  });

  test('of every kind are kept by nobody, run nothing and stand in no frame', async () => {
    const endpoint = await start({ rates: { address: 6 } });
    const ana = await newRoute(endpoint);
    const ask = (path: string, init?: RequestInit) =>
      endpoint.fetchFrom('41.2.3.4')(`${endpoint.url}/api${path}`, init);
    const own = { authorization: `Bearer ${ana.token}` };
    const base = `/v1/routes/${ana.route}`;
    const answers = [
      await ask('/v1/'),
      await ask('/nothing'),
      await ask(`${base}/members`),
      await ask(`${base}/members`, { headers: own }),
      await ask(`${base}/sync`, { method: 'POST', headers: own, body: 'x'.repeat(3_000_000) }),
      await ask(`${base}/sync`, { method: 'POST', headers: own, body: '{' }),
      await ask('/v1/'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 401, 200, 413, 400, 429]);
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    }
  });

  test('CORS is answered for the origins that the endpoint is told of, errors too', async () => {
    const endpoint = await start({ origins: ['https://app.example'] });
    const ask = async (origin: string, method = 'OPTIONS') => {
      const answer = await endpoint.fetch(`${endpoint.url}/api/v1/routes/r/sync`, {
        method,
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'authorization',
        },
      });
      return [answer.status, answer.headers.get('access-control-allow-origin')];
    };
    expect(await ask('https://app.example')).toEqual([204, 'https://app.example']);
    expect(await ask('https://app.example', 'POST')).toEqual([401, 'https://app.example']);
    expect((await ask('https://other.example'))[1]).toBeNull();
  });
});

describe('media', () => {
  const put = async (device: Awaited<ReturnType<typeof newRoute>>, words: string) => {
    const bytes = new TextEncoder().encode(words);
    const address = `/routes/${device.route}/chunks/${sha256(bytes)}`;
    return { hash: sha256(bytes), answer: await device.call('PUT', address, bytes) };
  };

  test('past what a route may store is refused as full, and erasing makes space', async () => {
    const endpoint = await start({ routeBytes: 10 });
    const ana = await newRoute(endpoint);
    const first = await put(ana, '12345678');
    const second = await put(ana, 'abc');
    expect([first.answer.status, second.answer.status, second.answer.body.error]).toEqual([201, 507, 'full']);
    expect((await put(ana, 'ab')).answer.status).toBe(201);
    const value = { by: ana.member, at: 1, reason: 'x', chunks: [first.hash] };
    await ana.push({
      scope: 'team',
      kind: 'media',
      id: 'm',
      cells: { _erased: [[ana.stamp(1), value, {}]] },
    });
    expect((await put(ana, 'abc')).answer.status).toBe(201);
  });

  test('whose file a restore has lost is missing, and put again', async () => {
    const endpoint = await start();
    const ana = await newRoute(endpoint);
    const { hash } = await put(ana, 'hello');
    await rm(path.join(endpoint.folder, 'chunks'), { recursive: true });
    const missing = () => ana.call('POST', `/routes/${ana.route}/chunks/missing`, { hashes: [hash] });
    expect((await missing()).body.missing).toEqual([hash]);
    expect((await put(ana, 'hello')).answer.status).toBe(201);
    expect((await missing()).body.missing).toEqual([]);
  });

  test('leaves the disk when it is erased', async () => {
    const endpoint = await start();
    const ana = await newRoute(endpoint);
    const { hash } = await put(ana, 'hello');
    const value = { by: ana.member, at: 1, reason: 'x', chunks: [hash] };
    await ana.push({
      scope: 'team',
      kind: 'media',
      id: 'm',
      cells: { _erased: [[ana.stamp(1), value, {}]] },
    });
    const left = await readdir(path.join(endpoint.folder, 'chunks'), { recursive: true });
    expect(left.filter((name) => name.endsWith(hash))).toEqual([]);
    const asked = await ana.call('POST', `/routes/${ana.route}/chunks/missing`, { hashes: [hash] });
    expect(asked.body).toEqual({ missing: [], erased: [hash] });
  });
});

test('erased words are nowhere in the files once the endpoint has stopped', async () => {
  const endpoint = await start();
  const ana = await newRoute(endpoint);
  const secret = `secret-${ana.token}`;
  await ana.push({ scope: 'team', kind: 'note', id: 'n', cells: { title: [[ana.stamp(1), secret, {}]] } });
  const value = { by: ana.member, at: 1, reason: 'x', chunks: [] };
  await ana.push({ scope: 'team', kind: 'note', id: 'n', cells: { _erased: [[ana.stamp(2), value, {}]] } });
  const folder = endpoint.folder;
  await endpoint.store.close();
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if ((await stat(file)).isFile()) expect((await readFile(file)).includes(secret)).toBe(false);
  }
  started.length = 0;
  await rm(folder, { recursive: true });
});

test('tokens, invites and the setup key are kept as hashes alone', async () => {
  const endpoint = await start();
  const ana = await newRoute(endpoint);
  const luz = await newMember(endpoint, ana, 'participant');
  const asked = await ana.call('POST', `/routes/${ana.route}/invites`, { role: 'participant' });
  for (const name of await readdir(endpoint.folder)) {
    const file = path.join(endpoint.folder, name);
    if (!(await stat(file)).isFile()) continue;
    const content = await readFile(file);
    for (const secret of [ana.token, luz.token, asked.body.invite])
      expect(content.includes(secret)).toBe(false);
  }
});
