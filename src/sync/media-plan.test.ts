import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { useSyncedTeam } from '../../tests/support/synced-team.ts';
import type { RouteStore } from '../store/route-store.ts';
import { createCourier } from './courier.ts';
import { syncRoute } from './engine.ts';
import { mediaPlaces } from './media-plan.ts';

const { team, transport, sync, fetch } = useSyncedTeam();

const placeOf = async ({ queries, media }: RouteStore) =>
  (await mediaPlaces(await queries.ofKind('media'), media)).get('i1')?.place;

/** An interview whose sound is two chunks. */
async function record(store: RouteStore): Promise<void> {
  const chunks: string[] = [];
  for (const n of [1, 2]) {
    const put = await store.media.putChunk(new Uint8Array([n, n]).buffer);
    if (put.ok) chunks.push(put.hash);
  }
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 4, chunks };
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { title: 'The slope' } },
    { scope: 'team', kind: 'media', id: 'm1', fields: { owner: 'i1', type: 'audio/webm', file } },
  );
}

const wordsOnly = async (store: RouteStore) =>
  syncRoute({ store, transport: await transport(store), now: Date.now, media: false });

/** The courier of a phone, which nobody has started. */
const courierOf = (store: RouteStore, by: typeof globalThis.fetch = fetch) =>
  createCourier(store, {
    now: Date.now,
    fetch: by,
    mediaLeave: async () => 'no',
    alone: (_name, run) => run().then(() => true),
    later: async () => {},
    stops: { tell: () => {}, listen: () => () => {} },
    setTimer: () => () => {},
  });

it('does not take sound for being on the endpoint because its words came from there', async () => {
  const [ana, ben] = (await team('facilitator')) as [RouteStore, RouteStore];
  await record(ana);
  expect(await wordsOnly(ana)).toMatchObject({ ok: true });
  expect(await placeOf(ana)).toBe('here');
  expect(await sync(ben)).toMatchObject({ ok: true, value: { chunksPulled: 0 } });
  expect(await placeOf(ben)).toBe('unknown');
  expect(await sync(ana)).toMatchObject({ ok: true, value: { chunksPushed: 2 } });
  expect(await placeOf(ana)).toBe('endpoint');
  expect(await placeOf(ben)).toBe('unknown');
  expect(await sync(ben)).toMatchObject({ ok: true, value: { chunksPulled: 2 } });
  expect(await placeOf(ben)).toBe('endpoint');
});

it('tells sound that is nowhere but on its own phone from an endpoint that can not be asked', async () => {
  const [ana, ben] = (await team('facilitator')) as [RouteStore, RouteStore];
  await record(ana);
  await wordsOnly(ana);
  await wordsOnly(ben);
  expect(await courierOf(ben).fetchMedia(['m1'])).toEqual({
    ok: true,
    value: { pulled: 0, absent: 2, erased: 0 },
  });
  const noSignal = () => Promise.reject(new TypeError('no signal'));
  expect(await courierOf(ben, noSignal).fetchMedia(['m1'])).toEqual({ ok: false, reason: 'offline' });
  await sync(ana);
  expect(await courierOf(ben).fetchMedia(['m1'])).toEqual({
    ok: true,
    value: { pulled: 2, absent: 0, erased: 0 },
  });
});

it('knows of a recording without a file only that it is on the phone that makes it', async () => {
  const [ana, ben] = (await team('facilitator')) as [RouteStore, RouteStore];
  await ana.write({ scope: 'team', kind: 'media', id: 'm1', fields: { owner: 'i1', type: 'audio/webm' } });
  await sync(ana);
  await sync(ben);
  expect(await placeOf(ben)).toBe('unknown');
});
