import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { writeText } from '../../src/merge/text.ts';
import { LIMITS } from '../../src/protocol/limits.ts';
import type { RouteStore } from '../../src/store/route-store.ts';
import { createChance } from '../fuzz/chance.ts';
import { useField, zipped } from './phone-on-link.ts';

const field = useField();
const WORDS =
  'seed jar ash river May women dry rain terrace onion goat price market school water spring'.split(' ');

/** Notes as people write them, the same ones for the same seed. */
async function writeNotes(store: RouteStore, count: number, seed = 7): Promise<void> {
  const chance = createChance(seed);
  for (let at = 0; at < count; at += 1) {
    const reads = Array.from({ length: 60 + chance.under(60) }, () => chance.one(WORDS)).join(' ');
    await store.write({
      scope: 'team',
      kind: 'note',
      id: `n${at}`,
      fields: { type: 'observation', created: Date.now(), author: 'm', starred: false },
      updates: { body: { update: writeText(reads), reads } },
    });
  }
}

/** A recording of so many bytes, none like the other. */
async function addRecording(store: RouteStore, bytes: number): Promise<string[]> {
  const hashes: string[] = [];
  for (let at = 0; at < bytes; at += LIMITS.chunk) {
    const put = await store.media.putChunk(
      new Uint8Array(randomBytes(Math.min(LIMITS.chunk, bytes - at))).buffer,
    );
    if (put.ok) hashes.push(put.hash);
  }
  const file = { name: 'a.webm', type: 'audio/webm', bytes, chunks: hashes };
  await store.write({ scope: 'team', kind: 'media', id: 'm1', fields: { file } });
  return hashes;
}

it('300 notes go up in at most two requests, and weigh little more than they do zipped', async () => {
  const { store, link, calls, sync } = await field();
  await writeNotes(store, 300);
  const { patches } = await store.courier.offer();
  const content = zipped(patches);
  const before = link.bytes.up;
  expect(await sync()).toMatchObject({ ok: true });
  const pushes = calls.filter(({ patches: count }) => count > 0);
  expect(pushes.length).toBeLessThanOrEqual(2);
  const sent = pushes.reduce((sum, { size }) => sum + size, 0);
  console.info(
    `300 notes: ${pushes.length} requests, ${sent} bytes, ${content} zipped, ${link.bytes.up - before} with all heads and calls`,
  );
  expect(sent / content).toBeLessThanOrEqual(1.1);
  expect((link.bytes.up - before) / content).toBeLessThanOrEqual(1.1);
});

it('over 25 KB a second and 400 ms, notes go up at the speed of the line, not of its round trips', async () => {
  const { store, link, sync } = await field();
  expect(await sync()).toMatchObject({ ok: true });
  await writeNotes(store, 100);
  Object.assign(link.weather, { latency: 400, rate: 25_000 });
  const began = Date.now();
  expect(await sync()).toMatchObject({ ok: true });
  expect((await store.queries.waiting()).records).toBe(0);
  expect(Date.now() - began).toBeLessThan(12_000);
}, 180_000);

it('where one call in five comes to nothing, each note is on the endpoint once and nothing waits', async () => {
  const { store, calls, syncUntilThrough } = await field();
  await writeNotes(store, 40);
  await addRecording(store, 4_000_000);
  const chance = createChance(4);
  const weak: typeof fetch = async (input, init) => {
    if (chance.is(0.1)) throw new TypeError('the request was lost');
    const answer = await fetch(input, init);
    if (chance.is(0.1)) throw new TypeError('the answer was lost');
    return answer;
  };
  expect(await syncUntilThrough(40, weak)).toBeGreaterThan(1);
  expect((await store.queries.waiting()).records).toBe(0);
  expect(await store.media.unconfirmed()).toEqual([]);
  expect(calls.some(({ method }) => method === 'PUT')).toBe(true);
  const { checked } = await store.courier.courier();
  expect(checked).toBeGreaterThan(0);
});

it('of a recording of 5 MB that is cut at ten bytes at most ten chunks are sent again', async () => {
  const { store, link, calls, sync, syncUntilThrough } = await field();
  expect(await sync()).toMatchObject({ ok: true });
  const hashes = await addRecording(store, 5 * 1024 * 1024);
  const chance = createChance(10);
  const from = link.bytes.up;
  link.weather.cutsUp = Array.from({ length: 10 }, () => from + chance.under(5 * 1024 * 1024)).sort(
    (a, b) => a - b,
  );
  expect(await syncUntilThrough(11)).toBe(11);
  expect(link.weather.cutsUp).toEqual([]);
  expect(await store.media.unconfirmed()).toEqual([]);
  const size = 5 * 1024 * 1024;
  expect(link.bytes.up - from).toBeLessThanOrEqual(size + 10 * LIMITS.chunk + 64 * 1024);
  const whole = calls.filter(({ method, size: bytes }) => method === 'PUT' && bytes === LIMITS.chunk);
  expect(whole.length).toBeLessThanOrEqual(hashes.length + 10);
  console.info(
    `5 MB cut at 10 bytes: ${hashes.length} chunks, ${whole.length - hashes.length} of them again as a whole, ${link.bytes.up - from - size} bytes more than it has`,
  );
});

it('an answer that is lost makes no chunk go twice', async () => {
  const { store, calls, sync, syncUntilThrough } = await field();
  expect(await sync()).toMatchObject({ ok: true });
  const hashes = await addRecording(store, 2 * 1024 * 1024);
  let answers = 0;
  const deaf: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    if (init?.method === 'PUT' && (answers += 1) % 3 === 0) throw new TypeError('the answer was lost');
    return answer;
  };
  expect(await syncUntilThrough(10, deaf)).toBeGreaterThan(1);
  const sent = calls.filter(({ method }) => method === 'PUT').map(({ path }) => path);
  expect(sent).toHaveLength(hashes.length);
  expect(new Set(sent).size).toBe(hashes.length);
});

it('answers that are cut anywhere are asked for again, and what comes is whole', async () => {
  const { store, link, sync, syncUntilThrough } = await field();
  await writeNotes(store, 60);
  expect(await sync()).toMatchObject({ ok: true });
  await store.courier.newEpoch((await store.courier.courier()).epoch ?? '');
  const chance = createChance(3);
  const from = link.bytes.down;
  link.weather.cutsDown = Array.from({ length: 6 }, () => from + chance.under(20_000)).sort((a, b) => a - b);
  await syncUntilThrough(12);
  expect((await store.queries.ofKind('note')).length).toBe(60);
  expect((await store.queries.waiting()).records).toBe(0);
});
