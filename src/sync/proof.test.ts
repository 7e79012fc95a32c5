import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { note, useSyncedTeam, write } from '../../tests/support/synced-team.ts';
import type { RouteStore } from '../store/route-store.ts';

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
});
