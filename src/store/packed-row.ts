import { sameJson } from '../domain/json.ts';
import type { Cell, Value } from '../merge/cell.ts';
import { fieldOf, setField } from '../merge/fields.ts';
import type { Piece } from '../merge/record.ts';
import type { Stamp } from '../merge/stamp.ts';
import { clearMarks } from './offer.ts';
import type { Item, Json, Row } from './types.ts';

/**
 * How a row lies in the database: what screens and indexes ask for lies plain, what only merging asks for is one string.
 * A browser copies a string in one go and each small list by itself, and a record has three of those a field
 * (docs/decisions/one-string-for-what-merges.md). What is empty is left out, so that no index has to hold it.
 */
export interface PackedRow
  extends Pick<Row, 'key' | 'scope' | 'id' | 'kind' | 'values' | 'state' | 'at' | 'changed'> {
  /** JSON of `[cells, texts, unsent, offered]`, without the values that `values` shows */
  readonly merges: string;
  /** since when it waits, instant in ms; indexed with `key` and only there where it does, so that the index holds no others */
  readonly since?: number;
  readonly unread?: Row['unread'];
  readonly links?: Row['links'];
  readonly others?: Row['others'];
  readonly back?: true;
}

/** `[stamp, seen]` or `[stamp]` of the value that is shown, else `[stamp, value, seen]`. */
type PackedValue = readonly [Stamp] | readonly [Stamp, Value[2]] | Value;
type Fields<T> = Readonly<Record<string, T>>;
type Packed = readonly [
  cells: Fields<readonly PackedValue[]>,
  texts: Fields<readonly Piece[]>,
  unsent: Row['unsent'],
  offered: Row['offered'],
];

/** A row as it is put on disk. */
export function packRow(row: Row): PackedRow {
  const { key, scope, id, kind, values, state, at, changed, unread, links, others } = row;
  const packed: Packed = [packCells(row), row.texts, row.unsent, row.offered];
  return {
    key,
    scope,
    id,
    kind,
    values,
    state,
    at,
    changed,
    merges: JSON.stringify(packed),
    ...(row.waiting === 1 && { since: row.since }),
    ...(unread.length > 0 && { unread }),
    ...(links.length > 0 && { links }),
    ...(others.length > 0 && { others }),
    ...(row.back && { back: true }),
  };
}

/** A row as it was before it was packed; only for merging, since it reads the whole string. */
export function unpackRow(row: PackedRow): Row {
  const [cells, texts, unsent, offered]: Packed = JSON.parse(row.merges);
  const { key, scope, id, kind, values, state, at, changed } = row;
  const { since = 0, unread = [], links = [], others = [], back = false } = row;
  // Each by its name: spread from another object, a row takes twice as long, and a page has hundreds.
  return {
    key,
    scope,
    id,
    kind,
    values,
    others,
    state,
    back,
    at,
    changed,
    waiting: row.since === undefined ? 0 : 1,
    cells: unpackCells(cells, values),
    texts,
    unsent,
    offered,
    since,
    unread,
    links,
  };
}

/** The row once the endpoint has answered for these; nothing else of it is opened, since a page has hundreds of them. */
export function clearPacked({ since, ...row }: PackedRow, answered: ReadonlySet<string>): PackedRow {
  const [cells, texts, ...before]: Packed = JSON.parse(row.merges);
  const { unsent, offered } = clearMarks({ unsent: before[0], offered: before[1] }, answered);
  const packed: Packed = [cells, texts, unsent, offered];
  const waits = since !== undefined && Object.keys(unsent).length > 0;
  return { ...row, merges: JSON.stringify(packed), ...(waits && { since }) };
}

/** What screens see of it. */
export function packedToItem(row: PackedRow): Item {
  const { key, scope, id, kind, values, state, at, changed, others = [], back = false } = row;
  const waiting = row.since === undefined ? 0 : 1;
  return { key, scope, id, kind, values, others, state, back, at, changed, waiting };
}

function packCells({ cells, values }: Row): Fields<readonly PackedValue[]> {
  const packed: Record<string, readonly PackedValue[]> = {};
  for (const [field, cell] of Object.entries(cells)) {
    const [first, ...others] = cell;
    // The words of a text stand in the place of a value that its field holds as well.
    const isShown = first !== undefined && sameJson(fieldOf(values, field), first[1]);
    setField(packed, field, isShown ? [withoutValue(first), ...others] : cell);
  }
  return packed;
}

function withoutValue([stamp, , seen]: Value): PackedValue {
  return Object.keys(seen).length === 0 ? [stamp] : [stamp, seen];
}

function unpackCells(cells: Fields<readonly PackedValue[]>, values: Fields<Json>): Record<string, Cell> {
  const unpacked: Record<string, Cell> = {};
  for (const [field, cell] of Object.entries(cells)) {
    const shown = fieldOf(values, field) ?? null;
    const whole = (packed: PackedValue): Value =>
      packed.length === 3 ? packed : [packed[0], shown, packed[1] ?? {}];
    setField(unpacked, field, cell.map(whole));
  }
  return unpacked;
}
