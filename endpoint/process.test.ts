/** The endpoint as operators run it: a process of its own, killed, stopped, given a new life. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
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

interface Running {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly lines: { out: string; err: string };
  /** @returns exit code, or the signal that ended it */
  readonly end: (signal: NodeJS.Signals) => Promise<number | string | null>;
}

let data: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'bitacora-process-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(data, { recursive: true, force: true });
});

function launch(args: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/endpoint.mjs', ...args], {
    env: { ...process.env, BITACORA_PORT: '0', BITACORA_DATA: data, ...environment },
  });
  children.push(child);
  const lines = { out: '', err: '' };
  child.stdout.on('data', (bytes: Buffer) => (lines.out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (lines.err += bytes.toString()));
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  return { child, lines, ended };
}

async function start(environment: Record<string, string> = {}): Promise<Running> {
  const { child, lines, ended } = launch([], environment);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /http:\/\/\S+/.exec(lines.out);
      if (found !== null) resolve(found[0]);
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${lines.err}`)));
  });
  return {
    url,
    fetch,
    lines,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

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

test('killed in the middle of pushes, it has everything that it acknowledged', async () => {
  let running = await start();
  const first = await newRoute(running);
  const taken = { cells: [] as string[], chunks: [] as string[] };
  for (let round = 0; round < 3; round += 1) {
    const device = deviceOf(running, first);
    const pushes = Array.from({ length: 4 }, (_, at) => pushUntilGone(device, taken, round * 10 + at));
    await new Promise((resolve) => setTimeout(resolve, 300 + round * 170));
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
  expect(taken.cells.length).toBeGreaterThan(30);
  expect(taken.chunks.length).toBeGreaterThan(30);
  await running.end('SIGTERM');
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
      headers: { authorization: `Bearer ${device.token}`, 'content-length': body.length },
    });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      outgoing.on('response', (incoming) => {
        incoming.resume();
        resolve(incoming.statusCode);
      });
      outgoing.on('error', reject);
    });
    outgoing.write(body.slice(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 200));
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
}, 30_000);

test('new-epoch begins another life, and clients are told', async () => {
  const running = await start();
  const device = await newRoute(running);
  await running.end('SIGTERM');
  const command = launch(['new-epoch']);
  expect(await command.ended).toBe(0);
  const again = await start();
  const answer = await deviceOf(again, device).sync({ epoch: device.epoch });
  expect([answer.status, answer.body.error]).toEqual([409, 'epoch']);
  expect(answer.body.epoch).not.toBe(device.epoch);
  await again.end('SIGTERM');
}, 30_000);

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
}, 30_000);
