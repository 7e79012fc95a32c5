import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { wholeToItems } from './patch-text.ts';
import { openConnection } from './sqlite-connection.ts';
import { LAYOUTS } from './sqlite-schema.ts';
import { openSqlite } from './sqlite.ts';
import type { Item, NewItem, Ref, RouteRows, Store } from './store.ts';

const refOf = (id: string): Ref => ({ scope: 'team', owner: '', id });
const SPACE = refOf('');
const ROW = { kind: 'note', first: 'm', bucket: 3 };
const stampOf = (wall: number) => `${wall.toString(16).padStart(12, '0')}-0000-aaaaaaaaaa`;
const itemOf = (seq: number, more: Partial<NewItem> = {}): NewItem => ({
  field: `f${seq}`,
  isPiece: false,
  stamp: stampOf(1),
  value: JSON.stringify(`"${seq}" \\ ü \u0000`),
  seen: { bbbbbbbbbb: '000000000000-0001' },
  seq,
  live: true,
  member: 'm',
  at: 5,
  ...more,
});

interface Way {
  readonly name: string;
  readonly first: readonly NewItem[];
  /** whether the record has its values in its own row */
  readonly fresh: boolean;
}

const FIRST = [itemOf(1), itemOf(2), itemOf(3, { field: 'notes', isPiece: true, seen: {} })];
const LONG = itemOf(4, { field: 'long', value: JSON.stringify('x'.repeat(40_000)) });
const MANY = Array.from({ length: 80 }, (_, at) => itemOf(at + 1));
const WAYS: readonly Way[] = [
  { name: 'a few', first: FIRST, fresh: true },
  { name: 'one that is overtaken', first: [...FIRST, itemOf(0, { live: false, field: 'f1' })], fresh: false },
  { name: 'another member’s', first: [...FIRST, itemOf(4, { member: 'n', isPiece: true })], fresh: false },
  { name: 'from another moment', first: [...FIRST, itemOf(4, { at: 6, isPiece: true })], fresh: false },
  { name: 'a gap', first: [...FIRST, itemOf(5, { isPiece: true })], fresh: false },
  { name: 'a field behind a text', first: [...FIRST, itemOf(4)], fresh: false },
  {
    name: 'a field again',
    first: [
      ...FIRST,
      itemOf(4, { isPiece: true }),
      itemOf(5, { field: 'notes', isPiece: true, stamp: stampOf(2) }),
    ],
    fresh: false,
  },
  { name: 'out of order', first: [...FIRST, itemOf(2, { field: 'late' })], fresh: false },
  { name: 'an erasure', first: [...FIRST, itemOf(4, { field: '_erased', value: '{}' })], fresh: false },
  { name: 'a long one', first: [...FIRST, LONG], fresh: false },
  { name: 'many', first: MANY, fresh: false },
];

async function write(store: Store, id: string, items: readonly NewItem[]): Promise<void> {
  await store.transact('r', async (rows) => {
    await rows.createRecord(refOf(id), ROW);
    for (const item of items) await rows.insert(refOf(id), item);
  });
}

/** All that can be asked about a record. */
function ask(store: Store, id: string, items: readonly NewItem[]) {
  const ref = refOf(id);
  return store.transact('r', async (rows) => {
    const of = async (item: NewItem) => ({
      cell: await rows.cell(ref, item.field),
      twins: await rows.twins(ref, item),
      live: (await rows.liveOf(ref, item.field)).map(plain),
    });
    const each = [];
    for (const item of items) each.push(await of(item));
    return {
      each,
      record: await rows.record(ref),
      history: await rows.history(ref),
      sizes: sum((await rows.sizes(SPACE, 0, 999, 999)).map(({ bytes }) => bytes)),
      parts: await rows.sizes(SPACE, 1, 999, 999),
      rest: (await itemsBetween(rows, 1, 3)).map(plain),
      all: (await itemsBetween(rows, 0, 999)).map(plain),
      bucket: (await rows.inBucket(SPACE, 3)).map(plain),
      elsewhere: await rows.inBucket(SPACE, 4),
      marks: (await rows.marks(SPACE, 3)).toSorted((a, b) => (a.field < b.field ? -1 : 1)),
    };
  });
}

