import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { capturedWebm } from '../../tests/support/captured-webm.ts';
import { leaveRecording } from '../../tests/support/left-recording.ts';
import type { Values } from '../domain/json.ts';
import { mediaOf } from '../domain/media.ts';
import { MediaFile } from '../store/media-file.ts';
import { SaveError } from '../store/fault.ts';
import { sha256 } from '../store/media-chunks.ts';
import type { Session } from '../store/media-database.ts';
import { createMediaStore, type MediaStore } from '../store/media.ts';
import type { Writer } from '../store/types.ts';
import { fileSource, sliceSource } from './byte-source.ts';
import { eraseMedia } from './erase.ts';
import { finishSegment } from './finish.ts';
import { createFinisher } from './finisher.ts';
import { findAbandoned } from './recover.ts';

let store: MediaStore;
let fields: Map<string, Record<string, unknown>>;
beforeEach(() => {
  store = createMediaStore(`media-${crypto.randomUUID()}`);
  fields = new Map();
});
afterEach(() => store.remove());

const writer: Writer = {
  async write(...changes) {
    for (const { id, fields: more } of changes) fields.set(id, { ...fields.get(id), ...more });
  },
};
const MINUTES = 10;

/** A recording of ten minutes as it is on disk. */
function leave(slices: readonly ArrayBuffer[], until = MINUTES * 60_000): Promise<Session> {
  return leaveRecording(store, slices, { type: 'audio/webm', every: 2000, until });
}

/** One blob of which the browser had lost the bytes, so many seconds before the end. */
function lost(seconds: number): ArrayBuffer[] {
  const slices = capturedWebm(MINUTES * 60);
  const at = slices.length - seconds / 2;
  return slices.map((bytes, index) => (index === at ? new ArrayBuffer(bytes.byteLength) : bytes));
}

it('makes one file of a long recording, to its end', async () => {
  const session = await leave(capturedWebm(MINUTES * 60));
  const finished = await finishSegment({ media: store, writer }, session);
  expect(finished).toMatchObject({ ok: true, whole: true });
  expect(finished.ok && Math.abs(finished.duration - MINUTES * 60_000)).toBeLessThan(100);
});

it.each([12, 10, 6])(
  'keeps all that was captured where a hole lies %d seconds before the end of a long recording',
  async (seconds) => {
    const session = await leave(lost(seconds));
    const { size } = await sliceSource(store, 'm1');
    expect(await finishSegment({ media: store, writer }, session)).toMatchObject({ ok: true, whole: false });
    expect(MediaFile.parse(fields.get('m1')?.['file']).bytes).toBe(size);
  },
);

it('takes a clock that ran on a little for what it is', async () => {
  const session = await leave(capturedWebm(MINUTES * 60), MINUTES * 60_000 + 2000);
  expect(await finishSegment({ media: store, writer }, session)).toMatchObject({ ok: true, whole: true });
});

it('keeps all that was captured where the file would be seconds shorter than what was recorded', async () => {
  const session = await leave(capturedWebm(MINUTES * 60), MINUTES * 60_000 + 5000);
  expect(await finishSegment({ media: store, writer }, session)).toMatchObject({ ok: true, whole: false });
});

it('says of a sound in which the machine stood still how much is missing, and where', async () => {
  const session = await leave(capturedWebm(MINUTES * 60, [60_000, 66_000]));
  expect(await finishSegment({ media: store, writer }, session)).toMatchObject({ ok: true, whole: true });
  const { holes, duration } = mediaOf(fields.get('m1') as Values);
  expect(holes).toEqual([{ at: expect.closeTo(60_000, -3), length: expect.closeTo(6000, -3) }]);
  expect(Math.abs((duration ?? 0) - MINUTES * 60_000)).toBeLessThan(100);
});

it('says nothing of what is missing where nothing is, nor of pauses that a browser has left in the file', async () => {
  await finishSegment({ media: store, writer }, await leave(capturedWebm(MINUTES * 60)));
  expect(fields.get('m1')).not.toHaveProperty('holes');
  await store.remove();
  store = createMediaStore(`media-${crypto.randomUUID()}`);
  const paused = await leave(capturedWebm(MINUTES * 60, [60_000, 66_000]), MINUTES * 60_000 - 6000);
  await finishSegment({ media: store, writer }, paused);
  expect(fields.get('m1')).not.toHaveProperty('holes');
});

it('says how much is missing where it can’t say where, and from where on where it can’t say how much', async () => {
  await finishSegment(
    { media: store, writer },
    await leave(capturedWebm(MINUTES * 60), MINUTES * 60_000 + 5000),
  );
  expect(fields.get('m1')?.['holes']).toEqual([{ length: expect.closeTo(5000, -3) }]);
  await store.remove();
  store = createMediaStore(`media-${crypto.randomUUID()}`);
  await finishSegment({ media: store, writer }, await leave(lost(60)));
  expect(fields.get('m1')?.['holes']).toEqual([{ at: expect.closeTo((MINUTES - 1) * 60_000, -4) }]);
});

