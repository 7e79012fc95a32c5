/** Many phones at once, over a real port: nobody is turned away, and no route knows of another. */
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, newMember, newRoute, sha256, type Subject } from '../tests/conformance/client.ts';
import { startEndpoint, type TestEndpoint } from '../tests/endpoint.ts';
import { createHttpServer, listen, stopServer } from './server.ts';

const ROUTES = 20;
const DEVICES = 10;
/** pushes of each device, one after another */
const PUSHES = 3;

let endpoint: TestEndpoint;
let server: Server;
let subject: Subject;
beforeAll(async () => {
  endpoint = await startEndpoint();
  server = createHttpServer(endpoint.app);
  subject = { fetch, url: await listen(server, '127.0.0.1', 0) };
});
afterAll(async () => {
  await stopServer(server, 5000);
  await endpoint.stop();
});

async function teamOf(route: string): Promise<Device[]> {
  const first = await newRoute(subject, route);
  const others = Array.from({ length: DEVICES - 1 }, () => newMember(subject, first, 'facilitator'));
  return [first, ...(await Promise.all(others))];
}

/** One note after another, and a chunk of sound; gives what the endpoint said. */
async function work(device: Device): Promise<number[]> {
  const statuses: number[] = [];
  for (let at = 0; at < PUSHES; at += 1) {
    const cells = { title: [[device.stamp(at + 1), `${device.route} ${device.id} ${at}`, {}] as const] };
    const patch = { scope: 'team', kind: 'note', id: `${device.id}-${at}`, cells: cells as never };
    const cursors = { team: 0 };
    statuses.push((await device.sync({ patches: [patch], cursors })).status);
  }
  const sound = new TextEncoder().encode(`sound of ${device.id}`);
  statuses.push((await device.call('PUT', `/routes/${device.route}/chunks/${sha256(sound)}`, sound)).status);
  return statuses;
}

test('a connection that a proxy keeps for a minute is not closed under the next request on it', () => {
  expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
});

test('200 devices on 20 routes at once are all answered, and each finds all of its own route and nothing else', async () => {
  const teams = await Promise.all(Array.from({ length: ROUTES }, (_, at) => teamOf(`valley-${at}`)));
  const devices = teams.flat();
  expect(devices).toHaveLength(200);
  const statuses = (await Promise.all(devices.map(work))).flat();
  expect(new Set(statuses)).toEqual(new Set([200, 201]));
  const pulled = await Promise.all(
    teams.flatMap(([one, other]) => [one, other].map((each) => each?.pull('team', 7))),
  );
  for (const [at, state] of pulled.entries()) {
    const route = teams[Math.floor(at / 2)]?.[0]?.route ?? '';
    const values = [...(state?.items.values() ?? [])];
    expect(values).toHaveLength(DEVICES * PUSHES);
    expect(values.filter((value) => !value.includes(`${route} `))).toEqual([]);
  }
}, 300_000);