/** All that lies there, also what goes out as it came. */
async function itemsBetween(rows: RouteRows, after: number, upTo: number): Promise<Item[]> {
  const { wholes, items } = await rows.between(SPACE, after, upTo);
  return [...wholes.flatMap(wholeToItems), ...items].toSorted((a, b) => a.seq - b.seq);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

const plain = ({ id, kind, field, isPiece, stamp, value, seen, seq }: Item): Item => ({
  id,
  kind,
  field,
  isPiece,
  stamp,
  value,
  seen,
  seq,
});

describe.each(WAYS)('a record that came with $name', ({ first, fresh }) => {
  test('tells all that it was given, and still does when more has come', async () => {
    const db = openConnection(':memory:');
    const store = await openSqlite(':memory:', 'a life', db);
    await write(store, 'n', first);
    const rows = db.all(z.object({ field: z.string() }), 'SELECT field FROM items');
    expect(rows).toHaveLength(fresh ? 0 : first.length);
    const before = await ask(store, 'n', first);
    const live = first.filter((item) => item.live);
    expect(before.bucket.map(({ field }) => field).toSorted()).toEqual(
      live.map(({ field }) => field).toSorted(),
    );
    expect(before.record).toEqual(ROW);
    expect(before.elsewhere).toEqual([]);
    expect(before.history.map(({ field, member, at }) => [field, member, at])).toEqual(
      first.filter((item) => !item.isPiece).map(({ field, member, at }) => [field, member, at]),
    );
    const [one] = first;
    expect(before.each[0]).toMatchObject({ cell: [[one?.stamp, one?.value, one?.seen]] });
    await store.transact('r', (to) => to.insert(refOf('n'), itemOf(0, { live: false, field: 'past' })));
    const after = await ask(store, 'n', first);
    expect(after).toEqual({ ...before, history: after.history });
    expect(after.history.map(({ field }) => field)).toEqual([
      ...before.history.map(({ field }) => field),
      'past',
    ]);
    await store.close();
  });
});

describe('new records beside one another', () => {
  /** So that an answer takes some of them and not all. */
  const WIDE = JSON.stringify('x'.repeat(2000));
  const fill = async (rows: RouteRows, count: number) => {
    for (let at = 0; at < count; at += 1) {
      await rows.createRecord(refOf(`n${at}`), ROW);
      for (const part of [1, 2, 3])
        await rows.insert(refOf(`n${at}`), itemOf(at * 3 + part, { value: WIDE }));
    }
  };

  test('are pulled in pages of any length, also where one ends inside a record or other values lie between', async () => {
    const store = await openSqlite(':memory:', 'a life');
    await store.transact('r', async (rows) => {
      await fill(rows, 450);
      for (const id of ['n7', 'n440'])
        await rows.insert(refOf(id), itemOf(0, { live: false, field: 'past' }));
      await rows.retire(refOf('n7'), 'f22', stampOf(1));
    });
    const all = Array.from({ length: 1350 }, (_, at) => at + 1).filter((seq) => seq !== 22);
    await store.transact('r', async (rows) => {
      expect((await itemsBetween(rows, 0, 1350)).map(({ seq }) => seq)).toEqual(all);
      expect((await rows.between(SPACE, 0, 1350)).wholes).toHaveLength(448);
    });
    for (const limit of [1, 7, 500, 5000]) {
      const pulled: number[] = [];
      for (let after = limit < 10 ? 1300 : 0; ; ) {
        const from = after;
        const page = await store.transact('r', async (rows) => {
          const sizes = await rows.sizes(SPACE, from, 1345, limit);
          const found = await itemsBetween(rows, from, sizes.at(-1)?.last ?? from);
          const numbers = sizes.flatMap(({ first, last }) =>
            Array.from({ length: last - first + 1 }, (_, at) => first + at),
          );
          expect(found.map(({ seq }) => seq)).toEqual(numbers);
          return numbers;
        });
        pulled.push(...page);
        const last = page.at(-1);
        if (last === undefined) break;
        after = last;
      }
      expect(pulled).toEqual(all.filter((seq) => seq <= 1345 && (limit >= 10 || seq > 1300)));
    }
    await store.close();
  });

  test('are there for whoever reads, adds and changes in the same transaction', async () => {
    const store = await openSqlite(':memory:', 'a life');
    await store.transact('r', async (rows) => {
      await fill(rows, 3);
      expect(await rows.record(refOf('n2'))).toEqual(ROW);
      await rows.insert(refOf('n1'), itemOf(10, { field: 'more' }));
      await rows.createRecord(refOf('n3'), ROW);
      expect(await rows.cell(refOf('n3'), 'f11')).toEqual([]);
      await rows.insert(refOf('n3'), itemOf(11));
      expect(await rows.cell(refOf('n3'), 'f11')).toHaveLength(1);
      expect(await rows.cell(refOf('n4'), 'f12')).toEqual([]);
      await rows.createRecord(refOf('n4'), ROW);
      await rows.insert(refOf('n4'), itemOf(12));
      expect(await rows.cell(refOf('n4'), 'f12')).toHaveLength(1);
      await rows.erase(refOf('n0'));
      expect((await itemsBetween(rows, 0, 99)).map(({ seq }) => seq)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
    });
    await store.close();
  });
});

test('what is erased is nowhere in the file', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bitacora-store-'));
  const file = path.join(folder, 'a.sqlite');
  const store = await openSqlite(file, 'a life');
  await write(store, 'kept', [itemOf(1, { value: '"said by the river"' })]);
  await write(store, 'gone', [itemOf(2, { value: '"said by the stove"' })]);
  await store.transact('r', (rows) => rows.erase(refOf('gone')));
  await store.close();
  const bytes = await readFile(file);
  expect(bytes.includes('said by the river')).toBe(true);
  expect(bytes.includes('said by the stove')).toBe(false);
  await rm(folder, { recursive: true });
});

describe('a file of the first layout', () => {
  const old = async (run: (file: string) => Promise<void>) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'bitacora-store-'));
    const file = path.join(folder, 'a.sqlite');
    const db = new Database(file);
    db.exec(`${LAYOUTS[0]}; PRAGMA user_version=1`);
    db.exec(`INSERT INTO records VALUES ('r', 'team', '', 'n', 'note', 'm', 3);
      INSERT INTO items (route, scope, owner, id, piece, field, stamp, live, seq, bytes, member, at, seen, value)
      VALUES ('r', 'team', '', 'n', 0, 'title', '${stampOf(1)}', 1, 1, 90, 'm', 5, '{}', '"a"')`);
    db.close();
    await run(file);
    await rm(folder, { recursive: true });
  };

  test('keeps what it has, and takes more', () =>
    old(async (file) => {
      const store = await openSqlite(file, 'a life');
      await write(store, 'new', [itemOf(2)]);
      await store.transact('r', async (rows) => {
        await rows.insert(refOf('n'), itemOf(3));
        expect((await itemsBetween(rows, 0, 9)).map(({ id, seq }) => [id, seq])).toEqual([
          ['n', 1],
          ['new', 2],
          ['n', 3],
        ]);
        expect((await rows.history(refOf('n'))).map(({ value }) => value)).toEqual(['"a"', itemOf(3).value]);
      });
      await store.close();
    }));

  test('is as it was where the change to the next is broken off', () =>
    old(async (file) => {
      const db = new Database(file);
      db.exec('CREATE INDEX records_by_seq ON records (route)');
      const columns = () => db.prepare('PRAGMA table_info(records)').all().length;
      const before = columns();
      expect(() => openConnection(file)).toThrow('records_by_seq');
      expect(columns()).toBe(before);
      db.exec('DROP INDEX records_by_seq');
      db.close();
      const store = await openSqlite(file, 'a life');
      expect(await store.transact('r', (rows) => itemsBetween(rows, 0, 9))).toHaveLength(1);
      await store.close();
    }));
});

