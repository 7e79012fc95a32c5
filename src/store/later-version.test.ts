import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { mediaDatabaseName, routeDatabaseName } from './database.ts';
import { DIRECTORY_NAME } from './directory-name.ts';
import { createDirectory } from './directory.ts';
import { faultOf } from './fault.ts';
import { newDevice, newId } from './identity.ts';
import { openRoute } from './route-store.ts';

const note = { scope: 'team', kind: 'note', id: 'n1' } as const;

/** A database as an app of version 7 leaves it. */
const laterDatabase = async (name: string, stores: Record<string, string>) => {
  const db = new Dexie(name);
  db.version(7).stores(stores);
  await db.open();
  return db;
};

it('a notebook of a later version of the app is not opened for writing, and not changed', async () => {
  const store = await makePhone();
  await store.write({ ...note, fields: { title: 'from the future' } });
  const { profile } = store;
  store.close();
  const later = new Dexie(routeDatabaseName(profile.id));
  later.version(7).stores({
    records: 'key, [state+kind+at], [since+key], *links, *unread, colour',
    meta: 'key',
    tray: 'id, key',
  });
  await later.open();
  later.close();
  await expect(openRoute(profile, { now: Date.now, newDevice, newId })).rejects.toMatchObject({
    reason: 'newer',
  });
  const again = new Dexie(routeDatabaseName(profile.id));
  await again.open();
  expect(again.verno).toBe(7);
  expect(await again.table('records').count()).toBe(1);
  again.close();
});

it('sound of a later version takes no sound and is not changed; words are kept all the same', async () => {
  const { profile, ...made } = await makePhone();
  made.close();
  const name = mediaDatabaseName(profile.id);
  const tables = { slices: '[media+index]', chunks: 'hash', chunkInfos: 'hash, waiting, colour' };
  (await laterDatabase(name, tables)).close();
  const store = await openRoute(profile, { now: Date.now, newDevice, newId });
  expect(await store.media.putChunk(new ArrayBuffer(3))).toEqual({ ok: false, reason: 'newer' });
  const reading = store.media.waiting().catch((error: unknown) => faultOf(error));
  expect(await reading).toBe('newer');
  await store.write({ ...note, fields: { title: 'kept' } });
  store.close();
  const again = await laterDatabase(name, tables);
  expect([again.verno, await again.table('chunks').count()]).toEqual([7, 0]);
  again.close();
});

it('sound that a later version changes while this page is open is not written to any more', async () => {
  const store = await makePhone();
  await store.media.putChunk(new ArrayBuffer(3));
  const next = await laterDatabase(mediaDatabaseName(store.profile.id), {
    chunks: 'hash',
    chunkInfos: 'hash, waiting, colour',
  });
  expect(await store.media.putChunk(new ArrayBuffer(4))).toEqual({ ok: false, reason: 'newer' });
  expect(await next.table('chunks').count()).toBe(1);
  next.close();
  store.close();
});

it('the list of routes of a later version is not read, not added to and not changed', async () => {
  const { profile, ...made } = await makePhone();
  const identity = await made.identity();
  made.close();
  const later = await laterDatabase(DIRECTORY_NAME, { profiles: 'id, colour' });
  const before = await later.table('profiles').toArray();
  later.close();
  const directory = createDirectory();
  const another = { ...identity, id: newId() };
  const tries = [
    () => directory.list(),
    () => directory.add(another),
    () => directory.update(profile.id, { memberName: 'x' }),
    () => directory.remove(profile.id),
    () => directory.sweep(Date.now()),
  ];
  for (const attempt of tries) {
    const reason = await attempt().then(
      () => 'done',
      (error: unknown) => faultOf(error),
    );
    expect(reason).toBe('newer');
  }
  directory.close();
  const again = await laterDatabase(DIRECTORY_NAME, { profiles: 'id, colour' });
  expect([again.verno, await again.table('profiles').toArray()]).toEqual([7, before]);
  expect((await Dexie.getDatabaseNames()).filter((name) => name.includes(profile.id))).not.toEqual([]);
  await again.delete();
});
