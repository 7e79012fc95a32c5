/** 300 notes go up over a slow link, from a phone that has met its server before. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Server } from '../e2e/support/server.ts';
import { startWeakLink } from '../support/weak-link.ts';
import type { Floor } from './floor.ts';
import type { Bench } from './notes/main.ts';
import { notesOf } from './notes/workload.ts';
import { openOurs } from './notes-round.ts';
import { onDisk } from './on-disk.ts';
import type { PageServer } from './page-server.ts';
import { openPeer, type PeerName } from './peer.ts';

export interface Crossing {
  readonly requests: number;
  /** bytes each way, heads of requests and answers included */
  readonly up: number;
  readonly down: number;
  readonly ms: number;
  /** what the notes weigh as one zipped JSON, bytes */
  readonly zipped: number;
}

const COUNT = 300;
const WEATHER = { latency: 400, rate: 25_000 };

/** @param prepare gives what sends the notes, once all that comes before is done */
async function cross(
  target: string,
  prepare: (page: Page) => Promise<() => Promise<unknown>>,
): Promise<Crossing> {
  const link = await startWeakLink(target);
  try {
    return await onDisk(link.url, async (page) => {
      const send = await prepare(page);
      const before = { ...link.bytes };
      let requests = 0;
      page.on('request', () => (requests += 1));
      Object.assign(link.weather, WEATHER);
      const begun = performance.now();
      await send();
      const ms = performance.now() - begun;
      const [up, down] = [link.bytes.up - before.up, link.bytes.down - before.down];
      return { requests, up, down, ms, zipped: gzipSync(JSON.stringify(notesOf(COUNT))).length };
    });
  } finally {
    await link.stop();
  }
}

export async function crossWithFloor(floor: Floor): Promise<Crossing> {
  await floor.clear();
  return cross(floor.url, async (page) => {
    const plain = await page.evaluateHandle(() =>
      (globalThis as unknown as { bench: Bench }).bench.openPlain('plain'),
    );
    await plain.evaluate((phone, count) => phone.saveMany(count, count), COUNT);
    return () => plain.evaluate((phone) => phone.push());
  });
}

export function crossWithOurs({ url }: Server): Promise<Crossing> {
  return cross(url, async (page) => {
    const ours = await openOurs(page, 'crossing');
    await ours.evaluate((phone) => phone.syncRecords());
    await ours.evaluate((phone, count) => phone.saveMany(count, count), COUNT);
    return () => ours.evaluate((phone) => phone.syncRecords());
  });
}

export function crossWithPeer({ url }: PageServer, name: PeerName): Promise<Crossing> {
  return cross(url, async (page) => {
    const peer = await openPeer(page, name, { room: `${name}-crossing` });
    await peer.evaluate((phone) => phone.push());
    await peer.evaluate((phone, count) => phone.saveMany(count, count), COUNT);
    return () => peer.evaluate((phone) => phone.push());
  });
}
