import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { note, useSyncedTeam, write } from '../../tests/support/synced-team.ts';
import type { RouteStore } from '../store/route-store.ts';
import { thingsHere } from './things-here.ts';

const { sync, team } = useSyncedTeam();

describe('the proof that the endpoint has everything', () => {
  const checked = async (store: RouteStore) => (await store.courier.courier()).checked;

  it('is given once everything has been acknowledged', async () => {
    const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
    await a.write({ ...note, fields: { title: 'x' } });
    await write(a, 'We dry seeds.');
    for (const store of [a, b]) expect(await sync(store)).toMatchObject({ ok: true });
    expect(await checked(a)).toBeGreaterThan(0);
    expect(await checked(b)).toBeGreaterThan(0);
  });

  it('is not given while a chunk that a record names is nowhere', async () => {
    const [a] = (await team()) as [RouteStore];
    await a.courier.proved(0, false);
    const file = { name: 'a.webm', type: 'audio/webm', bytes: 5, chunks: ['0'.repeat(64)] };
    await a.write({ scope: 'team', kind: 'media', id: 'm1', fields: { file } });
    expect(await sync(a)).toMatchObject({ ok: true });
    expect(await checked(a)).toBe(0);
  });

  it('is not given while a recording has no file yet', async () => {
    const [a] = (await team()) as [RouteStore];
    await a.courier.proved(0, false);
    await a.media.saveSession({
      media: 'm1',
      owner: 'i1',
      scope: 'team',
      type: 'audio/webm',
      segment: 0,
      started: 0,
      fields: {},
      until: 0,
      state: 'closed',
      chunks: [],
    });
    expect(await sync(a)).toMatchObject({ ok: true });
    expect(await checked(a)).toBe(0);
  });

  it('covers the sound and pictures in the bin, which go too: whoever takes them out again has them', async () => {
    const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
    const put = await a.media.putChunk(new Uint8Array([1, 2, 3]).buffer);
    if (!put.ok) throw new Error(put.reason);
    const photo = { scope: 'team', kind: 'media', id: 'm1' } as const;
    const file = { name: 'a.jpg', type: 'image/jpeg', bytes: 3, chunks: [put.hash] };
    await a.write({ ...photo, fields: { owner: note.id, type: file.type, file } });
    await a.bin(photo);
    expect((await thingsHere(a)).media).toMatchObject([{ item: { id: 'm1' }, left: 3 }]);
    expect(await sync(a)).toMatchObject({ ok: true, value: { chunksPushed: 1 } });
    expect(await checked(a)).toBeGreaterThan(0);
    expect(await thingsHere(a)).toMatchObject({ count: 0 });
    await sync(b);
    await b.restore(photo);
    expect(await sync(b)).toMatchObject({ ok: true, value: { chunksPulled: 1 } });
  });
});
