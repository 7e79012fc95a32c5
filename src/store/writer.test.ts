import { expect, it } from 'vitest';
import { stampDevice } from '../merge/stamp.ts';
import { makePhone } from '../../tests/support/phone.ts';
import { RouteDatabase, routeDatabaseName } from './database.ts';
import { newDevice, newId } from './identity.ts';
import { openRoute, type RouteStore } from './route-store.ts';
import type { Change } from './types.ts';

const NOW = Date.UTC(2026, 2, 1);

/** A route that two tabs have open; the first has saved before, and so takes for granted who writes. */
async function twoTabs(): Promise<[RouteStore, RouteStore]> {
  const one = await makePhone({ now: () => NOW });
  const other = await openRoute(one.profile, { now: () => NOW, newDevice, newId });
  await one.write(noteOf('before', { title: 'x' }));
  return [one, other];
}

function noteOf(id: string, fields: NonNullable<Change['fields']>): Change {
  return { scope: 'team', kind: 'note', id, fields };
}

const rowOf = (store: RouteStore, id: string) => store.queries.row({ scope: 'team', id });

it('writes under the device that this phone is by then, whatever it was at the last save', async () => {
  const [one] = await twoTabs();
  const db = new RouteDatabase(routeDatabaseName(one.profile.id), 'strict');
  await db.meta.put({ key: 'identity', value: { ...(await db.identity()), device: 'elsewhere0' } });
  db.close();
  await one.write(noteOf('new', { title: 'a', body: 'b' }));
  const row = await rowOf(one, 'new');
  const stamps = Object.values(row?.cells ?? {}).map((cell) => cell.map(([stamp]) => stampDevice(stamp)));
  expect(stamps).toEqual([['elsewhere0'], ['elsewhere0']]);
  expect(row?.values).toEqual({ title: 'a', body: 'b' });
});

it('adds to what another tab has made meanwhile', async () => {
  const [one, other] = await twoTabs();
  await other.write(noteOf('new', { title: 'theirs', place: 'a stove' }));
  const before = await rowOf(one, 'new');
  await one.write(noteOf('new', { title: 'mine' }));
  const after = await rowOf(one, 'new');
  expect(after?.values).toEqual({ title: 'mine', place: 'a stove' });
  expect((after?.cells['title']?.[0]?.[0] ?? '') > (before?.cells['title']?.[0]?.[0] ?? '')).toBe(true);
  expect(after?.cells['title']).toHaveLength(1);
});

it('leaves what another tab has made as it is where it already reads so', async () => {
  const [one, other] = await twoTabs();
  await other.write(noteOf('new', { title: 'same', place: 'a stove' }));
  const before = await rowOf(one, 'new');
  await one.write(noteOf('new', { title: 'same' }));
  expect(await rowOf(one, 'new')).toEqual(before);
});

it('brings nothing back that another tab has erased', async () => {
  const [one, other] = await twoTabs();
  await other.write(noteOf('new', { title: 'said' }));
  const erasure = { by: 'm', at: NOW, reason: 'asked', chunks: [] };
  await other.erase({ scope: 'team', kind: 'note', id: 'new' }, erasure);
  const before = await rowOf(one, 'new');
  await expect(one.write(noteOf('new', { title: 'again' }))).rejects.toMatchObject({ reason: 'erased' });
  expect(await rowOf(one, 'new')).toEqual(before);
  expect(before?.state).toBe('erased');
});

it('keeps the order of saves that nobody waited for', async () => {
  const [one, other] = await twoTabs();
  await other.write(noteOf('new', { title: '0' }));
  await Promise.all(['1', '2', '3'].map((title) => one.write(noteOf('new', { title }))));
  expect((await rowOf(one, 'new'))?.values).toEqual({ title: '3' });
});
