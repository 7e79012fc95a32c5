import type { Seen } from '../src/merge/cell.ts';
import type { Connection } from './sqlite-connection.ts';
import type { NewItem, Ref } from './store.ts';

/** Items that come over together: each that comes by itself takes nearly twice as long, more than this gain nothing. */
const TOGETHER = 20;
/** What differs from item to item. */
const OWN = 9;

/** New items of one transaction, on their way into the table. */
export interface Inserts {
  add(ref: Ref, item: NewItem): void;
  /** The connection for whoever reads or changes items: all that were added are there first. */
  readonly after: Connection;
  flush(): void;
}

/** Brings the items of a route over in the order in which they were added. */
export function createInserts(db: Connection, route: string): Inserts {
  let shared: (string | number)[] = [];
  let own: (string | number)[] = [];
  const flush = () => {
    if (own.length === 0) return;
    const values = [...shared, ...own];
    own = [];
    db.run(insertOf((values.length - shared.length) / OWN), ...values);
  };
  const first =
    <Given extends unknown[], T>(run: (...given: Given) => T) =>
    (...given: Given) => {
      flush();
      return run(...given);
    };
  return {
    add({ scope, owner, id }, { field, isPiece, stamp, live, seq, member, at, seen, value }) {
      const next = [route, scope, owner, member, at];
      if (next.some((part, index) => part !== shared[index])) {
        flush();
        shared = next;
      }
      const known = JSON.stringify(seen);
      own.push(id, isPiece ? 1 : 0, field, stamp, live ? 1 : 0, seq, sizeOf(value, seen), known, value);
      if (own.length === TOGETHER * OWN) flush();
    },
    after: { ...db, run: first(db.run), one: first(db.one), all: first(db.all), list: first(db.list) },
    flush,
  };
}

function insertOf(items: number): string {
  const rows = Array.from({ length: items }, (_, item) => {
    const own = Array.from({ length: OWN }, (__, part) => `?${6 + item * OWN + part}`);
    return `(?1, ?2, ?3, ?4, ?5, ${own.join(', ')})`;
  });
  return `INSERT INTO items (route, scope, owner, member, at, id, piece, field, stamp, live, seq, bytes, seen, value)
    VALUES ${rows.join(', ')}`;
}

/** About what an item adds to an answer, in bytes. */
function sizeOf(value: string, seen: Seen): number {
  return Buffer.byteLength(value) + Object.keys(seen).length * 33 + 80;
}
