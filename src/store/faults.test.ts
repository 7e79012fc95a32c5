import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { routeDatabaseName } from './database.ts';
import { createDirectory } from './directory.ts';
import { newDevice, newId, newToken } from './identity.ts';
import { openRoute } from './route-store.ts';

const note = { scope: 'team', kind: 'note', id: 'n1' } as const;

/** What the next transactions that write are to fail with. */
const planted: string[] = [];

// Dexie takes the method when it opens a database, so the fault has to be in place before.
const real = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function transaction(
  this: IDBDatabase,
  ...args: Parameters<typeof real>
) {
  const fault = args[1] === 'readwrite' ? planted.shift() : undefined;
  if (fault !== undefined) throw new DOMException('planted', fault);
  return real.apply(this, args);
};

afterEach(() => {
  planted.length = 0;
});

function failWrites(name: string, times: number): void {
  planted.push(...Array.from({ length: times }, () => name));
}

async function databasesOf(profile: string): Promise<string[]> {
  return (await Dexie.getDatabaseNames()).filter((name) => name.includes(profile));
}

describe('the list of routes', () => {
  const profile = async () => {
    const store = await makePhone();
    await store.write({ ...note, fields: { title: 'x' } });
    await store.media.putChunk(new ArrayBuffer(3));
    store.close();
    return store.profile;
  };

  it('goes through with a removal that was cut off, and touches no other route', async () => {
    const [gone, stays] = [await profile(), await profile()];
    const directory = createDirectory();
    const remove = vi.spyOn(Dexie, 'delete').mockRejectedValue(new Error('the battery'));
    await expect(directory.remove(gone.id)).rejects.toThrow('the battery');
    remove.mockRestore();
    expect(await directory.get(gone.id)).toBeUndefined();
    expect(await databasesOf(gone.id)).not.toEqual([]);
    await directory.sweep(Date.now());
    expect(await databasesOf(gone.id)).toEqual([]);
    expect(await directory.list()).toContainEqual(stays);
    expect(await databasesOf(stays.id)).not.toEqual([]);
    directory.close();
  });

  it('takes away what an unfinished making left, once nobody can be at it any more', async () => {
    const directory = createDirectory();
    const { token, device, ...identity } = { ...(await profile()), token: newToken(), device: newDevice() };
    const made = { ...identity, token, device, id: newId(), created: 1_000 };
    const fill = () => Promise.reject(new Error('the battery'));
    await expect(directory.add(made, fill)).rejects.toMatchObject({ reason: 'other' });
    expect(await directory.get(made.id)).toBeUndefined();
    await directory.sweep(2_000);
    expect(await databasesOf(made.id)).not.toEqual([]);
    await directory.sweep(3_601_001);
    expect(await databasesOf(made.id)).toEqual([]);
    directory.close();
  });
});

describe('a save', () => {
  it('that finds the database closed under it opens it again and is saved', async () => {
    const store = await makePhone();
    failWrites('InvalidStateError', 1);
    await store.write({ ...note, fields: { title: 'kept' } });
    expect((await store.queries.get(note))?.values['title']).toBe('kept');
    store.close();
  });

  it('into a route that another tab has removed says so, and makes no empty notebook in its place', async () => {
    const store = await makePhone();
    const directory = createDirectory();
    await directory.remove(store.profile.id);
    await expect(store.write({ ...note, fields: { title: 'late' } })).rejects.toMatchObject({
      reason: 'gone',
    });
    expect(await directory.list()).not.toContainEqual(store.profile);
    expect(await databasesOf(store.profile.id)).toEqual([]);
    directory.close();
    store.close();
  });

  it('on a full disk says so, and leaves everything as it was', async () => {
    const store = await makePhone();
    await store.write({ ...note, fields: { title: 'before' } });
    failWrites('QuotaExceededError', 5);
    await expect(store.write({ ...note, fields: { title: 'after' } })).rejects.toMatchObject({
      reason: 'full',
    });
    planted.length = 0;
    expect((await store.queries.get(note))?.values['title']).toBe('before');
    await store.write({ ...note, fields: { title: 'after' } });
    expect((await store.queries.get(note))?.values['title']).toBe('after');
    store.close();
  });

  it('of words that can’t be saved yet keeps them and saves them later', async () => {
    const store = await makePhone();
    const { openTextSession } = await import('./text-session.ts');
    const states: string[] = [];
    const session = await openTextSession(
      store,
      { ...note, field: 'body' },
      { onWords: () => undefined, onState: ({ kind }) => states.push(kind) },
    );
    failWrites('QuotaExceededError', 1);
    session.change('do not lose me');
    await session.flush();
    expect(states).toEqual(['saving', 'unsaved']);
    await expect
      .poll(async () => (await store.queries.get(note))?.values['body'], { timeout: 5000 })
      .toBe('do not lose me');
    await session.close();
    store.close();
  });
});

describe('a database', () => {
  it('of a later version of the app is not opened for writing, and not changed', async () => {
    const store = await makePhone();
    await store.write({ ...note, fields: { title: 'from the future' } });
    const { profile } = store;
    store.close();
    const later = new Dexie(routeDatabaseName(profile.id));
    later.version(7).stores({
      records: 'key, [state+kind+at], waiting, *links, *unread, colour',
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
});
