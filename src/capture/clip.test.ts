import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { capturedWebm } from '../../tests/support/captured-webm.ts';
import { makePhone } from '../../tests/support/phone.ts';
import type { MediaFile } from '../store/media-file.ts';
import type { RouteStore } from '../store/route-store.ts';
import { cutClip } from './clip.ts';
import { storeFile } from './store-file.ts';

let store: RouteStore;
beforeEach(async () => {
  store = await makePhone();
});
afterEach(() => store.close());

/** A recording of a minute, as a file on this phone. */
async function recording(): Promise<MediaFile> {
  const bytes = new Uint8Array(await new Blob(capturedWebm(60)).arrayBuffer());
  const source = {
    size: bytes.length,
    read: async (start: number, end: number) => bytes.slice(start, end),
  };
  const announce = async () => ({ ok: true }) as const;
  const stored = await storeFile(store.media, source, {
    media: 'm1',
    name: 'talk.webm',
    type: 'audio/webm',
    announce,
  });
  if (!stored.ok) throw new Error(stored.reason);
  return stored.file;
}

const cut = (file: MediaFile, id: string) =>
  cutClip(
    { media: store.media, writer: store, newId: () => id },
    { file, started: 0, from: 20_000, to: 30_000, owner: 'q1', scope: 'commons' },
  );

it('says of a clip that was erased on this route that exactly this was erased, and leaves nothing of another try', async () => {
  const file = await recording();
  expect(await cut(file, 'c1')).toMatchObject({ ok: true, media: 'c1' });
  const { chunks = [] } = (await store.media.session('c1')) ?? {};
  await store.erase(
    { scope: 'commons', kind: 'media', id: 'c1' },
    { by: 'm', at: store.now(), reason: 'refused', chunks },
  );
  await store.media.dropChunks(chunks);
  const before = await store.media.usage();
  expect(await cut(file, 'c2')).toEqual({ ok: false, reason: 'again' });
  expect(await store.queries.get({ scope: 'commons', id: 'c2' })).toBeUndefined();
  expect(await store.media.session('c2')).toBeUndefined();
  expect(await store.media.usage()).toEqual(before);
  // The recording itself is whole, and another stretch of it can still be cut.
  const other = await cutClip(
    { media: store.media, writer: store, newId: () => 'c3' },
    { file, started: 0, from: 40_000, to: 50_000, owner: 'q1', scope: 'commons' },
  );
  expect(other).toMatchObject({ ok: true });
});
