import * as z from 'zod/mini';
import type { Connection } from './sqlite-connection.ts';
import { sizeOf } from './patch-text.ts';
import { freshRows, type FreshRows } from './sqlite-fresh.ts';
import { type Inserts, keyOf } from './sqlite-inserts.ts';
import type { Item, RecordRows, Ref, Space } from './store.ts';

const Flag = z.pipe(
  z.number(),
  z.transform((flag) => flag === 1),
);
const SeenText = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text): unknown => JSON.parse(text)),
  ),
  z.record(z.string(), z.string()),
);
const RecordRow = z.object({ kind: z.string(), first: z.string(), bucket: z.number() });
const CellRow = z.object({ stamp: z.string(), value: z.string(), seen: SeenText });
const Twin = z.object({ value: z.string(), seen: z.string(), live: Flag });
const PastRow = z.object({
  field: z.string(),
  stamp: z.string(),
  value: z.string(),
  seen: SeenText,
  member: z.string(),
  at: z.number(),
});
const Sum = z.object({ bytes: z.number() });
const Came = z.object({ member: z.string(), at: z.number() });

const OF = 'route = ? AND scope = ? AND owner = ? AND id = ?';
const IN = 'i.route = ? AND i.scope = ? AND i.owner = ?';
/** Records first: SQLite would look through all that ever came to a route for each of its 64 buckets. */
const IN_BUCKET = `FROM records r CROSS JOIN items i
  ON i.route = r.route AND i.scope = r.scope AND i.owner = r.owner AND i.id = r.id
  WHERE r.route = ? AND r.scope = ? AND r.owner = ? AND r.bucket = ? AND i.live = 1`;
const COLUMNS = 'id, kind, field, piece, stamp, value, seen, seq';
const ITEM_COLUMNS = 'i.id, r.kind, i.field, i.piece, i.stamp, i.value, i.seen, i.seq';
const ITEM = `SELECT ${ITEM_COLUMNS}
  FROM items i JOIN records r ON r.route = i.route AND r.scope = i.scope AND r.owner = i.owner AND r.id = i.id`;

/** Records, their live values and pieces, and their history. */
export function recordRows(db: Connection, route: string, inserts: Inserts): RecordRows {
  const { after } = inserts;
  const fresh = freshRows(after, route);
  const of = ({ scope, owner, id }: Ref) => [route, scope, owner, id] as const;
  const changes = changingRows(after, route, fresh);
  const absent = new Set<string>();
  return {
    expect: async (refs) => {
      absent.clear();
      for (const key of absentOf(after, route, refs)) absent.add(key);
    },
    setHead: async (head) => db.run('UPDATE routes SET head = ? WHERE route = ?', head, route),
    record: async (ref) => {
      if (absent.has(keyOf(ref))) return undefined;
      if (inserts.isWaiting(ref)) inserts.flush();
      return db.one(RecordRow, `SELECT kind, first, bucket FROM records WHERE ${OF}`, ...of(ref));
    },
    createRecord: async (ref, row, items = []) => {
      absent.delete(keyOf(ref));
      fresh.forget();
      inserts.create(ref, row);
      for (const item of items) inserts.add(ref, item);
    },
    insert: async (ref, item) => {
      if (!inserts.isOpen(ref)) fresh.spread(ref);
      inserts.add(ref, item);
    },
    ...changes,
    ...readRows(after, route, fresh),
    ...pulledRows(after, route, fresh),
  };
}

/** Which of these records are not there yet. */
function absentOf(db: Connection, route: string, refs: readonly Ref[]): string[] {
  const spaces = new Map<string, Ref[]>();
  for (const ref of refs) {
    const known = spaces.get(`${ref.scope} ${ref.owner}`);
    if (known) known.push(ref);
    else spaces.set(`${ref.scope} ${ref.owner}`, [ref]);
  }
  return [...spaces.values()].flatMap((some) => {
    const [{ scope, owner } = { scope: '', owner: '' }] = some;
    const ids = JSON.stringify(some.map(({ id }) => id));
    const there = new Set(db.list('id', THERE, route, scope, owner, ids).map(([id]) => id));
    return some.filter(({ id }) => !there.has(id)).map(keyOf);
  });
}

const THERE = `SELECT id FROM records WHERE route = ? AND scope = ? AND owner = ?
  AND id IN (SELECT value FROM json_each(?))`;

/** What changes a record gives each of its values a row of its own first. */
function changingRows(
  db: Connection,
  route: string,
  fresh: FreshRows,
): Pick<RecordRows, 'retire' | 'revive' | 'erase'> {
  const of = ({ scope, owner, id }: Ref) => [route, scope, owner, id] as const;
  const change = (ref: Ref, sql: string, ...values: (string | number)[]) => {
    fresh.spread(ref);
    db.run(sql, ...values);
  };
  return {
    retire: async (ref, field, stamp) =>
      change(
        ref,
        `UPDATE items SET live = 0 WHERE ${OF} AND piece = 0 AND field = ? AND stamp = ?`,
        ...of(ref),
        field,
        stamp,
      ),
    revive: async (ref, { field, stamp, seq }) =>
      change(
        ref,
        `UPDATE items SET live = 1, seq = ? WHERE arrival =
         (SELECT min(arrival) FROM items WHERE ${OF} AND piece = 0 AND field = ? AND stamp = ?)`,
        seq,
        ...of(ref),
        field,
        stamp,
      ),
    erase: async (ref) =>
      change(ref, `DELETE FROM items WHERE ${OF} AND NOT (piece = 0 AND field = '_erased')`, ...of(ref)),
  };
}

