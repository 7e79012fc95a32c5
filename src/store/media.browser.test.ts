import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sha256 } from './media-chunks.ts';
import { makeFile, openRange, readRange } from './media-file.ts';
import { createMediaStore, type MediaStore } from './media.ts';

let name = '';
let media: MediaStore;

beforeEach(() => {
  name = `media-${crypto.randomUUID()}`;
  media = createMediaStore(name);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await media.remove();
});

const bytes = (size: number, seed = 1) =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed) % 251).buffer;
const slice = (index: number) => ({
  media: 'm1',
  index,
  bytes: bytes(100, index),
  until: (index + 1) * 2000,
  at: 1_790_000_000_000,
  peaks: new Uint8Array([1, 2]),
});
const full = () => {
  throw new DOMException('no room', 'QuotaExceededError');
};
const session = {
  media: 'm1',
  owner: 'i1',
  scope: 'team',
  type: 'audio/webm',
  segment: 0,
  started: 1_790_000_000_000,
  fields: {},
  until: 0,
  state: 'recording',
  chunks: [],
} as const;

/** Dexie binds the function as it opens, so the spy comes first. */
function spyOnTransactions() {
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  return {
    spy,
    since: () => spy.mock.calls.splice(0).map(([tables, mode, options]) => ({ tables, mode, ...options })),
  };
}

test('captured sound and sessions are written with strict durability, drafts are not', async () => {
  const { since } = spyOnTransactions();
  await media.saveSession(session);
  await media.addSlice(slice(0));
  await media.changeSession('m1', { state: 'closed' });
  await media.putChunk(bytes(10));
  const strict = since().filter(({ mode }) => mode === 'readwrite');
  expect(strict.map(({ durability }) => durability)).toEqual(['strict', 'strict', 'strict', 'strict']);
  await media.patchDraft('m1', 0, new Uint8Array(3));
  await media.receiveChunk(await sha256(bytes(20)), bytes(20), 'endpoint');
  const relaxed = since().filter(({ mode }) => mode === 'readwrite');
  expect(relaxed.map(({ durability }) => durability)).toEqual(['relaxed', 'relaxed']);
});

test('slices are listed in order without their bytes being read', async () => {
  const { since } = spyOnTransactions();
  for (const index of [0, 10, 2, 1]) await media.addSlice(slice(index));
  await media.addSlice({ ...slice(0), media: 'm2' });
  since();
  const listed = await media.slices('m1');
  expect(listed.map(({ index, size, until }) => [index, size, until])).toEqual([
    [0, 100, 2000],
    [1, 100, 4000],
    [2, 100, 6000],
    [10, 100, 22_000],
  ]);
  expect(since().map(({ tables }) => tables)).toEqual([['sliceInfos']]);
  expect(new Uint8Array((await media.readSlice('m1', 2)) ?? new ArrayBuffer(0))).toEqual(
    new Uint8Array(bytes(100, 2)),
  );
  await media.dropSlices('m1');
  expect(await media.slices('m1')).toEqual([]);
  expect(await media.slices('m2')).toHaveLength(1);
});

test('a finished session keeps its row and loses its slices and draft at once', async () => {
  await media.saveSession(session);
  await media.addSlice(slice(0));
  await media.patchDraft('m1', 0, new Uint8Array(3));
  expect(await media.sessions('recording', 'closed')).toHaveLength(1);
  await media.endSession('m1', ['ab']);
  expect(await media.sessions('recording', 'closed')).toEqual([]);
  expect(await media.session('m1')).toMatchObject({ state: 'finished', chunks: ['ab'] });
  expect(await media.slices('m1')).toEqual([]);
  expect(await media.readDraft('m1', 0)).toBeUndefined();
});

test('a draft is patched at random places and across blocks', async () => {
  const block = 256 * 1024;
  await media.patchDraft('m1', block - 2, new Uint8Array([1, 2, 3, 4]));
  await media.patchDraft('m1', 1, new Uint8Array([9]));
  const first = new Uint8Array((await media.readDraft('m1', 0)) ?? new ArrayBuffer(0));
  const second = new Uint8Array((await media.readDraft('m1', 1)) ?? new ArrayBuffer(0));
  expect(first.length).toBe(block);
  expect([first[0], first[1], ...first.subarray(-2)]).toEqual([0, 9, 1, 2]);
  expect([...second]).toEqual([3, 4]);
});

