/** Pushes a second that a real endpoint takes, each acknowledged only once it is on disk, beside what the disk itself can do. */
import { expect, test } from '@playwright/test';
import { startServer } from '../e2e/support/server.ts';
import { deviceOf, newMember, newRoute, type Device } from '../conformance/client.ts';
import { atLeast, extent, rounds } from './extent.ts';
import { flushRate } from './flush-rate.ts';
import { median } from './median.ts';
import { createPusher } from './pusher.ts';

const ROUNDS = rounds(5);
const SECONDS = extent(3, 0.3);
const [ROUTES, DEVICES] = extent([20, 200], [4, 20]);

/** Pushes a second that are asked for, where the disk flushes as often. */
const LEAST = 500;

interface Figures {
  readonly name: string;
  /** records in a push */
  readonly values: number;
  readonly rates: number[];
  readonly waits: number[];
}

test('pushes a second, beside the disk’s own rate', async () => {
  for (const name of ['DEVICE', 'ADDRESS', 'FAILURES']) process.env[`BITACORA_RATE_${name}`] = '0';
  const server = await startServer();
  try {
    const one = await teamOf(server.url, 1, 50);
    const many = await teamOf(server.url, ROUTES, DEVICES / ROUTES);
    const cases = [
      { name: 'one device, one after another', devices: one.slice(0, 1), values: 1 },
      { name: '50 devices on one route', devices: one, values: 1 },
      { name: `${DEVICES} devices on ${ROUTES} routes`, devices: many, values: 1 },
      { name: 'one device, pages of 500 records', devices: one.slice(0, 1), values: 500 },
    ];
    const disk: number[] = [];
    const figures = cases.map(({ name, values }): Figures => ({ name, values, rates: [], waits: [] }));
    for (let round = 0; round < ROUNDS; round += 1) {
      disk.push(await flushRate(extent(1, 0.1)));
      for (const [at, { devices, values }] of cases.entries()) {
        const pushed = await pushFor(SECONDS, server.url, devices, values);
        figures[at]?.rates.push(pushed.rate);
        figures[at]?.waits.push(pushed.wait);
      }
    }
    print(median(disk), figures);
    expect(figures.every(({ rates }) => rates.every((rate) => rate > 0))).toBe(true);
    const best = Math.max(...figures.filter(isSingle).map(({ rates }) => median(rates)));
    expect(best).toBeGreaterThanOrEqual(atLeast(Math.min(LEAST, median(disk))));
  } finally {
    await server.stop();
  }
});

const isSingle = ({ values }: Figures) => values === 1;

async function teamOf(url: string, routes: number, devices: number): Promise<Device[]> {
  const subject = { fetch, url };
  const all: Device[] = [];
  for (let route = 0; route < routes; route += 1) {
    const first = await newRoute(subject);
    all.push(deviceOf(subject, first));
    for (let at = 1; at < devices; at += 1) all.push(await newMember(subject, first, 'facilitator'));
  }
  return all;
}

/** All devices push at once, each as soon as it has its answer. @returns answers a second, and the median wait in ms */
async function pushFor(
  seconds: number,
  url: string,
  devices: readonly Device[],
  values: number,
): Promise<{ rate: number; wait: number }> {
  const pusher = createPusher(url, devices.length);
  const waits: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(
    devices.map(async (device) => {
      while (performance.now() < end) waits.push(await pusher.push(device, values));
    }),
  );
  const took = (performance.now() - started) / 1000;
  pusher.close();
  return { rate: waits.length / took, wait: median(waits) };
}

function print(disk: number, figures: readonly Figures[]): void {
  const row = (...cells: string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(36) : cell.padStart(14))).join('');
  console.log(`
The disk alone: ${disk.toFixed(0)} writes of 4 KiB a second, each flushed (medians of ${ROUNDS} rounds of ${SECONDS} s)
${row('', 'pushes/s', 'of the disk', 'wait, ms')}
${figures
  .map(({ name, rates, waits }) =>
    row(name, median(rates).toFixed(0), `${(median(rates) / disk).toFixed(2)} ×`, median(waits).toFixed(1)),
  )
  .join('\n')}`);
}
