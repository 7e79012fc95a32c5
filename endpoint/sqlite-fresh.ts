import * as z from 'zod/mini';
import { LIMITS } from '../src/protocol/limits.ts';
import { sizeOf, wholeToItems } from './patch-text.ts';
import type { Connection } from './sqlite-connection.ts';
import type { Item, Ref, Space, Unit, Whole } from './store.ts';

const Sum = z.object({ bytes: z.number() });
const Came = z.object({ first: z.string(), came: z.number() });
const Joined = z.object({ texts: z.nullable(z.string()), firsts: z.nullable(z.string()) });

const OF = 'route = ? AND scope = ? AND owner = ? AND id = ?';
const IN = 'route = ? AND scope = ? AND owner = ? AND last_seq > 0';
/** Not by `last_seq`, whose index would be read to its end for every bucket. */
const IN_BUCKET = `route = ? AND scope = ? AND owner = ? AND bucket = ? AND fresh <> ''`;
/** Stands between texts that come over in one go: no JSON holds it as it is. */
const [END, END_IN_SQL] = ['\u001e', 'char(30)'];
/** Records that are read at once: a part of what one answer holds, however large they are. */
const AT_ONCE = 200;

/** Records as they came, of which nothing has changed since (docs/decisions/one-row-for-a-new-record.md). */
export interface FreshRows {
  /** What a record came with; undefined where its values lie in rows of their own. */
  of(ref: Ref): readonly Item[] | undefined;
  /** Of what lies after a sequence number as many as `limit`, or as an answer can take. */
  ahead(space: Space, after: number, extent: Extent): Ahead;
  /** Records that lie there as a whole, and of others the values that do. */
  between(space: Space, after: number, upTo: number): { wholes: Whole[]; parts: readonly Item[] };
  inBucket(space: Space, bucket: number): readonly Item[];
  /** About how large it is, bytes. */
  bucketBytes(space: Space, bucket: number): number;
  /** Gives each value of a record a row of its own, before anything changes it or comes after it. */
  spread(ref: Ref): void;
  /** What is known of a record is no longer so. */
  forget(): void;
}

/** What was read from a sequence number on. */
interface Ahead {
  readonly units: readonly Unit[];
  /** the number up to which these are all */
  readonly end: number;
}

interface Extent {
  readonly upTo: number;
  /** units; a record with as many values goes out in parts */
  readonly limit: number;
}

/** @param db the connection, behind what is on its way into the tables of this transaction */
export function freshRows(db: Connection, route: string): FreshRows {
  // A page asks for one record several times.
  let last: { readonly key: string; readonly items: readonly Item[] | undefined } | undefined;
  const forget = () => {
    last = undefined;
  };
  const within = ({ scope, owner }: Space) => [route, scope, owner] as const;
  const textsOf = (where: string, ...values: (string | number)[]): Whole[] => {
    const { texts, firsts } = db.one(Joined, joined(where), ...values) ?? { texts: null, firsts: null };
    const numbers = (firsts ?? '').split(',').map(Number);
    return texts === null ? [] : texts.split(END).map((json, at) => ({ seq: numbers[at] ?? 0, json }));
  };
  const read = (where: string, ...values: (string | number)[]) => textsOf(where, ...values).map(wholeToItems);
  const of = (ref: Ref) => {
    const key = `${ref.scope} ${ref.owner} ${ref.id}`;
    if (last?.key !== key) last = { key, items: read(`${OF} AND fresh <> ''`, ...within(ref), ref.id)[0] };
    return last.items;
  };
  /** Those of a record's values that lie there. */
  const partsOf = (space: Space, seq: number, { after, upTo }: { after: number; upTo: number }) =>
    (read(`${IN} AND last_seq = ?`, ...within(space), seq)[0] ?? []).filter(
      (item) => item.seq > after && item.seq <= upTo,
    );
  /** The last number of a record that begins before this one or with it, and ends behind it; 0 where none does. */
  const lastAcross = (space: Space, seq: number) => {
    const [next] = db.list('last_seq, count, bytes', NEXT, ...within(space), seq).map(toUnit);
    return next !== undefined && next.first <= seq ? next.last : 0;
  };
  return {
    of,
    forget,
    spread(ref) {
      const items = of(ref);
      const row =
        items && db.one(Came, `SELECT first, came FROM records WHERE ${OF}`, ...within(ref), ref.id);
      if (items === undefined || row === undefined) return;
      for (const item of items) {
        const { field, isPiece, stamp, seq, seen, value } = item;
        const own = [isPiece ? 1 : 0, field, stamp, seq, sizeOf(item), seen, value];
        db.run(SPREAD, ...within(ref), ref.id, row.first, row.came, ...own);
      }
      db.run(`UPDATE records SET last_seq = 0, count = 0, fresh = '' WHERE ${OF}`, ...within(ref), ref.id);
      forget();
    },
    ahead(space, after, { upTo, limit }) {
      const units: Unit[] = [];
      let [bytes, from] = [0, after];
      for (;;) {
        const found = db
          .list('last_seq, count, bytes', UNITS, ...within(space), from, upTo, AT_ONCE)
          .map(toUnit);
        for (const unit of found) {
          const isCut = unit.first <= after || unit.last > upTo || unit.last - unit.first + 1 >= limit;
          if (isCut) units.push(...partsOf(space, unit.last, { after, upTo }).map(itemToUnit));
          else units.push(unit);
          bytes += unit.bytes;
          from = unit.last;
        }
        if (found.length < AT_ONCE) return { units, end: upTo };
        // How much more there is than an answer takes nobody needs to know.
        if (units.length >= limit || bytes > LIMITS.answerBytes) return { units, end: from };
      }
    },
    between(space, after, upTo) {
      const where = `${IN} AND last_seq - count >= ? AND last_seq > ? AND last_seq <= ? ORDER BY last_seq`;
      const wholes = textsOf(where, ...within(space), after, after, upTo);
      const ends = new Set([lastAcross(space, after), lastAcross(space, upTo)]);
      return { wholes, parts: [...ends].flatMap((seq) => partsOf(space, seq, { after, upTo })) };
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

/** From the index alone. */
const UNITS = `SELECT last_seq, count, bytes FROM records
  WHERE ${IN} AND last_seq > ? AND last_seq - count < ? ORDER BY last_seq LIMIT ?`;

const NEXT = `SELECT last_seq, count, bytes FROM records WHERE ${IN} AND last_seq > ? ORDER BY last_seq LIMIT 1`;

/** As it would lie if it had come by itself. */
const SPREAD = `INSERT INTO items
  (route, scope, owner, id, member, at, piece, field, stamp, seq, bytes, seen, value, live)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`;

/** One row of all texts: each that comes over by itself takes three times as long. */
function joined(where: string): string {
  return `SELECT group_concat(fresh, ${END_IN_SQL}) AS texts, group_concat(last_seq - count + 1) AS firsts
    FROM (SELECT fresh, last_seq, count FROM records WHERE ${where})`;
}

function toUnit([last, count, bytes]: readonly unknown[]): Unit {
  return { first: Number(last) - Number(count) + 1, last: Number(last), bytes: Number(bytes) };
}

function itemToUnit(item: Item): Unit {
  return { first: item.seq, last: item.seq, bytes: sizeOf(item) };
}
