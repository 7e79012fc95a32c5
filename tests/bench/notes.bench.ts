/** What it costs to write, push and pull notes that merge, beside plain rows and zipped pages that don't. */
import { rm } from 'node:fs/promises';
import { expect, type JSHandle, type Page, test } from '@playwright/test';
import { startServer, type Server } from '../e2e/support/server.ts';
import { buildPage } from './build-page.ts';
import { type Floor, startFloor } from './floor.ts';
import { median, percentile } from './median.ts';
import type { Bench } from './notes/main.ts';
import type { Ours } from './notes/ours.ts';
import { onDisk } from './on-disk.ts';

const ROUNDS = Number(process.env['BITACORA_ROUNDS'] ?? 3);
const NOTES = Number(process.env['BITACORA_NOTES'] ?? 10_000);

interface Figures {
  /** ms; each note in a transaction of its own */
  readonly write: number[];
  /** ms of each of these saves */
  readonly saves: number[];
  /** 500 notes a transaction */
  readonly writeMany: number[];
  readonly push: number[];
  readonly pull: number[];
}

const none = (): Figures => ({ write: [], saves: [], writeMany: [], push: [], pull: [] });

let pages = '';
let floor: Floor;
let server: Server;
test.beforeAll(async () => {
  pages = await buildPage('notes');
  [floor, server] = [await startFloor(pages), await startServer(pages)];
});
test.afterAll(async () => {
  await floor?.stop();
  await server?.stop();
  await rm(pages, { recursive: true, force: true });
});

test(`writes, pushes and pulls ${NOTES} notes`, async () => {
  const [plain, ours] = [none(), none()];
  for (let round = 0; round < ROUNDS; round += 1) {
    await measureFloor(plain);
    await measureOurs(ours, `r${round}`);
    console.log(`round ${round + 1}: ${lines(plain, ours).join('; ')}`);
  }
  console.log(`\n${NOTES} notes of 1 KB and six fields; ms, medians of ${ROUNDS}`);
  for (const line of lines(plain, ours)) console.log(`  ${line}`);
});

const now = (page: Page) => page.evaluate(() => performance.now());
async function timed(page: Page, run: () => Promise<unknown>): Promise<number> {
  const begun = await now(page);
  await run();
  return (await now(page)) - begun;
}

async function measureFloor(figures: Figures): Promise<void> {
  await floor.clear();
  const openPlain = (page: Page) =>
    page.evaluateHandle(() => (globalThis as unknown as { bench: Bench }).bench.openPlain('plain'));
  await onDisk(floor.url, async (page) => {
    const plain = await openPlain(page);
    const saves = await plain.evaluate((phone, count) => phone.saveEach(count), NOTES);
    noteSaves(figures, saves);
    figures.push.push(await timed(page, () => plain.evaluate((phone) => phone.push())));
  });
  await onDisk(floor.url, async (page) => {
    const plain = await openPlain(page);
    figures.pull.push(await timed(page, () => plain.evaluate((phone) => phone.pull())));
    expect(await plain.evaluate((phone) => phone.count())).toBe(NOTES);
  });
  await onDisk(floor.url, async (page) => {
    const plain = await openPlain(page);
    const many = () => plain.evaluate((phone, count) => phone.saveMany(count, 500), NOTES);
    figures.writeMany.push(await timed(page, many));
  });
}

async function measureOurs(figures: Figures, route: string): Promise<void> {
  const openOurs = (page: Page, invite?: string) =>
    page.evaluateHandle(
      (phone) => (globalThis as unknown as { bench: Bench }).bench.openOurs(phone),
      invite === undefined ? { route } : { route, invite, role: 'facilitator' as const },
    );
  let invite = '';
  await onDisk(server.url, async (page) => {
    const ours: JSHandle<Ours> = await openOurs(page);
    await ours.evaluate((phone) => phone.syncRecords());
    invite = await ours.evaluate((phone) => phone.invite());
    const saves = await ours.evaluate((phone, count) => phone.saveEach(count), NOTES);
    noteSaves(figures, saves);
    const { ms } = await ours.evaluate((phone) => phone.syncRecords());
    figures.push.push(ms);
    expect(await ours.evaluate((phone) => phone.waiting())).toBe(0);
  });
  await onDisk(server.url, async (page) => {
    const ours = await openOurs(page, invite);
    const { ms } = await ours.evaluate((phone) => phone.syncRecords());
    figures.pull.push(ms);
    expect(await ours.evaluate((phone) => phone.count())).toBe(NOTES);
  });
  await onDisk(server.url, async (page) => {
    const ours = await openOurs(page);
    const many = () => ours.evaluate((phone, count) => phone.saveMany(count, 500), NOTES);
    figures.writeMany.push(await timed(page, many));
  });
}

function noteSaves(figures: Figures, saves: readonly number[]): void {
  figures.write.push(saves.reduce((sum, ms) => sum + ms, 0));
  figures.saves.push(...saves);
}

function lines(plain: Figures, ours: Figures): string[] {
  const line = (name: string, theirs: number, mine: number, digits = 0) =>
    `${name.padEnd(26)} floor ${theirs.toFixed(digits).padStart(7)}  ours ${mine.toFixed(digits).padStart(7)}  ${(mine / theirs).toFixed(2)} ×`;
  const both = (name: string, key: keyof Figures) => line(name, median(plain[key]), median(ours[key]));
  return [
    both('write, one a save', 'write'),
    both('write, 500 a save', 'writeMany'),
    both('push', 'push'),
    both('pull', 'pull'),
    line('one save, p50', median(plain.saves), median(ours.saves), 2),
    line('one save, p95', percentile(plain.saves, 95), percentile(ours.saves, 95), 2),
  ];
}
