import { afterEach, describe, expect, test, vi } from 'vitest';
import { callerOf, newDeviceId, newRoute, newToken, sha256 } from '../tests/conformance/client.ts';
import { startEndpoint, type TestEndpoint, type TestSettings } from '../tests/endpoint.ts';
import type { ChunkStore } from './chunk-store.ts';
import { createLog, type Entry, errorToEntry } from './log.ts';
import { createTally } from './tally.ts';
import { timeChunks, timeStore } from './timed.ts';

vi.setConfig({ testTimeout: 120_000 });

const started: TestEndpoint[] = [];
afterEach(async () => {
  for (const endpoint of started.splice(0)) await endpoint.stop();
});

/** An endpoint and the lines that it has written. */
async function startLogged(
  settings: TestSettings = {},
): Promise<{ endpoint: TestEndpoint; lines: string[] }> {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), Date.now);
  const endpoint = await startEndpoint({ log, ...settings });
  started.push(endpoint);
  return { endpoint, lines };
}

const CANARY = 'canary7';
const broken = (message: string, code?: string) => async () => {
  throw Object.assign(new Error(message), code === undefined ? {} : { code });
};

/** Everything that a request can say, said in canaries, and storage that fails with them in its words. */
async function sing(endpoint: TestEndpoint): Promise<void> {
  const ana = await newRoute(endpoint, `${CANARY}-route`);
  const headers = { 'user-agent': CANARY, 'x-forwarded-for': '41.7.7.7', cookie: CANARY, referer: CANARY };
  const call = (bearer: string | undefined, method: string, path: string, body?: unknown) =>
    callerOf({ ...endpoint, fetch: endpoint.fetchFrom('41.7.7.8') }, bearer).call(
      method,
      path,
      body,
      headers,
    );
  const fields = {
    [`${CANARY}-field`]: [[ana.stamp(1), `${CANARY} said so`, {}]],
    [`${CANARY} bad`]: [[ana.stamp(2), 1, {}]],
  };
  const patches = [{ scope: 'team', kind: CANARY, id: `${CANARY}-id`, cells: fields }];
  const base = `/routes/${ana.route}`;
  await call(ana.token, 'POST', `${base}/sync`, { epoch: null, cursors: {}, patches });
  await call(ana.token, 'POST', `${base}/sync`, `{"${CANARY}": nonsense`);
  await call(ana.token, 'GET', `${base}/records/${CANARY}/history?scope=${CANARY}`);
  await call(ana.token, 'POST', `/routes/${CANARY}/invites`, { role: CANARY });
  await call(ana.token, 'GET', `/${CANARY}`);
  for (let at = 0; at < 40; at += 1) await call(`${CANARY}${newToken()}`, 'GET', `${base}/members`);
  for (let at = 0; at < 4; at += 1) {
    const bytes = new TextEncoder().encode(`${CANARY} ${at}`);
    await call(ana.token, 'PUT', `${base}/chunks/${sha256(bytes)}`, bytes);
  }
  const member = { id: `${CANARY}-member`, name: `${CANARY} Quispe` };
  const device = newDeviceId();
  await call(undefined, 'POST', '/routes', {
    route: `${CANARY}-2`,
    name: CANARY,
    member,
    device,
    token: newToken(),
  });
  await call(undefined, 'POST', `${base}/join`, { invite: CANARY, member, device, token: newToken() });
}

describe('a line', () => {
  test('says what happened and to how many, and nothing that anybody sent', async () => {
    const errors = [
      broken(`ENOENT: no such file, open '/data/${CANARY}'\n    at ${CANARY} (x)`, 'EIO'),
      broken(`disk full of ${CANARY}`, 'ENOSPC'),
      broken(`"${CANARY}" is not valid JSON`),
      broken(CANARY, CANARY),
    ];
    let next = 0;
    const put: ChunkStore['put'] = () => errors[next++ % errors.length]?.() ?? Promise.resolve();
    const { endpoint, lines } = await startLogged({
      rates: { failures: 30, device: 100 },
      chunks: () => ({ put, has: async () => false, get: async () => undefined, remove: async () => {} }),
    });
    await sing(endpoint);
    const said = lines.join('');
    expect(said).not.toContain(CANARY);
    expect(said).not.toMatch(/41\.7\.7|Quispe|Bearer/);
    const events = lines.map((line) => JSON.parse(line) as Entry & { at: string; level: string });
    expect(new Set(events.map(({ event }) => event))).toEqual(
      new Set([
        'route-made',
        'proxy-unknown',
        'many-refused',
        'rate-limited',
        'storage-error',
        'disk-full',
        'fault',
      ]),
    );
    for (const { at, level } of events) {
      expect(Date.parse(at)).toBeGreaterThan(0);
      expect(['info', 'warn', 'error']).toContain(level);
    }
  });

  test('about a fault says where in the code, never what the error says', () => {
    const evil = new Error(`secret\n    at theName (of someone)`);
    const entry = errorToEntry(evil, 'sync');
    expect(JSON.stringify(entry)).not.toMatch(/secret|theName/);
    expect(entry).toMatchObject({ event: 'fault', call: 'sync', name: 'Error' });
    expect(errorToEntry('a string of someone', 'sync')).toEqual({
      event: 'fault',
      call: 'sync',
      name: 'string',
      where: 'unknown',
    });
  });
});

