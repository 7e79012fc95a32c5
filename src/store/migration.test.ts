import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { routeDatabaseName, VERSION } from './database.ts';
import { type PackedRow, packRow, unpackRow } from './packed-row.ts';
import { openRoute, type RouteStore } from './route-store.ts';
import type { Row } from './types.ts';

/** How a row lay in version 3: what merges in full, whatever it is. */
function packedInFull(row: Row): PackedRow {
  const fields = Object.entries(row.cells).map(([field, cell]) => [field, cell.map(([stamp]) => [stamp])]);
  const merges = [Object.fromEntries(fields), row.texts, row.unsent, row.offered];
  return { ...packedWithNames(row), merges: JSON.stringify(merges) };
}

/** How it lay in version 4: with what its key tells as well. */
function packedWithNames(row: Row): PackedRow {
  const { scope, id } = row;
  return Object.assign({ scope, id }, packRow(row));
}

const asInMemory = (row: Row): unknown => row;

/** The tables of each version that was ever released, and how a row lay in it. */
const RELEASED = [
  {
    tables: { records: 'key, [state+kind+at], waiting, *links, *unread', meta: 'key', tray: 'id, key' },
    lay: asInMemory,
  },
  {
    tables: {
      records: 'key, [state+kind+at], [waiting+since+key], *links, *unread',
      meta: 'key',
      tray: 'id, key',
    },
    lay: asInMemory,
  },
  {
    tables: { records: 'key, [state+kind+at], [since+key], *links, *unread', meta: 'key', tray: 'id, key' },
    lay: packedInFull,
  },
  {
    tables: { records: 'key, [state+kind+at], [since+key], *links, *unread', meta: 'key', tray: 'id, key' },
    lay: packedWithNames,
  },
];

const settings = { now: () => 5000, newDevice: () => 'phone00000', newId: () => 'new' };
const note = (id: string) => ({ scope: 'team', kind: 'note', id }) as const;

let opened: RouteStore | undefined;
afterEach(() => opened?.close());

it.each(RELEASED.map((released, at) => ({ version: at + 1, ...released })))(
  'a notebook of version $version opens with all that is in it, and what waited still waits',
  async ({ version, tables, lay }) => {
    const phone = await makePhone({ now: () => 1000 });
    await phone.write({ ...note('n1'), fields: { title: 'first' } });
    await phone.write({ ...note('n2'), fields: { title: 'second', interview: 'i1' } });
    await phone.courier.refuse((await phone.courier.offer(1)).sent, 'forbidden');
    const before = await stored(routeDatabaseName(phone.profile.id));
    phone.close();
    const asBefore = { ...before, records: recordsOf(before).map(lay) };
    await putBack(routeDatabaseName(phone.profile.id), version, tables, asBefore);

    opened = await openRoute(phone.profile, settings);
    const after = await stored(routeDatabaseName(phone.profile.id));
    expect(recordsOf(after)).toEqual(recordsOf(before));
    expect({ ...after, records: [] }).toEqual({ ...before, records: [] });
    expect(await opened.queries.waiting()).toEqual({ records: 1, since: 1000 });
    expect((await opened.courier.offer()).patches.map(({ id }) => id)).toEqual(['n2']);
    expect(await opened.queries.refused()).toHaveLength(1);
    expect(await opened.queries.linkedTo('i1')).toHaveLength(1);
    await opened.write({ ...note('n1'), fields: { title: 'third' } });
    expect(await opened.queries.waiting()).toEqual({ records: 2, since: 1000 });
  },
);

it('there is such a test for every version but the one that is written now', () => {
  expect(RELEASED).toHaveLength(VERSION - 1);
});

type Stored = Readonly<Record<string, readonly unknown[]>>;

function recordsOf(of: Stored): Row[] {
  return (of['records'] as PackedRow[]).map(unpackRow);
}

async function stored(name: string): Promise<Stored> {
  const db = await new Dexie(name).open();
  const all = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  db.close();
  return Object.fromEntries(all);
}

/** Makes the database anew as that version left it. */
async function putBack(
  name: string,
  version: number,
  tables: Record<string, string>,
  rows: Stored,
): Promise<void> {
  await Dexie.delete(name);
  const db = new Dexie(name);
  db.version(version).stores(tables);
  for (const [table, all] of Object.entries(rows)) await db.table(table).bulkPut(all);
  db.close();
}
