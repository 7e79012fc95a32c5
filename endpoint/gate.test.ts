import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  callerOf,
  type Device,
  deviceOf,
  newDeviceId,
  newMember,
  newName,
  newRoute,
  newToken,
  type Subject,
} from '../tests/conformance/client.ts';
import { startEndpoint, type TestEndpoint, type TestSettings } from '../tests/endpoint.ts';
import { readSettings } from './settings.ts';

vi.setConfig({ testTimeout: 120_000 });

const started: TestEndpoint[] = [];
let now = Date.now();
const start = async (settings: TestSettings = {}) => {
  const endpoint = await startEndpoint({ clock: () => now, ...settings });
  started.push(endpoint);
  return endpoint;
};
afterEach(async () => {
  for (const endpoint of started.splice(0)) await endpoint.stop();
});

const from = (endpoint: TestEndpoint, address: string): Subject => ({
  fetch: (input, init) => endpoint.fetchFrom(address)(input, init),
  url: endpoint.url,
  setupKey: endpoint.setupKey,
});
const pull = (device: Device) => device.sync({ cursors: { team: 0 } });
const join = (subject: Subject, route: string, invite: string) =>
  callerOf(subject).call('POST', `/routes/${route}/join`, {
    invite,
    member: { id: newName(), name: 'Luz' },
    device: newDeviceId(),
    token: newToken(),
  });

describe('a device', () => {
  test('that asks too much is told to wait, for as long as it takes, and goes on then', async () => {
    const endpoint = await start({ rates: { device: 60 } });
    const ana = await newRoute(endpoint);
    const luz = await newMember(endpoint, ana, 'facilitator');
    for (let at = 0; at < 60; at += 1) expect((await pull(luz)).status).toBe(200);
    const patch = { scope: 'team', kind: 'note', id: 'n', cells: { a: [[luz.stamp(1), 1, {}] as never] } };
    const answer = await luz.sync({ patches: [patch] });
    expect([answer.status, answer.body.error, answer.headers.get('retry-after')]).toEqual([
      429,
      'slow_down',
      '1',
    ]);
    expect((await pull(ana)).body.patches).toEqual([]);
    now += 1000;
    expect((await luz.sync({ patches: [patch] })).status).toBe(200);
  });
});

describe('one address', () => {
  test('with 200 phones behind it, each at a day’s first sync, is let through with the settings that nobody changed', async () => {
    const { rates } = readSettings({});
    const endpoint = await start({ rates });
    const village = from(endpoint, '41.2.3.4');
    const ana = await newRoute(village);
    const invite = await ana.call('POST', `/routes/${ana.route}/invites`, { role: 'participant', uses: 200 });
    const phones = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const identity = { id: newDeviceId(), member: newName(), token: newToken() };
        const answer = await callerOf(village).call('POST', `/routes/${ana.route}/join`, {
          invite: invite.body.invite,
          member: { id: identity.member, name: 'Luz' },
          device: identity.id,
          token: identity.token,
        });
        expect(answer.status).toBe(200);
        return deviceOf(village, { route: ana.route, ...identity, epoch: '' });
      }),
    );
    for (let round = 0; round < 10; round += 1) {
      const statuses = await Promise.all(phones.map(async (phone) => (await pull(phone)).status));
      expect(new Set(statuses)).toEqual(new Set([200]));
    }
  }, 180_000);

  test('has an end all the same, and others don’t feel it', async () => {
    const endpoint = await start({ rates: { address: 10 } });
    const caller = callerOf(from(endpoint, '41.2.3.4'));
    for (let at = 0; at < 10; at += 1) expect((await caller.call('GET', '/')).status).toBe(200);
    expect((await caller.call('GET', '/')).status).toBe(429);
    expect((await callerOf(from(endpoint, '41.2.3.5')).call('GET', '/')).status).toBe(200);
  });

  test('that tries secrets is stopped, while phones that are known there go on', async () => {
    const endpoint = await start({ rates: { failures: 30 }, open: false });
    const ana = await newRoute(from(endpoint, '41.2.3.4'));
    const thief = from(endpoint, '41.2.3.4');
    const guesses = [
      () => callerOf(thief, newToken()).call('GET', `/routes/${ana.route}/members`),
      () => join(thief, ana.route, newToken()),
    ];
    for (let at = 0; at < 30; at += 1) expect([401, 410]).toContain((await guesses[at % 2]?.())?.status);
    for (const guess of guesses) {
      const answer = await guess();
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '2']);
    }
    expect((await pull(ana)).status).toBe(200);
    expect((await join(from(endpoint, '41.2.3.5'), ana.route, 'x')).status).toBe(410);
    now += 2000;
    expect((await join(thief, ana.route, 'x')).status).toBe(410);
  });

  test('gets three tries at a setup key where it gets thirty at a token', async () => {
    const endpoint = await start({ rates: { failures: 30 }, open: false });
    const guess = (key: string) => callerOf(from(endpoint, '41.2.3.4'), key).call('POST', '/routes', {});
    const statuses: number[] = [];
    for (let at = 0; at < 4; at += 1) statuses.push((await guess('swordfish')).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect((await guess(endpoint.setupKey)).status).toBe(429);
  });
});

describe('behind a proxy', () => {
  const ask = (endpoint: TestEndpoint, forwarded: string) =>
    callerOf(from(endpoint, '127.0.0.1')).call('GET', '/', undefined, { 'x-forwarded-for': forwarded });

  test('that the settings name, visitors are told apart by what it adds, not by what they say', async () => {
    const endpoint = await start({ rates: { address: 1 }, proxies: 1 });
    expect((await ask(endpoint, '1.1.1.1')).status).toBe(200);
    expect((await ask(endpoint, '2.2.2.2')).status).toBe(200);
    expect((await ask(endpoint, '3.3.3.3, 1.1.1.1')).status).toBe(429);
  });

  test('that nobody named, they are not, and the operator is told once', async () => {
    const events: string[] = [];
    const endpoint = await start({ rates: { address: 2 }, log: ({ event }) => events.push(event) });
    expect((await ask(endpoint, '1.1.1.1')).status).toBe(200);
    expect((await ask(endpoint, '2.2.2.2')).status).toBe(200);
    expect((await ask(endpoint, '3.3.3.3')).status).toBe(429);
    expect(events.filter((event) => event === 'proxy-unknown')).toHaveLength(1);
  });
});
