import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { RouteDatabase, routeDatabaseName } from './database.ts';
import { heldRows } from './held-rows.ts';
import type { RouteStore } from './route-store.ts';

let phone: RouteStore | undefined;
let db: RouteDatabase | undefined;
afterEach(() => {
  db?.close();
  phone?.close();
});

const idOf = (number: number) => `n${String(number).padStart(4, '0')}`;

async function filled(count: number): Promise<RouteDatabase> {
  phone = await makePhone();
  const numbers = Array.from({ length: count }, (_, at) => at);
  const scopes = ['commons', 'me', 'team'] as const;
  await phone.write(
    ...numbers.flatMap((at) =>
      scopes.map((scope) => ({ scope, kind: 'note', id: idOf(at), fields: { at } })),
    ),
  );
  db = new RouteDatabase(routeDatabaseName(phone.profile.id), 'relaxed');
  return db;
}

it.each([
  ['few, one by one', 3, 1],
  ['neighbours, at once', 100, 1],
  ['some of many that lie far apart', 40, 7],
])('gives exactly the rows that are there: %s', async (_, count, apart) => {
  const records = await filled(300);
  const numbers = Array.from({ length: count }, (__, at) => at * apart);
  const keys = numbers.flatMap((at) => [`team/${idOf(at)}`, `commons/${idOf(at)}`, `team/not-there-${at}`]);
  const rows = await heldRows(records, keys);
  const expected = keys.filter((key) => !key.includes('not-there'));
  expect(rows.map(({ key }) => key).toSorted()).toEqual(expected.toSorted());
});
