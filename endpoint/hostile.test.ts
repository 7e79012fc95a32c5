/** What somebody sends who means harm, over a real port: an answer, soon, and never a crash. */
import { connect } from 'node:net';
import type { Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { callerOf, type Device, newRoute, stampOf, type Subject } from '../tests/conformance/client.ts';
import { startEndpoint, type TestEndpoint } from '../tests/endpoint.ts';
import { createHttpServer, listen, stopServer } from './server.ts';

let endpoint: TestEndpoint;
let server: Server;
let subject: Subject;
/** with little patience, for whoever is slow on purpose: what is large stands still for a second on a busy machine too */
let hasty: Server;
let hastyUrl: string;
const faults: unknown[] = [];
// What is bounded here would take minutes if it weren't; a busy machine is no fault.
vi.setConfig({ testTimeout: 60_000 });
beforeAll(async () => {
  endpoint = await startEndpoint({ log: (entry) => entry.event === 'fault' && faults.push(entry) });
  server = createHttpServer(endpoint.app);
  subject = { fetch, url: await listen(server, '127.0.0.1', 0) };
  hasty = createHttpServer(endpoint.app, { head: 1000, still: 1500 });
  hastyUrl = await listen(hasty, '127.0.0.1', 0);
});
afterAll(async () => {
  await Promise.all([stopServer(server, 1000), stopServer(hasty, 1000)]);
  await endpoint.stop();
  expect(faults).toEqual([]);
});

const device = (at: number) => at.toString(36).padStart(10, '0');
const bodyOf = (patches: string) => `{"epoch":null,"cursors":{},"patches":[${patches}]}`;
const patchOf = (id: string, cells: string) => `{"scope":"team","kind":"n","id":"${id}","cells":{${cells}}}`;
const sync = (ana: Device, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  ana.call('POST', `/routes/${ana.route}/sync`, body, headers);
/** The same with a body that nobody knows the length of before it ends. */
const pour = (ana: Device, body: ReadableStream<Uint8Array>) =>
  fetch(`${subject.url}/api/v1/routes/${ana.route}/sync`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ana.token}` },
    body,
    duplex: 'half',
  } as RequestInit);
const timed = async <T>(run: () => Promise<T>): Promise<[T, number]> => {
  const since = performance.now();
  return [await run(), performance.now() - since];
};

/** Writes to a socket what no client library would. @returns everything that comes back until the end */
function raw(text: string, { slowly = false } = {}): Promise<string> {
  const { hostname, port } = new URL(hastyUrl);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    const drip = slowly ? setInterval(() => socket.write('x'), 300) : undefined;
    let heard = '';
    socket.setEncoding('utf8').on('data', (part: string) => (heard += part));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error),
    );
    socket.on('close', () => {
      clearInterval(drip);
      resolve(heard);
    });
  });
}

describe('a body that is too large', () => {
  test('is answered, not cut off, however large it is and whoever sends it', async () => {
    const ana = await newRoute(subject);
    const large = new Uint8Array(30 * 1024 * 1024).fill(0x20);
    const put = ana.call('PUT', `/routes/${ana.route}/chunks/${'a'.repeat(64)}`, large);
    for (const answer of [await sync(ana, large), await put]) {
      expect([answer.status, answer.body.error]).toEqual([413, 'too_large']);
    }
    expect((await callerOf(subject).call('POST', `/routes/${ana.route}/sync`, large)).status).toBe(401);
  });

  test('that does not say how long it is, is answered too', async () => {
    const ana = await newRoute(subject);
    const part = new Uint8Array(1024 * 1024).fill(0x20);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < 30; at += 1) controller.enqueue(part);
        controller.close();
      },
    });
    const answer = await pour(ana, body);
    expect(answer.status).toBe(413);
  });

  test('when it is unpacked, costs no more memory than the limit', async () => {
    const ana = await newRoute(subject);
    const once = gzipSync(Buffer.alloc(512 * 1024 * 1024));
    const before = process.memoryUsage().rss;
    for (const bomb of [once, Buffer.concat([gzipSync('{"a":'), once])]) {
      const [answer, took] = await timed(() => sync(ana, bomb, { 'content-encoding': 'gzip' }));
      expect(answer.status).toBe(413);
      expect(took).toBeLessThan(20_000);
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
  });

  test('is refused at once where it would be endless', async () => {
    const head = 'POST /api/v1/routes HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n';
    expect(await raw(head)).toContain('HTTP/1.1 413');
  });
});

describe('whoever is slow', () => {
  test('with the head of a request is let go of', async () => {
    const [heard, took] = await timed(() => raw('GET /api/v1/ HTTP/1.1\r\nX-Slow: ', { slowly: true }));
    expect(heard).toContain('408');
    expect(took).toBeLessThan(20_000);
  });

  test('and stops in the middle of a body, is let go of', async () => {
    const ana = await newRoute(subject);
    const head = `POST /api/v1/routes/${ana.route}/sync HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ana.token}\r\nContent-Length: 900\r\n\r\n{"ep`;
    const [, took] = await timed(() => raw(head));
    expect(took).toBeLessThan(20_000);
  });

  test('but goes on, has the time that a weak link takes', async () => {
    const ana = await newRoute(subject);
    const text = bodyOf(patchOf('slow', `"a":[["${ana.stamp(1)}",1,{}]]`));
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        for (let at = 0; at < text.length; at += 20) {
          controller.enqueue(Buffer.from(text.slice(at, at + 20)));
          await new Promise((resolve) => setTimeout(resolve, 400));
        }
        controller.close();
      },
    });
    const answer = await pour(ana, body);
    expect(answer.status).toBe(200);
  }, 180_000);
});

