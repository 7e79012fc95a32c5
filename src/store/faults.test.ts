import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { routeDatabaseName } from './database.ts';
import { newDevice, newId } from './identity.ts';
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

describe('a save', () => {
  it('that finds the database closed under it opens it again and is saved', async () => {
    const store = await makePhone();
    failWrites('InvalidStateError', 1);
    await store.write({ ...note, fields: { title: 'kept' } });
    expect((await store.queries.get(note))?.values['title']).toBe('kept');
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
