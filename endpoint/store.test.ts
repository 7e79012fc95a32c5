import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openConnection } from './sqlite-connection.ts';
import { openSqlite } from './sqlite.ts';
import type { NewItem, Ref, Store } from './store.ts';

const REF: Ref = { scope: 'team', owner: '', id: 'n' };
const itemOf = (more: Partial<NewItem>): NewItem => ({
  field: 'title',
  isPiece: false,
  stamp: '000000000001-0000-aaaaaaaaaa',
  value: '"a"',
  seen: {},
  seq: 1,
  live: true,
  member: 'm',
  at: 5,
  ...more,
});

/** What any implementation of the port must do; `:memory:` stands for one that forgets. */
describe.each(['file', ':memory:'])('the store in a %s', (kind) => {
  let folder: string;
  let store: Store;
  const open = () => openSqlite(kind === 'file' ? path.join(folder, 'a.sqlite') : kind, 'first life');

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bitacora-store-'));
    store = await open();
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  test('a work that fails leaves nothing behind, and the next one runs', async () => {
    const failed = store.transact('r', async (rows) => {
      await rows.createRoute('Valle', 1);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await store.transact('r', (rows) => rows.route())).toBeUndefined();
  });

  test('works run one after another', async () => {
    await store.transact('r', (rows) => rows.createRoute('Valle', 1));
    const works = Array.from({ length: 20 }, () =>
      store.transact('r', async (rows) => {
        const head = (await rows.route())?.head ?? 0;
        await Promise.resolve();
        await rows.setHead(head + 1);
      }),
    );
    await Promise.all(works);
    expect((await store.transact('r', (rows) => rows.route()))?.head).toBe(20);
  });

  test('what comes after the end is told to come again, and brings nothing down', async () => {
    const late = await openSqlite(':memory:', 'a life');
    const working = late.transact('r', (rows) => rows.createRoute('Valle', 1));
    await Promise.all([late.close(), working]);
    await expect(late.transact('r', (rows) => rows.route())).rejects.toMatchObject({ code: 'slow_down' });
    await expect(late.knowsToken('x')).rejects.toMatchObject({ code: 'slow_down' });
    await late.close();
  });

  test('routes share nothing', async () => {
    for (const route of ['r', 's']) {
      await store.transact(route, async (rows) => {
        await rows.createRoute(route, 1);
        await rows.createRecord(REF, { kind: 'note', first: 'm', bucket: 3 });
        await rows.insert(REF, itemOf({ value: `"${route}"` }));
      });
    }
    await store.transact('r', (rows) => rows.erase(REF));
    const space = { scope: 'team', owner: '' } as const;
    expect(await store.transact('r', (rows) => rows.between(space, 0, 9))).toEqual({ wholes: [], items: [] });
    const { wholes } = await store.transact('s', (rows) => rows.between(space, 0, 9));
    const patch = { scope: 'team', kind: 'note', id: 'n', cells: { title: [[itemOf({}).stamp, 's', {}]] } };
    expect(wholes.map(({ seq, json }) => [seq, JSON.parse(json)])).toEqual([[1, patch]]);
  });

  test('what is retired stays in history alone', async () => {
    await store.transact('r', async (rows) => {
      await rows.createRecord(REF, { kind: 'note', first: 'm', bucket: 3 });
      await rows.insert(REF, itemOf({}));
      await rows.insert(REF, itemOf({ field: 'notes', isPiece: true, seq: 2 }));
      await rows.retire(REF, 'title', itemOf({}).stamp);
      expect(await rows.cell(REF, 'title')).toEqual([]);
      expect(await rows.history(REF)).toHaveLength(1);
      expect(await rows.sizes(REF, 0, 9, 9)).toEqual([{ first: 2, last: 2, bytes: expect.any(Number) }]);
      expect(await rows.inBucket(REF, 3)).toHaveLength(1);
      expect(await rows.marks(REF, 3)).toEqual([
        {
          id: 'n',
          bucket: 3,
          field: 'notes',
          stamp: '000000000001-0000-aaaaaaaaaa',
          value: itemOf({}).value,
        },
      ]);
    });
  });

  test('what is revived is live again with a new number, alone of all under its stamp', async () => {
    await store.transact('r', async (rows) => {
      await rows.createRecord(REF, { kind: 'note', first: 'm', bucket: 3 });
      await rows.insert(REF, itemOf({}));
      const { stamp } = itemOf({});
      await rows.retire(REF, 'title', stamp);
      await rows.insert(REF, itemOf({ value: '"a clone wrote"', live: false, seq: 0 }));
      await rows.revive(REF, { field: 'title', stamp, seq: 7 });
      const { items } = await rows.between(REF, 0, 9);
      expect(items).toMatchObject([{ stamp, value: itemOf({}).value, seq: 7 }]);
    });
  });

  test('erased chunks are listed until their file is gone, and no longer counted', async () => {
    await store.transact('r', async (rows) => {
      await rows.createRoute('Valle', 1);
      await rows.saveChunk({ hash: 'h', bytes: 10, putBy: 'm', erased: false });
      expect((await rows.route())?.bytes).toBe(10);
      await rows.saveChunk({ hash: 'h', bytes: 10, putBy: 'm', erased: true });
      expect((await rows.route())?.bytes).toBe(0);
    });
    expect(await store.erasedChunks()).toEqual([{ route: 'r', hash: 'h' }]);
    await store.forgetFile('r', 'h');
    expect(await store.erasedChunks()).toEqual([]);
    expect((await store.transact('r', (rows) => rows.chunk('h')))?.erased).toBe(true);
  });

  test('a life lasts until another is begun', async () => {
    expect(await store.epoch()).toBe('first life');
    await store.renew('second life');
    expect(await store.epoch()).toBe('second life');
    if (kind !== 'file') return;
    await store.close();
    store = await open();
    expect(await store.epoch()).toBe('second life');
  });
});

test('a file of a newer endpoint is not opened', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bitacora-store-'));
  const file = path.join(folder, 'a.sqlite');
  const db = openConnection(file);
  db.run('PRAGMA user_version=99');
  await db.close();
  expect(() => openConnection(file)).toThrow('newer endpoint');
  await rm(folder, { recursive: true });
});

test('a commit waits for the disk', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bitacora-store-'));
  const db = openConnection(path.join(folder, 'a.sqlite'));
  expect(db.one(z.object({ synchronous: z.number() }), 'PRAGMA synchronous')).toEqual({ synchronous: 2 });
  expect(db.one(z.object({ journal_mode: z.string() }), 'PRAGMA journal_mode')).toEqual({
    journal_mode: 'wal',
  });
  expect(db.one(z.object({ secure_delete: z.number() }), 'PRAGMA secure_delete')).toEqual({
    secure_delete: 1,
  });
  await db.close();
  await rm(folder, { recursive: true });
});
