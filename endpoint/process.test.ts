/** The endpoint as operators run it: a process of its own, killed, stopped, given a new life. */
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  callerOf,
  deviceOf,
  newDeviceId,
  newRoute,
  newToken,
  sha256,
  type Device,
} from '../tests/conformance/client.ts';
import { createOperator } from '../tests/support/endpoint-process.ts';

let data: string;
const operator = createOperator(() => data);
const { launch, start } = operator;
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'bitacora-process-'));
});
afterEach(async () => {
  operator.killAll();
  await rm(data, { recursive: true, force: true });
});

/** Such a request is answered with `continue` as soon as it has come in, however busy the machine is. */
const WAITS = { expect: '100-continue' };

/** Pushes values and chunks until the endpoint is gone; what it acknowledged goes into `taken`. */
async function pushUntilGone(
  device: Device,
  taken: { cells: string[]; chunks: string[] },
  round: number,
): Promise<void> {
  for (let at = 0; ; at += 1) {
    const id = `n${round}-${device.id}-${at}`;
    const bytes = new TextEncoder().encode(id.repeat(50));
    try {
      const patch = {
        scope: 'me',
        kind: 'note',
        id,
        cells: { title: [[device.stamp(at + 1), id, {}] as never] },
      };
      const pushed = await device.sync({ patches: [patch] });
      if (pushed.status === 200) taken.cells.push(`${id} title ${device.stamp(at + 1)}`);
      const put = await device.call('PUT', `/routes/${device.route}/chunks/${sha256(bytes)}`, bytes);
      if (put.status === 201) taken.chunks.push(sha256(bytes));
    } catch {
      return;
    }
  }
}

/** What it has told the operator: the setup key stands between the lines in words. */
const linesOf = (err: string): unknown[] =>
  err
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as unknown);

test('killed in the middle of pushes, it has everything that it acknowledged', async () => {
  let running = await start();
  const first = await newRoute(running);
  const taken = { cells: [] as string[], chunks: [] as string[] };
  for (let round = 0; round < 3; round += 1) {
    const device = deviceOf(running, first);
    const pushes = Array.from({ length: 4 }, (_, at) => pushUntilGone(device, taken, round * 10 + at));
    // Killed after so much work, not after so much time: a busy machine takes longer, and proves as much.
    const enough = (round + 1) * 15;
    while (Math.min(taken.cells.length, taken.chunks.length) < enough) await delay(5);
    await delay(round * 7);
    expect(await running.end('SIGKILL')).toBe('SIGKILL');
    await Promise.all(pushes);
    running = await start();
    const after = deviceOf(running, first);
    const { items } = await after.pull('me');
    expect(taken.cells.filter((key) => !items.has(key))).toEqual([]);
    for (let at = 0; at < taken.chunks.length; at += 1000) {
      const hashes = taken.chunks.slice(at, at + 1000);
      const { body } = await after.call('POST', `/routes/${first.route}/chunks/missing`, { hashes });
      expect(body.missing).toEqual([]);
    }
  }
  await running.end('SIGTERM');
}, 180_000);

test('what it was writing of a chunk as it was killed is gone after the next start, and nothing else', async () => {
  const running = await start();
  const device = await newRoute(running);
  const bytes = new TextEncoder().encode('seeds');
  await device.call('PUT', `/routes/${device.route}/chunks/${sha256(bytes)}`, bytes);
  await running.end('SIGKILL');
  const chunks = path.join(data, 'chunks');
  const chunk = (await readdir(chunks, { recursive: true })).find((name) => name.length > 64) ?? '';
  const drafts = ['cut.part', 'now.part'].map((name) => path.join(chunks, path.dirname(chunk), name));
  for (const draft of drafts) await writeFile(draft, 'se');
  const before = Date.now() / 1000 - 120;
  for (const old of [drafts[0] ?? '', path.join(chunks, chunk)]) await utimes(old, before, before);
  const again = await start();
  const left = (await readdir(chunks, { recursive: true })).map((name) => path.basename(name));
  expect(left).toContain('now.part');
  expect(left).toContain(sha256(bytes));
  expect(left).not.toContain('cut.part');
  await again.end('SIGTERM');
}, 60_000);