it('says of sound that was erased on this route that it was, and leaves what was captured where it is', async () => {
  const session = await leave(capturedWebm(60), 60_000);
  const media: MediaStore = { ...store, erased: async (hashes) => new Set(hashes) };
  expect(await finishSegment({ media, writer }, session)).toMatchObject({ ok: false, reason: 'again' });
  expect(fields.get('m1') ?? {}).not.toHaveProperty('file');
  expect((await store.slices('m1')).length).toBeGreaterThan(0);
});

it('does not try again, with a version that would write other bytes either, to make a file of what was erased', async () => {
  const lock = { release: async () => {} };
  const add = async (media: MediaStore) => {
    const session = await store.session('m1');
    return createFinisher({ media, writer }).add({ session: session!, lock });
  };
  await leave(capturedWebm(60), 60_000);
  const erased: MediaStore['erased'] = async (hashes) => new Set(hashes);
  expect(await add({ ...store, erased })).toMatchObject({ ok: false, reason: 'again' });
  expect(await add(store)).toMatchObject({ ok: false, reason: 'again' });
  expect(fields.get('m1') ?? {}).not.toHaveProperty('file');
  expect((await store.slices('m1')).length).toBeGreaterThan(0);
});

/** A phone on which no second copy of anything has room; `moves` are those that find room for a chunk more. */
function fullPhone(moves = Number.POSITIVE_INFINITY): { media: MediaStore; most: () => number } {
  let [left, most] = [moves, 0];
  const full = { ok: false, reason: 'full' } as const;
  const media: MediaStore = {
    ...store,
    patchDraft: async () => full,
    putChunk: async () => full,
    async moveSlices(...move) {
      left -= 1;
      if (left < 0) return full;
      const saved = await store.moveSlices(...move);
      const { slices, chunks } = await store.usage();
      most = Math.max(most, slices + chunks);
      return saved;
    },
  };
  return { media, most: () => most };
}
/** Ten minutes of something that is some chunks long. */
const noise = () =>
  Array.from(
    { length: 300 },
    (_, index) => Uint8Array.from({ length: 4500 }, (_, at) => (index * 7 + at * 31) % 251).slice().buffer,
  );
const joined = async (slices: readonly ArrayBuffer[]) => sha256(await new Blob([...slices]).arrayBuffer());
const fileBytes = async () => {
  const file = MediaFile.parse(fields.get('m1')?.['file']);
  return sha256((await fileSource(store, file).read(0, file.bytes)).buffer);
};

it('gives the slices’ place to the file where there is no room for both', async () => {
  const slices = noise();
  const session = await leave(slices);
  const { media, most } = fullPhone();
  expect(await finishSegment({ media, writer }, session)).toMatchObject({ ok: true, whole: false });
  expect(await fileBytes()).toBe(await joined(slices));
  expect(most()).toBeLessThanOrEqual(300 * 4500 + 4500);
  expect(await store.usage()).toMatchObject({ slices: 0, chunks: 300 * 4500 });
  expect(await store.session('m1')).toMatchObject({ state: 'finished' });
});

it.each([0, 1, 3])('goes on where that was cut off after %d chunks, and loses no byte', async (moves) => {
  const slices = noise();
  const session = await leave(slices);
  const cut = await finishSegment({ media: fullPhone(moves).media, writer }, session);
  expect(cut).toMatchObject({ ok: false, reason: 'full' });
  expect(fields.get('m1') ?? {}).not.toHaveProperty('file');
  const { abandoned } = await findAbandoned(store, { locks: undefined });
  expect(abandoned).toMatchObject([{ length: MINUTES * 60_000 }]);
  const again = (await store.session('m1'))!;
  expect(await finishSegment({ media: fullPhone().media, writer }, again)).toMatchObject({ ok: true });
  expect(await fileBytes()).toBe(await joined(slices));
});

it('is found where the phone died after the last slice had become a chunk, and can still be erased', async () => {
  const slices = noise();
  const session = await leave(slices);
  const dead = { write: () => Promise.reject(new Error('killed')) };
  expect(await finishSegment({ media: fullPhone().media, writer: dead }, session)).toMatchObject({
    ok: false,
  });
  expect(await store.slices('m1')).toEqual([]);
  const { abandoned } = await findAbandoned(store, { locks: undefined });
  expect(abandoned).toMatchObject([{ length: MINUTES * 60_000, until: MINUTES * 60_000 }]);
  const again = (await store.session('m1'))!;
  expect(await finishSegment({ media: store, writer }, again)).toMatchObject({ ok: true });
  expect(await fileBytes()).toBe(await joined(slices));
  await eraseMedia(store, ['m1']);
  expect(await store.usage()).toEqual({ chunks: 0, waiting: 0, slices: 0 });
});

it.each(['recording', 'closed'] as const)(
  'keeps no sound of a record that was erased while it was %s',
  async (state) => {
    const lock = { release: async () => {} };
    const erased: Writer = { write: () => Promise.reject(new SaveError('erased')) };
    const session = { ...(await leave(capturedWebm(60), 60_000)), state };
    await store.saveSession(session);
    const finisher = createFinisher({ media: store, writer: erased });
    expect(await finisher.add({ session, lock })).toMatchObject({ ok: false, reason: 'erased' });
    expect(await store.usage()).toEqual({ chunks: 0, waiting: 0, slices: 0 });
    expect(await store.session('m1')).toBeUndefined();
  },
);
