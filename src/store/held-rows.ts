import type { RouteDatabase } from './database.ts';
import { type PackedRow, unpackRow } from './packed-row.ts';
import type { Row } from './types.ts';

/** From so many on, records that lie together are read together: one answer instead of one each. */
export const MANY = 20;

/**
 * The rows under these keys, as far as they are there. Keys of one scope are mostly neighbours, since ids begin with the
 * time at which they were made: what lies between the first and the last is read at once, unless far more lies there.
 */
export async function heldRows(db: RouteDatabase, keys: readonly string[]): Promise<Row[]> {
  return (await packedRows(db, keys)).map(unpackRow);
}

/** The same as they lie there. */
export async function packedRows(db: RouteDatabase, keys: readonly string[]): Promise<PackedRow[]> {
  const scopes = new Map<string, string[]>();
  for (const key of keys) {
    const scope = key.slice(0, key.indexOf('/'));
    const known = scopes.get(scope);
    if (known) known.push(key);
    else scopes.set(scope, [key]);
  }
  return (await Promise.all([...scopes.values()].map((some) => rowsOfScope(db, some)))).flat();
}

async function rowsOfScope(db: RouteDatabase, keys: readonly string[]): Promise<PackedRow[]> {
  const each = async () => (await db.records.bulkGet([...keys])).filter((row) => row !== undefined);
  if (keys.length < MANY) return each();
  const sorted = keys.toSorted();
  const [first, last, most] = [sorted[0], sorted.at(-1), keys.length * 2];
  const near = db.records.where('key').between(first, last, true, true);
  const rows = await near.limit(most + 1).toArray();
  if (rows.length > most) return each();
  const wanted = new Set(keys);
  return rows.filter(({ key }) => wanted.has(key));
}
