import type { Meta, RouteDatabase } from './database.ts';
import { SaveError } from './fault.ts';
import { MANY, packedRows } from './held-rows.ts';
import type { PackedRow } from './packed-row.ts';

/** Who writes, and how far the endpoint's clock is from this phone's, ms. */
export interface Hand {
  readonly device: string;
  readonly offset: number;
}

/** What a write looks at before it changes anything. */
export interface Looked {
  readonly hand: Hand;
  readonly held: readonly PackedRow[];
}

/**
 * Asks in the transaction of a write for the hand and for the rows under these keys. All questions are put before it returns, so what is
 * put down after it is in none of the answers. Past Dexie, whose way to each answer costs a save more than the browser's own.
 */
export async function lookAtOnce(
  db: RouteDatabase,
  trans: IDBTransaction,
  keys: readonly string[],
): Promise<Looked> {
  const isMany = keys.length >= MANY;
  const [[identity, rows], many] = await Promise.all([
    answersOf(trans, isMany ? [] : keys),
    isMany ? packedRows(db, keys) : [],
  ]);
  // The browser has cleared its storage, and this database is a new one.
  if (identity?.key !== 'identity') throw new SaveError('gone');
  const { device, offset } = identity.value;
  const hand = { device, offset: offset ?? (await db.courier()).offset };
  return { hand, held: [...many, ...rows.filter((row) => row !== undefined)] };
}

type Answers = [identity: Meta | undefined, rows: (PackedRow | undefined)[]];

function answersOf(trans: IDBTransaction, keys: readonly string[]): Promise<Answers> {
  return new Promise((resolve, reject) => {
    const identity: IDBRequest<Meta | undefined> = trans.objectStore('meta').get('identity');
    const records = trans.objectStore('records');
    const rows = keys.map((key): IDBRequest<PackedRow | undefined> => records.get(key));
    for (const request of [identity, ...rows]) request.addEventListener('error', () => reject(request.error));
    // They are answered in their order.
    const last = rows.at(-1) ?? identity;
    last.addEventListener('success', () => resolve([identity.result, rows.map(({ result }) => result)]));
  });
}
