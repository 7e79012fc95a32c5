import * as z from 'zod/mini';
import type { Connection } from './sqlite-connection.ts';
import type { Inserts } from './sqlite-inserts.ts';
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
const Mark = z.object({
  id: z.string(),
  bucket: z.number(),
  field: z.string(),
  stamp: z.string(),
  value: z.string(),
});

const OF = 'route = ? AND scope = ? AND owner = ? AND id = ?';
const IN = 'i.route = ? AND i.scope = ? AND i.owner = ?';
const COLUMNS = 'id, kind, field, piece, stamp, value, seen, seq';
const ITEM = `SELECT i.id, r.kind, i.field, i.piece, i.stamp, i.value, i.seen, i.seq
  FROM items i JOIN records r ON r.route = i.route AND r.scope = i.scope AND r.owner = i.owner AND r.id = i.id`;

/** Records, their live values and pieces, and their history. */
export function recordRows(db: Connection, route: string, inserts: Inserts): RecordRows {
  const { after } = inserts;
  const items = itemsFrom(after);
  const of = ({ scope, owner, id }: Ref) => [route, scope, owner, id] as const;
  return {
    setHead: async (head) => db.run('UPDATE routes SET head = ? WHERE route = ?', head, route),
    record: async (ref) =>
      db.one(RecordRow, `SELECT kind, first, bucket FROM records WHERE ${OF}`, ...of(ref)),
    createRecord: async (ref, { kind, first, bucket }) =>
      db.run(
        'INSERT INTO records (route, scope, owner, id, kind, first, bucket) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...of(ref),
        kind,
        first,
        bucket,
      ),
    cell: async (ref, field) =>
      after
        .all(
          CellRow,
          `SELECT stamp, value, seen FROM items WHERE ${OF} AND piece = 0 AND field = ? AND live = 1`,
          ...of(ref),
          field,
        )
        .map(({ stamp, value, seen }) => [stamp, value, seen]),
    twins: async (ref, { field, isPiece, stamp }) =>
      after.all(
        Twin,
        `SELECT value, seen, live FROM items WHERE ${OF} AND piece = ? AND field = ? AND stamp = ?
         ORDER BY arrival`,
        ...of(ref),
        isPiece ? 1 : 0,
        field,
        stamp,
      ),
    insert: async (ref, item) => inserts.add(ref, item),
    retire: async (ref, field, stamp) =>
      after.run(
        `UPDATE items SET live = 0 WHERE ${OF} AND piece = 0 AND field = ? AND stamp = ?`,
        ...of(ref),
        field,
        stamp,
      ),
    revive: async (ref, { field, stamp, seq }) =>
      after.run(
        `UPDATE items SET live = 1, seq = ? WHERE arrival =
         (SELECT min(arrival) FROM items WHERE ${OF} AND piece = 0 AND field = ? AND stamp = ?)`,
        seq,
        ...of(ref),
        field,
        stamp,
      ),
    erase: async (ref) =>
      after.run(`DELETE FROM items WHERE ${OF} AND NOT (piece = 0 AND field = '_erased')`, ...of(ref)),
    liveOf: async (ref, field) =>
      items(
        `${ITEM} WHERE ${IN} AND i.id = ? AND i.piece = 0 AND i.field = ? AND i.live = 1`,
        ...of(ref),
        field,
      ),
    history: async (ref) =>
      after.all(
        PastRow,
        `SELECT field, stamp, value, seen, member, at FROM items WHERE ${OF} AND piece = 0 ORDER BY arrival`,
        ...of(ref),
      ),
    historyBytes: async (ref) =>
      after.one(
        Sum,
        `SELECT coalesce(sum(bytes), 0) AS bytes FROM items WHERE ${OF} AND piece = 0`,
        ...of(ref),
      )?.bytes ?? 0,
    ...pulledRows(after, route),
  };
}

function pulledRows(
  db: Connection,
  route: string,
): Pick<RecordRows, 'sizes' | 'between' | 'inBucket' | 'bucketBytes' | 'marks'> {
  const items = itemsFrom(db);
  const within = ({ scope, owner }: Space) => [route, scope, owner] as const;
  return {
    sizes: async (space, after, upTo, limit) =>
      db
        .list(
          'seq, bytes',
          `SELECT i.seq, i.bytes FROM items i WHERE ${IN} AND i.live = 1 AND i.seq > ? AND i.seq <= ?
         ORDER BY i.seq LIMIT ?`,
          ...within(space),
          after,
          upTo,
          limit,
        )
        .map(([seq, bytes]) => ({ seq: Number(seq), bytes: Number(bytes) })),
    between: async (space, after, upTo) =>
      items(
        `${ITEM} WHERE ${IN} AND i.live = 1 AND i.seq > ? AND i.seq <= ? ORDER BY i.seq`,
        ...within(space),
        after,
        upTo,
      ),
    inBucket: async (space, bucket) =>
      items(`${ITEM} WHERE ${IN} AND r.bucket = ? AND i.live = 1 ORDER BY i.seq`, ...within(space), bucket),
    bucketBytes: async (space, bucket) =>
      db.one(
        Sum,
        `SELECT coalesce(sum(i.bytes), 0) AS bytes FROM items i
         JOIN records r ON r.route = i.route AND r.scope = i.scope AND r.owner = i.owner AND r.id = i.id
         WHERE ${IN} AND r.bucket = ? AND i.live = 1`,
        ...within(space),
        bucket,
      )?.bytes ?? 0,
    marks: async (space, bucket) =>
      db.all(
        Mark,
        `SELECT i.id, r.bucket, i.field, i.stamp, i.value FROM items i
         JOIN records r ON r.route = i.route AND r.scope = i.scope AND r.owner = i.owner AND r.id = i.id
         WHERE ${IN} AND r.bucket = ? AND i.live = 1`,
        ...within(space),
        bucket,
      ),
  };
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