test('a chunk is known by its hash, and bytes that do not match it are refused', async () => {
  const put = await media.putChunk(bytes(1000));
  const hash = await sha256(bytes(1000));
  expect(put).toEqual({ ok: true, hash });
  expect(await media.receiveChunk(hash, bytes(1000, 2), 'bundle')).toEqual({ ok: false, reason: 'hash' });
  expect(await media.putChunk(bytes(256 * 1024 + 1))).toEqual({ ok: false, reason: 'too_large' });
  expect(await media.has([hash, 'ff'])).toEqual(new Set([hash]));
  expect(await media.missing(['ff', hash, 'ff'])).toEqual(['ff']);
});

test('only what an endpoint has confirmed can be freed', async () => {
  const own = await media.putChunk(bytes(1000));
  const theirs = await sha256(bytes(500));
  const carried = await sha256(bytes(300));
  await media.receiveChunk(theirs, bytes(500), 'endpoint');
  await media.receiveChunk(carried, bytes(300), 'bundle');
  const hash = own.ok ? own.hash : '';
  expect(new Set(await media.unconfirmed())).toEqual(new Set([hash, carried]));
  expect(await media.usage()).toEqual({ chunks: 1800, waiting: 1300, slices: 0 });
  expect(await media.freeChunks([hash, theirs, carried])).toEqual({ ok: true, value: 500 });
  await media.confirm([hash, 'ff']);
  expect(await media.unconfirmed()).toEqual([carried]);
  expect(await media.has(['ff'])).toEqual(new Set());
  await media.unconfirmAll();
  expect(await media.unconfirmed()).toHaveLength(2);
  await media.dropChunks([hash, carried]);
  expect(await media.usage()).toEqual({ chunks: 0, waiting: 0, slices: 0 });
});

test('a range reads only the chunks that it needs, and names those that are not here', async () => {
  const block = 256 * 1024;
  const whole = new Uint8Array(bytes(2 * block + 100));
  const hashes: string[] = [];
  for (let at = 0; at < whole.length; at += block) {
    const put = await media.putChunk(whole.slice(at, at + block).buffer);
    if (put.ok) hashes.push(put.hash);
  }
  const file = { name: 'a', type: 'audio/webm', bytes: whole.length, chunks: hashes };
  const read: string[] = [];
  const spied = {
    chunkInfos: (hashes: readonly string[]) => media.chunkInfos(hashes),
    readChunk: (hash: string) => {
      read.push(hash);
      return media.readChunk(hash);
    },
  };
  expect(await readRange(spied, file, block - 5, block + 5)).toEqual(whole.subarray(block - 5, block + 5));
  expect(read).toEqual(hashes.slice(0, 2));
  expect(await readRange(media, file, 2 * block + 90, 9 * block)).toEqual(whole.subarray(2 * block + 90));
  expect(await openRange(media, file, 0)).toMatchObject({ ok: true, size: whole.length });
  await media.dropChunks(hashes.slice(1, 2));
  expect(await readRange(media, file, 0, 10)).toEqual(whole.subarray(0, 10));
  expect(await openRange(media, file, 0)).toEqual({ ok: false, missing: hashes.slice(1, 2) });
});

test('over 900 chunks the hashes lie in a chunk of their own', async () => {
  const put = await media.putChunk(bytes(10));
  const hashes = Array.from({ length: 901 }, () => (put.ok ? put.hash : ''));
  const made = await makeFile(media, { name: 'a', type: 'audio/webm', bytes: 9010 }, hashes);
  expect(made.ok && made.file).toHaveProperty('list');
  if (!made.ok) throw new Error('not made');
  expect(await readRange(media, made.file, 8995, 9010)).toHaveLength(15);
  expect(await makeFile(media, made.file, hashes.slice(1))).toMatchObject({
    file: { chunks: hashes.slice(1) },
  });
});

test('a write goes on after the system has closed the connection', async () => {
  const { spy } = spyOnTransactions();
  await media.addSlice(slice(0));
  spy.mockImplementationOnce(() => {
    throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
  });
  spy.mockClear();
  expect(await media.addSlice(slice(1))).toEqual({ ok: true, value: undefined });
  expect(spy.mock.calls.length).toBeGreaterThan(1);
  expect(await media.slices('m1')).toHaveLength(2);
});

test('a full disk is a reason, and what was there stays', async () => {
  await media.addSlice(slice(0));
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(full).mockImplementationOnce(full);
  expect(await media.addSlice(slice(1))).toEqual({ ok: false, reason: 'full' });
  expect(await media.putChunk(bytes(9))).toEqual({ ok: false, reason: 'full' });
  expect(await media.slices('m1')).toHaveLength(1);
  expect((await media.addSlice(slice(1))).ok).toBe(true);
});

test('removing deletes the database', async () => {
  await media.addSlice(slice(0));
  await media.remove();
  expect(await Dexie.exists(name)).toBe(false);
});
