/** One round of writing, pushing and pulling notes: by the floor's plain rows, and by the app's own store. */
import { expect, type JSHandle, type Page } from '@playwright/test';
import type { Server } from '../e2e/support/server.ts';
import { notes } from './extent.ts';
import type { Floor } from './floor.ts';
import type { Bench } from './notes/main.ts';
import type { Ours, PhoneOf } from './notes/ours.ts';
import { onDisk } from './on-disk.ts';
import { processorTime } from './processor.ts';

export const NOTES = notes();

export interface Figures {
  /** ms; each note in a transaction of its own */
  readonly write: number[];
  /** ms of each of these saves */
  readonly saves: number[];
  /** 500 notes a transaction */
  readonly writeMany: number[];
  readonly push: number[];
  readonly pull: number[];
  /** seconds of the processor, browser and server together; empty where the system doesn't tell */
  readonly used: Record<(typeof COUNTED)[number], number[]>;
}

export const COUNTED = ['write', 'writeMany', 'push', 'pull'] as const;

export const none = (): Figures => ({
  write: [],
  saves: [],
  writeMany: [],
  push: [],
  pull: [],
  used: { write: [], writeMany: [], push: [], pull: [] },
});

async function counted<T>(
  { used }: Figures,
  task: (typeof COUNTED)[number],
  run: () => Promise<T>,
): Promise<T> {
  const before = await processorTime();
  const done = await run();
  const after = await processorTime();
  if (before !== undefined && after !== undefined) used[task].push(after - before);
  return done;
}

/** ms by the page's own clock. */
export async function timed(page: Page, run: () => Promise<unknown>): Promise<number> {
  const now = () => page.evaluate(() => performance.now());
  const begun = await now();
  await run();
  return (await now()) - begun;
}

export function noteSaves(figures: Figures, saves: readonly number[]): void {
  figures.write.push(saves.reduce((sum, ms) => sum + ms, 0));
  figures.saves.push(...saves);
}

export async function measureFloor(floor: Floor, figures: Figures): Promise<void> {
  await floor.clear();
  const openPlain = (page: Page) =>
    page.evaluateHandle(() => (globalThis as unknown as { bench: Bench }).bench.openPlain('plain'));
  await onDisk(floor.url, async (page) => {
    const plain = await openPlain(page);
    const saveEach = () => plain.evaluate((phone, count) => phone.saveEach(count), NOTES);
    noteSaves(figures, await counted(figures, 'write', saveEach));
    const push = () => timed(page, () => plain.evaluate((phone) => phone.push()));
    figures.push.push(await counted(figures, 'push', push));
  });
  await onDisk(floor.url, async (page) => {
    const plain = await openPlain(page);
    const pull = () => timed(page, () => plain.evaluate((phone) => phone.pull()));
    figures.pull.push(await counted(figures, 'pull', pull));
    expect(await plain.evaluate((phone) => phone.count())).toBe(NOTES);
  });
  await onDisk(floor.url, async (page) => {
    const plain = await openPlain(page);
    const many = () => plain.evaluate((phone, count) => phone.saveMany(count, 500), NOTES);
    figures.writeMany.push(await counted(figures, 'writeMany', () => timed(page, many)));
  });
}

export function openOurs(page: Page, route: string, invite?: string): Promise<JSHandle<Ours>> {
  const phone: PhoneOf = invite === undefined ? { route } : { route, invite, role: 'facilitator' };
  return page.evaluateHandle((of) => (globalThis as unknown as { bench: Bench }).bench.openOurs(of), phone);
}

export async function measureOurs(server: Server, figures: Figures, route: string): Promise<void> {
  let invite = '';
  await onDisk(server.url, async (page) => {
    const ours = await openOurs(page, route);
    await ours.evaluate((phone) => phone.syncRecords());
    invite = await ours.evaluate((phone) => phone.invite());
    const saveEach = () => ours.evaluate((phone, count) => phone.saveEach(count), NOTES);
    noteSaves(figures, await counted(figures, 'write', saveEach));
    const push = () => ours.evaluate((phone) => phone.syncRecords());
    figures.push.push((await counted(figures, 'push', push)).ms);
    expect(await ours.evaluate((phone) => phone.waiting())).toBe(0);
  });
  await onDisk(server.url, async (page) => {
    const ours = await openOurs(page, route, invite);
    const pull = () => ours.evaluate((phone) => phone.syncRecords());
    figures.pull.push((await counted(figures, 'pull', pull)).ms);
    expect(await ours.evaluate((phone) => phone.count())).toBe(NOTES);
  });
  await onDisk(server.url, async (page) => {
    const ours = await openOurs(page, route);
    const many = () => ours.evaluate((phone, count) => phone.saveMany(count, 500), NOTES);
    figures.writeMany.push(await counted(figures, 'writeMany', () => timed(page, many)));
  });
}
