import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { capturedWebm } from '../../tests/support/captured-webm.ts';
import { makePhone } from '../../tests/support/phone.ts';
import { eraseSpoken } from '../store/erase-spoken.ts';
import { MediaFile, readRange } from '../store/media-file.ts';
import type { MediaStore } from '../store/media.ts';
import type { RouteStore } from '../store/route-store.ts';
import { sweepErased } from '../store/sweep-erased.ts';
import { importSound } from './import-sound.ts';

let store: RouteStore;
beforeEach(async () => {
  store = await makePhone();
});
afterEach(() => store.close());

/** The file of a dictaphone, three chunks long. */
const FILE = new Blob([Uint8Array.from({ length: 600_000 }, (_, at) => (at * 31) % 251)]);
const SOUND = { type: 'audio/mp4', duration: 60_000, peaks: undefined, onsets: [], copy: false };
const ORDER = { file: FILE, sound: SOUND, scope: 'team', segment: 0, started: 1000 } as const;

async function bring(interview: string, more: { media?: MediaStore; signal?: AbortSignal } = {}) {
  const { media = store.media, signal } = more;
  const beside = [{ scope: 'team', kind: 'interview', id: interview, fields: { started: 1 } }] as const;
  return importSound(
    { media, writer: store },
    { ...ORDER, media: `m-${interview}`, owner: interview, beside, ...(signal ? { signal } : {}) },
  );
}
const playable = async (interview: string) => {
  const item = await store.queries.get({ scope: 'team', id: `m-${interview}` });
  const file = MediaFile.safeParse(item?.values['file']);
  const bytes = file.success ? await readRange(store.media, file.data, 0, FILE.size) : undefined;
  return bytes?.length === FILE.size;
};
const erase = (id: string) => eraseSpoken(store, { scope: 'team', id }, 'refused');

it('leaves the first sound alone where the same file is brought in again and that is broken off', async () => {
  expect(await bring('i1')).toMatchObject({ ok: true });
  const cancel = new AbortController();
  const media: MediaStore = {
    ...store.media,
    async putChunk(bytes) {
      cancel.abort();
      return store.media.putChunk(bytes);
    },
  };
  expect(await bring('i2', { media, signal: cancel.signal })).toMatchObject({ reason: 'aborted' });
  expect(await playable('i1')).toBe(true);
});

it('leaves it alone too where the phone is full', async () => {
  await bring('i1');
  let puts = 0;
  const media: MediaStore = {
    ...store.media,
    putChunk: async (bytes) =>
      (puts += 1) > 2 ? { ok: false, reason: 'full' } : store.media.putChunk(bytes),
  };
  expect(await bring('i2', { media })).toMatchObject({ reason: 'full' });
  expect(await playable('i1')).toBe(true);
  expect(await store.media.session('m-i2')).toBeUndefined();
});

it('leaves alone what another session is being made of, before any record names it', async () => {
  await bring('i1');
  const { chunks = [] } = (await store.media.session('m-i1')) ?? {};
  const session = await store.media.session('m-i1');
  if (session) await store.media.saveSession({ ...session, media: 'm-i3' });
  await erase('i1');
  expect((await store.media.has(chunks)).size).toBe(chunks.length);
});

it('keeps the sound of one interview where another with the same file is erased, and does not name it to anyone', async () => {
  await bring('i1');
  await bring('i2');
  await erase('i1');
  await sweepErased(store);
  expect(await playable('i2')).toBe(true);
  const row = await store.queries.row({ scope: 'team', id: 'm-i1' });
  expect(row?.values['_erased']).toMatchObject({ chunks: [] });
  const { chunks = [] } = (await store.media.session('m-i2')) ?? {};
  await erase('i2');
  expect((await store.media.has(chunks)).size).toBe(0);
  const last = await store.queries.row({ scope: 'team', id: 'm-i2' });
  expect(last?.values['_erased']).toMatchObject({ chunks });
});

it('says that a file was erased here instead of taking it again and losing it at the next start', async () => {
  await bring('i1');
  await erase('i1');
  expect(await bring('i2')).toEqual({ ok: false, reason: 'again' });
  expect(await store.queries.get({ scope: 'team', id: 'i2' })).toBeUndefined();
  expect(await store.media.usage()).toEqual({ chunks: 0, waiting: 0, slices: 0 });
});

it('says of a file that it can’t take apart that it is kept as it came', async () => {
  expect(await bring('i1')).toMatchObject({ ok: true });
  const item = await store.queries.get({ scope: 'team', id: 'm-i1' });
  expect(item?.values).toMatchObject({ original: true, type: 'audio/mp4', file: { bytes: FILE.size } });
});

it('refuses a file for want of room instead of keeping it with all that it says', async () => {
  const media: MediaStore = {
    ...store.media,
    patchDraft: async () => ({ ok: false, reason: 'full' }),
  };
  const file = new Blob(capturedWebm(60));
  const order = { ...ORDER, file, sound: { ...SOUND, type: 'audio/ogg' }, media: 'm1', owner: 'i1' };
  expect(await importSound({ media, writer: store }, order)).toEqual({ ok: false, reason: 'full' });
  expect(await store.media.usage()).toEqual({ chunks: 0, waiting: 0, slices: 0 });
});

it.each([
  [0, true],
  [900, false],
])('takes no copy that lacks a part of it: %s ms', async (lacking, ok) => {
  const sound = { ...SOUND, type: 'audio/webm', duration: 60_000 + lacking, copy: true };
  const order = { ...ORDER, file: new Blob(capturedWebm(60)), sound, media: 'm1', owner: 'i1' };
  const done = await importSound({ media: store.media, writer: store }, order);
  expect(done).toEqual(ok ? { ok, media: 'm1' } : { ok, reason: 'unreadable' });
});