describe('a request that costs more than it should', () => {
  const within = async (body: string, ms: number) => {
    const ana = await newRoute(subject);
    const [answer, took] = await timed(() => sync(ana, body.replaceAll('OWN', ana.id)));
    expect(took).toBeLessThan(ms);
    return answer;
  };

  test('a cell with as many values as a request holds is refused, those of a large team are taken', async () => {
    const values = (count: number) =>
      Array.from({ length: count }, (_, at) => `["${stampOf(9, device(at))}",1,{}]`).join();
    const many = await within(bodyOf(patchOf('n', `"a":[${values(45_000)}]`)), 20_000);
    expect([many.status, many.body.rejected.length, many.body.rejected[0]?.[4]]).toEqual([
      200,
      45_000,
      'too_large',
    ]);
    const team = await within(bodyOf(patchOf('n', `"a":[${values(500)}]`)), 20_000);
    expect([team.status, team.body.rejected]).toEqual([200, []]);
  });

  test('values that have each seen 64 devices', async () => {
    const seen = Array.from(
      { length: 64 },
      (_, at) => `"${device(at)}":"${stampOf(3, '').slice(0, 17)}"`,
    ).join();
    const values = Array.from(
      { length: 480 },
      (_, at) => `["${stampOf(9, device(at + 100))}",1,{${seen}}]`,
    ).join();
    const ana = await newRoute(subject);
    const cell = patchOf('n', `"a":[${values}]`);
    expect((await sync(ana, bodyOf(cell))).status).toBe(200);
    const again = Array.from({ length: 400 }, (_, at) =>
      patchOf('n', `"a":[["${stampOf(10 + at, 'zzzzzzzzzz')}",1,{}]]`),
    );
    const [answer, took] = await timed(() => sync(ana, bodyOf(again.join())));
    expect([answer.status, answer.body.error]).toEqual([413, 'too_large']);
    expect(took).toBeLessThan(20_000);
    expect((await sync(ana, bodyOf(again[0] ?? ''))).status).toBe(200);
  });

  test('a long name that would come back with each value', async () => {
    const values = Array.from(
      { length: 15_000 },
      (_, at) => `["${stampOf(at + 1, 'aaaaaaaaaa')}",1,{}]`,
    ).join();
    const answer = await within(bodyOf(patchOf('x'.repeat(1_000_000), `"a":[${values}]`)), 20_000);
    expect([answer.status, answer.body.error]).toEqual([400, 'invalid']);
  });

  test('digits without end, depth without end, keys without end', async () => {
    const digits = Array.from(
      { length: 30 },
      (_, at) => `["${stampOf(at + 1, 'aaaaaaaaaa')}","${`${'1'.repeat(308)} `.repeat(210)}",{}]`,
    );
    expect((await within(bodyOf(patchOf('n', `"a":[${digits.join()}]`)), 20_000)).status).toBe(200);
    expect((await within('['.repeat(2_000_000), 20_000)).status).toBe(400);
    expect((await within(`${'{"a":'.repeat(300_000)}1${'}'.repeat(300_000)}`, 20_000)).status).toBe(400);
    const keys = Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join();
    expect((await within(`{${keys}}`, 20_000)).status).toBe(400);
  });

  test('keys that say the same twice count once, and no key reaches an object’s prototype', async () => {
    const ana = await newRoute(subject);
    const cells = `"a":[["${ana.stamp(1)}",1,{}]],"a":[["${ana.stamp(2)}",2,{}]],"__proto__":[["${ana.stamp(3)}",3,{}]]`;
    const answer = await sync(
      ana,
      bodyOf(patchOf('n', cells)).replace('{"epoch"', '{"__proto__":{"x":1},"epoch"'),
    );
    expect(answer.body.rejected.map(([, , field]) => field)).toEqual(['__proto__']);
    expect([...(await ana.pull('team')).items.values()]).toEqual(['[2,{}]']);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('addresses and heads that nobody should write', () => {
  test.each([
    '/api/v1/routes/%2e%2e/%2e%2e/etc/passwd',
    '/api/v1/routes/..%2f..%2fetc/members',
    '/api/v1/routes/%00/members',
    '/api/v1/routes/%ff%fe/members',
    '/api/v1/routes/%/sync',
    `/api/v1/routes/${'x'.repeat(10_000)}/members`,
    '/api/v1/../../secret',
    '//api//v1//',
    '/api/v1/routes/r/chunks/%2e%2e%2f%2e%2e%2fbitacora.sqlite',
    '/api/%76%31/',
  ])('%.40s', async (path) => {
    const ana = await newRoute(subject);
    for (const method of ['GET', 'POST', 'PUT']) {
      const heard = await raw(
        `${method} ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ana.token}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      );
      expect(heard).toMatch(/^HTTP\/1\.1 (200|4\d\d) /);
      expect(heard).not.toContain('SQLite format');
    }
  });

  test.each([
    'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
    'GET /api/v1/ HTTP/1.1\r\nConnection: close\r\n\r\n',
    'GET http://[::1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'TRACE /api/v1/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'CONNECT x:1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET /api/v1/ HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: upgrade, close\r\n\r\n',
    'POST /api/v1/routes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n',
    'POST /api/v1/routes HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST /api/v1/routes HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    `GET /api/v1/ HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
    '\u0016\u0003\u0001\u0000\u0000',
    'HELO bitacora\r\n\r\n',
  ])('%.40j', async (text) => {
    expect(await raw(text)).toMatch(/^(HTTP\/1\.1 (200|204|4\d\d) |$)/);
    expect((await callerOf(subject).call('GET', '/')).status).toBe(200);
  });
});
