import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { MediaFile, readRange } from '../store/media-file.ts';
import type { MediaStore } from '../store/media.ts';
import type { RouteStore } from '../store/route-store.ts';
import { isAllSent } from '../sync/proof.ts';
import { segmentLock } from './lock.ts';
import { keepPhoto } from './photo.ts';
import { settleMade } from './settle-made.ts';
import { keepSmallFile } from './small-file.ts';

let store: RouteStore;
beforeEach(async () => {
  store = await makePhone();
  await store.write({ scope: 'team', kind: 'interview', id: 'i1', fields: { title: 'Seeds' } });
});
afterEach(() => store.close());

const OF = { owner: 'i1', scope: 'team' } as const;
const BYTES = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 31) % 251);
const pictures = { make: async () => ({ blob: new Blob([BYTES]), width: 1600, height: 1200 }) };
const photo = {
  ...OF,
  media: 'p1',
  source: new Blob(),
  longest: 1600,
  started: 5,
  fields: { shows: 'form' },
};
const NEVER = new Promise<never>(() => {});
const EMPTY = { chunks: 0, waiting: 0, slices: 0 };

/** Resolves where the page would have died: what it waited for never came. */
function dying(at: 'record' | 'second chunk') {
  let die = () => {};
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });
  const end = () => {
    die();
    return NEVER;
  };
  let puts = 0;
  const media: MediaStore = {
    ...store.media,
    putChunk: (bytes) => (at === 'second chunk' && (puts += 1) === 2 ? end() : store.media.putChunk(bytes)),
  };
  return { media, writer: { write: end }, dead };
}
const settle = () => settleMade(store, undefined);
const photoOf = (id: string) => store.queries.get({ scope: 'team', id });

it('gives a photo its record where the page died between its last chunk and that', async () => {
  const { dead, ...ports } = dying('record');
  void keepPhoto({ ...ports, pictures }, photo);
  await dead;
  expect(await photoOf('p1')).toBeUndefined();
  await settle();
  const item = await photoOf('p1');
  const fields = { owner: 'i1', type: 'image/jpeg', shows: 'form', width: 1600, height: 1200, started: 5 };
  expect(item?.values).toMatchObject(fields);
  const file = MediaFile.parse(item?.values['file']);
  expect(await readRange(store.media, file, 0, file.bytes)).toEqual(BYTES);
  expect(await store.media.session('p1')).toMatchObject({ state: 'finished' });
});

it('drops a photo of which a part is missing: nobody was told that it is saved', async () => {
  const { dead, ...ports } = dying('second chunk');
  void keepPhoto({ ...ports, pictures }, photo);
  await dead;
  expect((await store.media.usage()).chunks).toBeGreaterThan(0);
  await settle();
  expect(await store.media.usage()).toEqual(EMPTY);
  expect(await photoOf('p1')).toBeUndefined();
});

it('drops a photo of what has been erased since', async () => {
  const { dead, ...ports } = dying('record');
  void keepPhoto({ ...ports, pictures }, photo);
  await dead;
  await store.erase({ ...OF, id: 'i1', kind: 'interview' }, { by: 'm', at: 1, reason: 'no', chunks: [] });
  await settle();
  expect(await store.media.usage()).toEqual(EMPTY);
});

it('drops what was made of what is still there, so that nothing waits for ever', async () => {
  const { dead, ...ports } = dying('record');
  const small = { ...OF, bytes: BYTES, type: 'audio/webm', name: 'a.webm' };
  void keepSmallFile({ ...ports, newId: () => 's1', now: () => 1 }, small);
  await dead;
  await settle();
  expect(await store.media.usage()).toEqual(EMPTY);
  expect(await store.media.sessions('making')).toEqual([]);
});

it('leaves what a record names, and only says that it is finished', async () => {
  await keepPhoto({ media: store.media, writer: store, pictures }, photo);
  await store.media.changeSession('p1', { state: 'making' });
  await settle();
  expect((await store.media.usage()).chunks).toBe(BYTES.length);
  expect(await store.media.session('p1')).toMatchObject({ state: 'finished' });
});

it('leaves what another tab is making', async () => {
  const { dead, ...ports } = dying('record');
  void keepPhoto({ ...ports, pictures }, photo);
  await dead;
  const asked: string[] = [];
  const locks = {
    async request(name: string, _: unknown, run: (lock: null) => unknown) {
      asked.push(name);
      await run(null);
    },
  } as unknown as LockManager;
  await settleMade(store, locks);
  expect(asked).toEqual([segmentLock('p1')]);
  expect(await store.media.session('p1')).toMatchObject({ state: 'making' });
});

it('sees to what an earlier version called finished, and never gave a record', async () => {
  const put = await store.media.putChunk(BYTES.slice(0, 1000).buffer);
  const chunks = put.ok ? [put.hash] : [];
  const session = { ...OF, type: 'audio/wav', segment: 0, started: 1, fields: {}, until: 1, chunks };
  await store.media.saveSession({ ...session, media: 'w1', state: 'finished' });
  await settle();
  expect(await store.media.usage()).toEqual(EMPTY);
  expect(await store.media.session('w1')).toBeUndefined();
});

it('leaves no trace where the record can not be written', async () => {
  const writer = { write: () => Promise.reject(new Error('no')) };
  const kept = await keepPhoto({ media: store.media, writer, pictures }, photo);
  expect(kept).toMatchObject({ ok: false });
  expect(await store.media.usage()).toEqual(EMPTY);
});

it('takes nothing that no record names for something that waits', async () => {
  await store.courier.receive(
    { epoch: 'e', now: 1, stale: [], rejected: [], cursors: {}, patches: [], more: false },
    (await store.courier.offer()).sent,
    1,
  );
  await store.media.putChunk(BYTES.slice(0, 1000).buffer);
  expect(await isAllSent(store)).toBe(true);
});