describe('an operator hears', () => {
  const told = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

  test('that a phone is ahead of the store, as after a backup without new-epoch; once, and of which folder', async () => {
    const { endpoint, lines } = await startLogged();
    const ana = await newRoute(endpoint, `${CANARY}-route`);
    await ana.sync();
    lines.length = 0;
    for (let at = 0; at < 3; at += 1) {
      const answer = await ana.sync({ cursors: { team: 7 } });
      expect([answer.status, answer.body.error]).toEqual([409, 'epoch']);
    }
    expect(told(lines)).toEqual([
      {
        at: expect.any(String),
        level: 'warn',
        event: 'phone-ahead',
        route: expect.stringMatching(/^[0-9a-f]+$/),
        count: 1,
      },
    ]);
    expect(lines.join('')).not.toContain(CANARY);
  });

  test('nothing of it where the phone only knew another life', async () => {
    const { endpoint, lines } = await startLogged();
    const ana = await newRoute(endpoint);
    lines.length = 0;
    expect((await ana.sync({ epoch: 'another', cursors: { team: 7 } })).status).toBe(409);
    expect(lines).toEqual([]);
  });

  test('that a route has no space left, and of which folder', async () => {
    const { endpoint, lines } = await startLogged({ routeBytes: 10 });
    const ana = await newRoute(endpoint, `${CANARY}-route`);
    const [made] = told(lines);
    lines.length = 0;
    const bytes = new TextEncoder().encode(`${CANARY} sings on`);
    const answer = await ana.call('PUT', `/routes/${ana.route}/chunks/${sha256(bytes)}`, bytes);
    expect([answer.status, answer.body.error]).toEqual([507, 'full']);
    expect(told(lines)).toMatchObject([{ level: 'warn', event: 'route-full', route: made?.['route'] }]);
    expect(lines.join('')).not.toContain(CANARY);
  });
});

describe('what happens a thousand times', () => {
  const counted = () => {
    let now = 0;
    const heard: string[] = [];
    const tally = createTally(
      ({ event, count }) => heard.push(`${event} ${count}`),
      () => now,
    );
    return { tally, heard, pass: (ms: number) => (now += ms) };
  };

  test('is told at once, and then once a minute with how often', () => {
    const { tally, heard, pass } = counted();
    for (let at = 0; at < 1000; at += 1) tally.note({ event: 'rate-limited', by: 'device' });
    expect(heard).toEqual(['rate-limited 1']);
    pass(60_000);
    tally.flush();
    expect(heard).toEqual(['rate-limited 1', 'rate-limited 999']);
    tally.note({ event: 'rate-limited', by: 'address' });
    expect(heard).toHaveLength(3);
  });

  test('a few unknown tokens are nothing, many within a minute are told once', () => {
    const { tally, heard, pass } = counted();
    for (let at = 0; at < 29; at += 1) tally.refused();
    pass(60_000);
    for (let at = 0; at < 29; at += 1) tally.refused();
    expect(heard).toEqual([]);
    for (let at = 0; at < 100; at += 1) tally.refused();
    expect(heard).toEqual(['many-refused 30']);
  });
});

test('work that takes long is told, whether it succeeds or fails', async () => {
  const entries: Entry[] = [];
  const tally = createTally((entry) => entries.push(entry), Date.now);
  const { endpoint } = await startLogged();
  const later = () => new Promise<void>((resolve) => setTimeout(resolve, 30));
  await timeStore(endpoint.store, tally, 20).transact('r', later);
  const slow = { has: async () => true, put: later, get: async () => undefined, remove: later };
  await timeChunks(slow, tally, 20).put('r', 'h', new Uint8Array());
  await timeChunks(slow, tally, 20).get('r', 'h');
  expect(entries.map(({ event, ...more }) => [event, 'work' in more && more.work])).toEqual([
    ['slow', 'records'],
    ['slow', 'chunk'],
  ]);
});
