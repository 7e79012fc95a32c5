import * as z from 'zod/mini';
import { LIMITS } from '../src/protocol/limits.ts';
import type { Connection } from './sqlite-connection.ts';
import type { Item, Ref, Space } from './store.ts';

const Sum = z.object({ bytes: z.number() });

const OF = 'route = ? AND scope = ? AND owner = ? AND id = ?';
const IN = 'route = ? AND scope = ? AND owner = ? AND last_seq > 0';
/** Not by `last_seq`, whose index would be read to its end for every bucket. */
const IN_BUCKET = `route = ? AND scope = ? AND owner = ? AND bucket = ? AND fresh <> ''`;
/** As JSON; ids and kinds hold nothing that it would write in another way. */
const RECORD = `'["' || id || '","' || kind || '",' || bucket || ',' || fresh || ']'`;
/** Records that are read at once: a part of what one answer holds, however large they are. */
const AT_ONCE = 200;

/** A value that came with its record. */
interface Fresh extends Item {
  readonly bucket: number;
  /** about what it adds to an answer */
  readonly bytes: number;
}

/** Records as they came, of which nothing has changed since (docs/decisions/one-row-for-a-new-record.md). */
export interface FreshRows {
  /** What a record came with; undefined where its values lie in rows of their own. */
  of(ref: Ref): readonly Fresh[] | undefined;
  /** Of what lies after a sequence number as many as `limit`, or as an answer can take. */
  ahead(space: Space, after: number, extent: Pick<Extent, 'upTo' | 'limit'>): Ahead;
  between(space: Space, after: number, upTo: number): readonly Fresh[];
  inBucket(space: Space, bucket: number): readonly Fresh[];
  /** About how large it is, bytes. */
  bucketBytes(space: Space, bucket: number): number;
  /** Gives each value of a record a row of its own, before anything changes it or comes after it. */
  spread(ref: Ref): void;
  /** What is known of a record is no longer so. */
  forget(): void;
}

/** What was read from a sequence number on. */
interface Ahead {
  readonly items: readonly Fresh[];
  /** the number up to which these are all */
  readonly end: number;
}

/** @param db the connection, behind what is on its way into the tables of this transaction */
export function freshRows(db: Connection, route: string): FreshRows {
  // A page asks for one record several times, and for values after their sizes.
  let last: { readonly key: string; readonly items: readonly Fresh[] | undefined } | undefined;
  const aheads = new Map<string, Ahead>();
  const forget = () => {
    last = undefined;
    aheads.clear();
  };
  const within = ({ scope, owner }: Space) => [route, scope, owner] as const;
  const read = (where: string, ...values: (string | number)[]) =>
    db
      .parsed(RECORD, `SELECT id, kind, bucket, fresh FROM records WHERE ${where}`, ...values)
      .map(([id, kind, bucket, items]) =>
        toItems({ id: String(id), kind: String(kind), bucket: Number(bucket) }, items),
      );
  const of = (ref: Ref) => {
    const key = `${ref.scope} ${ref.owner} ${ref.id}`;
    if (last?.key !== key) last = { key, items: read(`${OF} AND fresh <> ''`, ...within(ref), ref.id)[0] };
    return last.items;
  };
  const lookAhead = (space: Space, after: number, { upTo, limit, bytes }: Extent): Ahead => {
    const found: Fresh[] = [];
    let [size, from] = [0, after];
    for (;;) {
      const where = `${IN} AND last_seq > ? ORDER BY last_seq LIMIT ?`;
      const records = read(where, ...within(space), from, AT_ONCE);
      const items = records.flat().filter(({ seq }) => seq > after);
      from = items.reduce((most, { seq }) => Math.max(most, seq), from);
      size += items.reduce((sum, item) => sum + item.bytes, 0);
      found.push(...items.filter(({ seq }) => seq <= upTo));
      if (records.length < AT_ONCE || from >= upTo) return { items: found, end: upTo };
      if (found.length >= limit || size > bytes) return { items: found, end: from };
    }
  };
  const nameOf = ({ scope, owner }: Space, after: number) => `${scope} ${owner} ${after}`;
  return {
    of,
    forget,
    spread(ref) {
      if (of(ref) === undefined) return;
      db.run(SPREAD, ...within(ref), ref.id);
      db.run(`UPDATE records SET last_seq = 0, fresh = '' WHERE ${OF}`, ...within(ref), ref.id);
      forget();
    },
    ahead(space, after, { upTo, limit }) {
      // How much more there is than an answer takes nobody needs to know.
      const ahead = lookAhead(space, after, { upTo, limit, bytes: LIMITS.answerBytes });
      aheads.set(nameOf(space, after), ahead);
      return ahead;
    },
    between(space, after, upTo) {
      const known = aheads.get(nameOf(space, after));
      const all = { upTo, limit: Infinity, bytes: Infinity };
      const { items } = known && known.end >= upTo ? known : lookAhead(space, after, all);
      return items.filter(({ seq }) => seq <= upTo);
    },
    inBucket: (space, bucket) => read(IN_BUCKET, ...within(space), bucket).flat(),
    bucketBytes: (space, bucket) =>
      db.one(
        Sum,
        `SELECT coalesce(sum(length(fresh)), 0) AS bytes FROM records WHERE ${IN_BUCKET}`,
        ...within(space),
        bucket,
      )?.bytes ?? 0,
  };
}

interface Extent {
  readonly upTo: number;
  readonly limit: number;
  readonly bytes: number;
}

/** In the order in which they came, and as they would lie if each had come by itself. */
const SPREAD = `INSERT INTO items (route, scope, owner, id, member, at, field, piece, stamp, seq, bytes, seen, value, live)
  SELECT r.route, r.scope, r.owner, r.id, r.first, r.came, i.value ->> 0, i.value ->> 1, i.value ->> 2, i.value ->> 3,
    i.value ->> 4, i.value ->> 5, i.value ->> 6, 1
  FROM records r, json_each(r.fresh) i WHERE r.route = ? AND r.scope = ? AND r.owner = ? AND r.id = ? AND r.fresh <> ''
  ORDER BY i.key`;

function toItems(record: Pick<Fresh, 'id' | 'kind' | 'bucket'>, items: unknown): Fresh[] {
  return listOf(items).map((item) => {
    const [field, piece, stamp, seq, bytes, seen, value] = listOf(item);
    return {
      id: record.id,
      kind: record.kind,
      bucket: record.bucket,
      field: String(field),
      isPiece: piece === 1,
      stamp: String(stamp),
      value: String(value),
      seen: String(seen),
      seq: Number(seq),
      bytes: Number(bytes),
    };
  });
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value;
}