test.each(['SIGTERM', 'SIGINT'] as const)(
  'on %s it answers what is under way, closes its file and ends with 0',
  async (signal) => {
    const running = await start();
    const device = await newRoute(running);
    const patch = { scope: 'me', kind: 'note', id: 'n', cells: { a: [[device.stamp(1), 1, {}]] } };
    const body = JSON.stringify({ epoch: null, cursors: {}, patches: [patch] });
    const outgoing = request(`${running.url}/api/v1/routes/${device.route}/sync`, {
      method: 'POST',
      headers: { authorization: `Bearer ${device.token}`, 'content-length': body.length, ...WAITS },
    });
    const begun = once(outgoing, 'continue');
    const answered = new Promise<number | undefined>((resolve, reject) => {
      outgoing.on('response', (incoming) => {
        incoming.resume();
        resolve(incoming.statusCode);
      });
      outgoing.on('error', reject);
    });
    outgoing.write(body.slice(0, 20));
    await begun;
    const ended = running.end(signal);
    setTimeout(() => outgoing.end(body.slice(20)), 200);
    expect(await answered).toBe(200);
    expect(await ended).toBe(0);
    expect((await readdir(data)).filter((name) => name.endsWith('-wal'))).toEqual([]);
    const again = await start();
    expect((await deviceOf(again, device).pull('me')).items.size).toBe(1);
    expect(await again.end('SIGTERM')).toBe(0);
  },
  30_000,
);

test('what asks while it stops is refused, and one that never ends is cut off in time', async () => {
  const running = await start({ BITACORA_STOP_SECONDS: '1' });
  const device = await newRoute(running);
  const stuck = request(`${running.url}/api/v1/routes/${device.route}/sync`, {
    method: 'POST',
    headers: { authorization: `Bearer ${device.token}`, 'content-length': 900, ...WAITS },
  });
  const begun = once(stuck, 'continue');
  const cut = new Promise((resolve) => stuck.on('error', resolve));
  stuck.write('{"epoch":');
  await begun;
  const since = Date.now();
  const ended = running.end('SIGTERM');
  const ask = () =>
    fetch(`${running.url}/api/v1/`).then(
      () => 'answered',
      () => 'refused',
    );
  await expect.poll(ask, { timeout: 60_000 }).toBe('refused');
  expect(await ended).toBe(0);
  // It would wait for twenty minutes; a busy machine takes its time.
  expect(Date.now() - since).toBeLessThan(60_000);
  await cut;
  expect(running.lines.err).toContain('"event":"stopped","cut":true');
}, 180_000);

test('a setup key is made and shown once; a proxy’s requests need it; the address is the only line of output', async () => {
  const running = await start();
  const key = /: (\S{32})\n/.exec(running.lines.err)?.[1];
  expect(running.lines.out.trim().split('\n')).toHaveLength(1);
  const create = (bearer?: string) =>
    callerOf(running, bearer).call(
      'POST',
      '/routes',
      {
        route: newDeviceId(),
        name: 'V',
        member: { id: 'm', name: 'A' },
        device: newDeviceId(),
        token: newToken(),
      },
      { 'x-forwarded-for': '1.2.3.4' },
    );
  expect([(await create()).status, (await create('no')).status, (await create(key)).status]).toEqual([
    401, 401, 200,
  ]);
  await running.end('SIGTERM');
  const again = await start();
  expect(again.lines.err).not.toContain('etup key');
  await again.end('SIGTERM');
}, 180_000);

test('new-epoch begins another life, and clients are told', async () => {
  const running = await start();
  const device = await newRoute(running);
  await running.end('SIGTERM');
  const command = launch(['new-epoch']);
  expect(await command.ended).toBe(0);
  expect(linesOf(command.lines.err)).toEqual([{ level: 'info', event: 'new-epoch', at: expect.any(String) }]);
  const again = await start();
  const answer = await deviceOf(again, device).sync({ epoch: device.epoch });
  expect([answer.status, answer.body.error]).toEqual([409, 'epoch']);
  expect(answer.body.epoch).not.toBe(device.epoch);
  expect(linesOf(again.lines.err)).toMatchObject([{ level: 'info', event: 'start', app: false, proxies: 0 }]);
  await again.end('SIGTERM');
}, 180_000);

test('what makes no sense ends it with a sentence and an exit code', async () => {
  for (const [args, environment, words] of [
    [[], { BITACORA_PORT: 'http' }, 'BITACORA_PORT'],
    [['new-epoc'], {}, 'Unknown command'],
    [[], { BITACORA_S3_URL: 's3+https://x' }, 'BITACORA_S3_URL'],
  ] as const) {
    const { ended, lines } = launch([...args], environment);
    expect(await ended).toBe(1);
    expect(lines.err).toContain(words);
    expect(lines.err).not.toContain(' at ');
  }
}, 180_000);
