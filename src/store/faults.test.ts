import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { soon } from '../../tests/support/soon.ts';
import { makePhone } from '../../tests/support/phone.ts';
import { makeStorage } from '../../tests/support/storage.ts';
import { routeDatabaseName } from './database.ts';
import { createDirectory } from './directory.ts';
import { newDevice, newId, newToken } from './identity.ts';
import { typedPages } from './typed.ts';

const note = { scope: 'team', kind: 'note', id: 'n1' } as const;

/** What the next transactions that write are to fail with. */
const planted: string[] = [];

/** What has been open. */
const connections: IDBDatabase[] = [];

// Dexie takes the method when it opens a database, so the fault has to be in place before.
const real = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function transaction(
  this: IDBDatabase,
  ...args: Parameters<typeof real>
) {
  if (!connections.includes(this)) connections.push(this);
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

/** Ends every connection to a database the way the system does, then deletes it. */
async function clearAway(name: string): Promise<void> {
  for (const db of connections.filter((each) => each.name === name)) {
    db.onversionchange = null;
    db.close();
    db.onclose?.(new Event('close'));
  }
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', resolve);
    request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')));
  });
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
    // The battery dies: the browser never answers.
    const remove = vi.spyOn(Dexie, 'delete').mockReturnValue(new Dexie.Promise(() => {}));
    void directory.remove(gone.id);
    await vi.waitFor(() => expect(remove).toHaveBeenCalled());
    remove.mockRestore();
    expect(await directory.get(gone.id)).toBeUndefined();
    expect(await databasesOf(gone.id)).not.toEqual([]);
    await directory.sweep(Date.now());
    expect(await databasesOf(gone.id)).toEqual([]);
    expect(await directory.list()).toContainEqual(stays);
    expect(await databasesOf(stays.id)).not.toEqual([]);
    directory.close();
  });

  it('takes what was typed in a route along with it, also what a tab put down that stood open', async () => {
    const storage = makeStorage();
    vi.stubGlobal('localStorage', storage);
    const place = { ...note, field: 'title' };
    const [gone, stays] = [await makePhone({ storage }), await makePhone({ storage })];
    const directory = createDirectory();
    for (const phone of [gone, stays]) phone.typed.keep(place, { value: 'typed', over: [null] });
    await directory.remove(gone.profile.id);
    expect(typedPages(storage, gone.profile.id).size).toBe(0);
    gone.typed.keep(place, { value: 'typed on', over: [null] });
    await directory.sweep(Date.now());
    expect(typedPages(storage, gone.profile.id).size).toBe(0);
    expect(typedPages(storage, stays.profile.id).size).toBe(1);
    vi.unstubAllGlobals();
    for (const each of [directory, gone, stays]) each.close();
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
      .poll(async () => (await store.queries.get(note))?.values['body'], { timeout: 20_000 })
      .toBe('do not lose me');
    await session.close();
    store.close();
  });
});

describe('a database', () => {
  const later = (name: string) => {
    const db = new Dexie(name);
    db.version(7).stores({
      records: 'key, [state+kind+at], [since+key], *links, *unread, colour',
      meta: 'key',
      tray: 'id, key',
    });
    return db;
  };

  it('that a later version changes while this page is open is not written to any more', async () => {
    const store = await makePhone();
    await store.write({ ...note, fields: { title: 'before' } });
    const next = later(routeDatabaseName(store.profile.id));
    await next.open();
    await expect(store.write({ ...note, fields: { title: 'after' } })).rejects.toMatchObject({
      reason: 'newer',
    });
    const rows = await next.table<{ values: object }>('records').toArray();
    expect(rows.map(({ values }) => values)).toEqual([{ title: 'before' }]);
    expect(next.verno).toBe(7);
    next.close();
    store.close();
  });

  it('that the browser has cleared is not made again, empty: what is on the screen can still be copied', async () => {
    const store = await makePhone();
    await store.write({ ...note, fields: { title: 'before' } });
    const shown: unknown[] = [];
    const watching = store
      .live(async () => (await store.queries.get(note))?.values['title'])
      .subscribe((title) => shown.push(title));
    await soon(() => expect(shown).toEqual(['before']));
    // As on clearing: the connections end without a word, and nothing is there any more.
    await clearAway(routeDatabaseName(store.profile.id));
    await expect(store.write({ ...note, fields: { title: 'after' } })).rejects.toMatchObject({
      reason: 'gone',
    });
    expect(shown).toEqual(['before']);
    expect(await databasesOf(store.profile.id)).not.toContain(routeDatabaseName(store.profile.id));
    watching.unsubscribe();
    store.close();
  });
});
