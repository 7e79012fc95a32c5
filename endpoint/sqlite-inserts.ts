import type { Connection } from './sqlite-connection.ts';
import { itemsToPatch, sizeOf } from './patch-text.ts';
import type { NewItem, RecordRow, Ref } from './store.ts';

/** Rows that come over together: each that comes by itself takes nearly twice as long, more than this gain nothing. */
const TOGETHER = 20;
/** What a new record has in its own row at most: a page of a pull can end inside it, and is read as a whole. */
const FRESH = { items: 64, bytes: 32 * 1024 };

type Column = string | number;

/** New records and items of one transaction, on their way into the tables. */
export interface Inserts {
  create(ref: Ref, row: RecordRow): void;
  /** Whether a record is just being made, so that nothing else can lie under it. */
  isOpen(ref: Ref): boolean;
  /** Whether a record is on its way and not in the table yet. */
  isWaiting(ref: Ref): boolean;
  add(ref: Ref, item: NewItem): void;
  /** The connection for whoever reads or changes records and items: all that were added are there first. */
  readonly after: Connection;
  flush(): void;
}

/** A record that is just being made, with what came for it so far. */
interface Open {
  readonly key: string;
  readonly ref: Ref;
  readonly row: RecordRow;
  readonly items: NewItem[];
  bytes: number;
  /** whether its values lie in its own row */
  isFresh: boolean;
}

/** Brings the records and items of a route over, items in the order in which they were added. */
export function createInserts(db: Connection, route: string): Inserts {
  const items = rowsOf(db, 'items', ITEM);
  const records = rowsOf(db, 'records', RECORD);
  const waiting = new Set<string>();
  let open: Open | undefined;
  const addRow = ({ scope, owner, id }: Ref, item: NewItem) => {
    const { field, isPiece, stamp, live, seq, member, at, seen, value } = item;
    const own = [id, isPiece ? 1 : 0, field, stamp, live ? 1 : 0, seq, sizeOf(item), JSON.stringify(seen)];
    items.add([route, scope, owner, member, at], [...own, value]);
  };
  const finish = () => {
    if (open === undefined) return;
    const { ref, row } = open;
    const fresh = open.isFresh ? freshOf(open) : NOT_FRESH;
    records.add([route, ref.scope, ref.owner], [ref.id, row.kind, row.first, row.bucket, ...fresh]);
    open = undefined;
  };
  const flush = () => {
    finish();
    records.flush();
    items.flush();
    waiting.clear();
  };
  const first =
    <Given extends unknown[], T>(run: (...given: Given) => T) =>
    (...given: Given) => {
      flush();
      return run(...given);
    };
  return {
    create(ref, row) {
      finish();
      open = { key: keyOf(ref), ref, row, items: [], bytes: 0, isFresh: true };
      waiting.add(open.key);
    },
    isOpen: (ref) => open?.key === keyOf(ref),
    isWaiting: (ref) => waiting.has(keyOf(ref)),
    add(ref, item) {
      if (open === undefined || !open.isFresh || open.key !== keyOf(ref)) return addRow(ref, item);
      open.items.push(item);
      open.bytes += sizeOf(item);
      if (fits(open, item)) return;
      open.isFresh = false;
      for (const each of open.items) addRow(ref, each);
    },
    after: {
      ...db,
      run: first(db.run),
      one: first(db.one),
      all: first(db.all),
      list: first(db.list),
      parsed: first(db.parsed),
    },
    flush,
  };
}

/** What is live and came with its record, from who brought it; an erasure is looked for too often to lie among other values. */
function fits({ row, items, bytes }: Open, item: NewItem): boolean {
  const { field, live, member, at } = item;
  const isOne = member === row.first && at === items[0]?.at;
  return (
    isOne &&
    live &&
    isNext(items, item) &&
    field !== '_erased' &&
    items.length <= FRESH.items &&
    bytes <= FRESH.bytes
  );
}

/** The last number tells those before it: each is the next, cells come before texts, and a field only once, as they stand in a patch. */
function isNext(items: readonly NewItem[], { field, isPiece, seq }: NewItem): boolean {
  const before = items.at(-2);
  if (before === undefined) return true;
  if (seq !== before.seq + 1 || (before.isPiece && !isPiece)) return false;
  const isSame = (other: NewItem) => other.field === field && other.isPiece === isPiece;
  return isSame(before) || !items.slice(0, -1).some(isSame);
}

const NOT_FRESH: readonly Column[] = [0, 0, 0, 0, ''];

/** `came`, `last_seq`, `count`, `bytes` and `fresh` of a record. */
function freshOf({ ref, row, items, bytes }: Open): readonly Column[] {
  const last = items.at(-1);
  if (last === undefined) return NOT_FRESH;
  const text = itemsToPatch({ ...ref, kind: row.kind }, items);
  return [last.at, last.seq, items.length, bytes, text];
}

interface Rows {
  readonly columns: string;
  /** how many of them all rows of one insert have in common, the first ones */
  readonly shared: number;
  readonly own: number;
}

const ITEM: Rows = {
  columns: 'route, scope, owner, member, at, id, piece, field, stamp, live, seq, bytes, seen, value',
  shared: 5,
  own: 9,
};
const RECORD: Rows = {
  columns: 'route, scope, owner, id, kind, first, bucket, came, last_seq, count, bytes, fresh',
  shared: 3,
  own: 9,
};

/** Rows of one table, many at a time. */
function rowsOf(db: Connection, table: string, rows: Rows) {
  let shared: readonly Column[] = [];
  let own: Column[] = [];
  const flush = () => {
    if (own.length === 0) return;
    const values = [...shared, ...own];
    const count = own.length / rows.own;
    own = [];
    db.run(`INSERT INTO ${table} (${rows.columns}) VALUES ${placesOf(rows, count)}`, ...values);
  };
  return {
    flush,
    add(common: readonly Column[], each: readonly Column[]) {
      if (common.some((part, index) => part !== shared[index])) {
        flush();
        shared = common;
      }
      own.push(...each);
      if (own.length === TOGETHER * rows.own) flush();
    },
  };
}

function placesOf({ shared, own }: Rows, count: number): string {
  const common = Array.from({ length: shared }, (_, at) => `?${at + 1}`);
  return Array.from({ length: count }, (_, row) => {
    const each = Array.from({ length: own }, (__, part) => `?${shared + row * own + part + 1}`);
    return `(${[...common, ...each].join(', ')})`;
  }).join(', ');
}

/** Names a record of a route. */
export function keyOf({ scope, owner, id }: Ref): string {
  return `${scope} ${owner} ${id}`;
}
