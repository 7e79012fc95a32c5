/** Endpoints that are wrong on purpose, each in one way: the suite must notice, or its checks say nothing. */
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startEndpoint, type TestEndpoint } from '../endpoint.ts';
import type { Subject } from './client.ts';
import { collectChecks } from './suite.ts';
import { type Fault, FAULTS, misbehave } from './wrong.ts';

vi.setConfig({ testTimeout: 60_000 });

let endpoint: TestEndpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterAll(() => endpoint.stop());

describe('an endpoint that', () => {
  test.each(FAULTS.map((fault) => [fault.what, fault] as const))('%s is found out', async (_what, fault) => {
    const checks = collectChecks(() => misbehave(endpoint, fault)).filter(({ name }) =>
      name.includes(fault.caughtBy),
    );
    expect(checks.length).toBeGreaterThan(0);
    const outcomes = await Promise.allSettled(checks.map(({ run }) => run()));
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
  });

  test('is right passes the same checks', async () => {
    const caught = new Set(FAULTS.map(({ caughtBy }) => caughtBy));
    const checks = collectChecks(() => endpoint).filter(({ name }) =>
      [...caught].some((part) => name.includes(part)),
    );
    for (const { run } of checks) await run();
  });
});

/** What the command prints about an endpoint that listens, and its exit code. */
async function command(subject: Subject): Promise<{ code: number | null; lines: string[] }> {
  const answer = getRequestListener(async (request) => {
    const { url, method } = request;
    const headers = new Headers(request.headers);
    headers.delete('accept-encoding');
    const body = method === 'GET' ? undefined : await request.arrayBuffer();
    return subject.fetch(url, { method, headers, ...(body && { body }) });
  });
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  const port = await listening(server);
  const child = spawn(process.execPath, ['scripts/conformance.mjs', `http://127.0.0.1:${port}`]);
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  server.closeAllConnections();
  server.close();
  return { code, lines: said.trim().split('\n') };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    }),
  );
}

describe('the command', () => {
  test('counts what passed, and ends with 0 where nothing failed', async () => {
    const { code, lines } = await command(endpoint);
    expect(lines.filter((line) => line.startsWith('failed'))).toEqual([]);
    const count = collectChecks(() => endpoint).length;
    expect([code, lines.at(-1)]).toEqual([0, `${count} passed, 0 failed`]);
    expect(lines.filter((line) => line.startsWith('ok '))).toHaveLength(count);
  }, 180_000);

  test('names what failed, says what was found, and ends with 1', async () => {
    const [fault] = FAULTS;
    const { code, lines } = await command(misbehave(endpoint, fault as Fault));
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^\d+ passed, [1-9]\d* failed$/);
    const at = lines.findIndex((line) => line.startsWith('failed') && line.includes(fault?.caughtBy ?? '?'));
    expect(lines[at + 1]).toMatch(/found .*, expected /);
  }, 180_000);
});