/** One record, wherever its values lie. */
function readRows(
  db: Connection,
  route: string,
  fresh: FreshRows,
): Pick<RecordRows, 'cell' | 'twins' | 'liveOf' | 'history' | 'historyBytes'> {
  const items = itemsFrom(db);
  const of = ({ scope, owner, id }: Ref) => [route, scope, owner, id] as const;
  const cells = (ref: Ref, field: string) =>
    fresh.of(ref)?.filter((item) => !item.isPiece && item.field === field);
  return {
    cell: async (ref, field) =>
      (
        cells(ref, field)?.map((item) => CellRow.parse(item)) ??
        db.all(
          CellRow,
          `SELECT stamp, value, seen FROM items WHERE ${OF} AND piece = 0 AND field = ? AND live = 1`,
          ...of(ref),
          field,
        )
      ).map(({ stamp, value, seen }) => [stamp, value, seen]),
    twins: async (ref, { field, isPiece, stamp }) =>
      fresh
        .of(ref)
        ?.filter((item) => item.field === field && item.isPiece === isPiece && item.stamp === stamp)
        .map(({ value, seen }) => ({ value, seen, live: true })) ??
      db.all(
        Twin,
        `SELECT value, seen, live FROM items WHERE ${OF} AND piece = ? AND field = ? AND stamp = ?
         ORDER BY arrival`,
        ...of(ref),
        isPiece ? 1 : 0,
        field,
        stamp,
      ),
    liveOf: async (ref, field) =>
      cells(ref, field) ??
      items(
        `${ITEM} WHERE ${IN} AND i.id = ? AND i.piece = 0 AND i.field = ? AND i.live = 1`,
        ...of(ref),
        field,
      ),
    history: async (ref) => {
      const row = db.one(Came, `SELECT first AS member, came AS at FROM records WHERE ${OF}`, ...of(ref));
      const came = fresh.of(ref)?.filter(({ isPiece }) => !isPiece);
      if (came && row) return came.map((item) => PastRow.parse({ ...item, ...row }));
      return db.all(
        PastRow,
        `SELECT field, stamp, value, seen, member, at FROM items WHERE ${OF} AND piece = 0 ORDER BY arrival`,
        ...of(ref),
      );
    },
    historyBytes: async (ref) =>
      fresh.of(ref)?.reduce((sum, item) => sum + sizeOf(item), 0) ??
      db.one(Sum, `SELECT coalesce(sum(bytes), 0) AS bytes FROM items WHERE ${OF} AND piece = 0`, ...of(ref))
        ?.bytes ??
      0,
  };
}

function pulledRows(
  db: Connection,
  route: string,
  fresh: FreshRows,
): Pick<RecordRows, 'sizes' | 'between' | 'inBucket' | 'bucketBytes' | 'marks'> {
  const items = itemsFrom(db);
  const within = ({ scope, owner }: Space) => [route, scope, owner] as const;
  return {
    sizes: async (space, after, upTo, limit) => {
      const { units, end } = fresh.ahead(space, after, { upTo, limit });
      const singles = db
        .list(
          'seq, bytes',
          `SELECT i.seq, i.bytes FROM items i WHERE ${IN} AND i.live = 1 AND i.seq > ? AND i.seq <= ?
         ORDER BY i.seq LIMIT ?`,
          ...within(space),
          after,
          end,
          limit,
        )
        .map(([seq, bytes]) => ({ first: Number(seq), last: Number(seq), bytes: Number(bytes) }));
      const all = units.length === 0 ? singles : [...units, ...singles].sort((a, b) => a.last - b.last);
      return all.slice(0, limit);
    },
    between: async (space, after, upTo) => {
      const { wholes, parts } = fresh.between(space, after, upTo);
      const singles = items(
        `${ITEM} WHERE ${IN} AND i.live = 1 AND i.seq > ? AND i.seq <= ? ORDER BY i.seq`,
        ...within(space),
        after,
        upTo,
      );
      return { wholes, items: inOrder(parts, singles) };
    },
    inBucket: async (space, bucket) =>
      inOrder(
        fresh.inBucket(space, bucket),
        items(`SELECT ${ITEM_COLUMNS} ${IN_BUCKET} ORDER BY i.seq`, ...within(space), bucket),
      ),
    bucketBytes: async (space, bucket) =>
      fresh.bucketBytes(space, bucket) +
      (db.one(Sum, `SELECT coalesce(sum(i.bytes), 0) AS bytes ${IN_BUCKET}`, ...within(space), bucket)
        ?.bytes ?? 0),
    marks: async (space, bucket) => [
      ...fresh
        .inBucket(space, bucket)
        .map(({ id, field, stamp, value }) => ({ id, bucket, field, stamp, value })),
      ...db
        .list(
          'id, field, stamp, value',
          `SELECT i.id, i.field, i.stamp, i.value ${IN_BUCKET}`,
          ...within(space),
          bucket,
        )
        .map(([id, field, stamp, value]) => ({
          id: String(id),
          bucket,
          field: String(field),
          stamp: String(stamp),
          value: String(value),
        })),
    ],
  };
}

/** By their sequence numbers. */
function inOrder<T extends { readonly seq: number }>(some: readonly T[], others: readonly T[]): T[] {
  const all = [...some, ...others];
  return some.length === 0 ? all : all.sort((a, b) => a.seq - b.seq);
}

function itemsFrom(db: Connection): (sql: string, ...values: (string | number)[]) => Item[] {
  return (sql, ...values) =>
    db.list(COLUMNS, sql, ...values).map(([id, kind, field, piece, stamp, value, seen, seq]) => ({
      id: String(id),
      kind: String(kind),
      field: String(field),
      isPiece: piece === 1,
      stamp: String(stamp),
      value: String(value),
      seen: String(seen),
      seq: Number(seq),
    }));
}