test('a file of the second layout gives what it has, in the same order, with each value in a row of its own', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bitacora-store-'));
  const file = path.join(folder, 'a.sqlite');
  const db = new Database(file);
  db.exec(`${LAYOUTS[0]}; ${LAYOUTS[1]}; PRAGMA user_version=2`);
  const came = [
    ['title', 0, stampOf(2), 1, 90, '{}', '"a"'],
    ['notes', 1, stampOf(2), 2, 90, '{}', '"AQ=="'],
    ['late', 0, stampOf(2), 4, 90, '{"bbbbbbbbbb":"000000000000-0001"}', '1e2'],
  ];
  db.prepare(
    `INSERT INTO records (route, scope, owner, id, kind, first, bucket, came, last_seq, fresh)
     VALUES ('r', 'team', '', 'n', 'note', 'm', 3, 5, 4, ?)`,
  ).run([JSON.stringify(came)]);
  db.close();
  const store = await openSqlite(file, 'a life');
  await write(store, 'new', [itemOf(5)]);
  await store.transact('r', async (rows) => {
    const all = await itemsBetween(rows, 0, 9);
    expect(all.map(({ id, seq }) => [id, seq])).toEqual([
      ['n', 1],
      ['n', 2],
      ['n', 4],
      ['new', 5],
    ]);
    expect(all[2]).toMatchObject({ field: 'late', value: '1e2', seen: '{"bbbbbbbbbb":"000000000000-0001"}' });
    expect((await rows.history(refOf('n'))).map(({ field, member, at }) => [field, member, at])).toEqual([
      ['title', 'm', 5],
      ['late', 'm', 5],
    ]);
  });
  await store.close();
  await rm(folder, { recursive: true });
});
