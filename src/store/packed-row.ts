import { sameJson } from '../domain/json.ts';
import type { Cell, Value } from '../merge/cell.ts';
import { fieldOf, setField } from '../merge/fields.ts';
import type { Piece } from '../merge/record.ts';
import { type Stamp, stampWall } from '../merge/stamp.ts';
import { keyToRef, refToKey } from './key.ts';
import { clearMarks, clearSent, type Sent, sentKeys, type Waiting, waitingOf } from './offer.ts';
import { atOf, linksOf } from './row.ts';
import type { Item, Json, Ref, Row } from './types.ts';

/**
 * How a row lies in the database: what screens and indexes ask for lies plain, what only merging asks for is one string.
 * A browser copies a string in one go and each small list by itself, and a record has three of those a field
 * (docs/decisions/one-string-for-what-merges.md). What is empty is left out, so that no index has to hold it, and scope and id, which the
 * key tells.
 */
export interface PackedRow extends Pick<Row, 'key' | 'kind' | 'values' | 'state' | 'at' | 'changed'> {
  /**
   * JSON of `[cells, texts, unsent, offered]`, without the values that `values` shows. Of what was written at one stroke only its stamp,
   * behind `+` where all of it is unsent and `=` where nothing is (docs/decisions/one-stamp-for-one-stroke.md).
   */
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

/** Stand before the stamp of a stroke; JSON begins with neither. */
const [UNSENT, SENT] = ['+', '='];

/** A row as it is put on disk. */
export function packRow(row: Row): PackedRow {
  const { key, kind, values, state, at, changed, unread, links, others } = row;
  return {
    key,
    kind,
    values,
    state,
    at,
    changed,
    merges: strokeOf(row) ?? JSON.stringify([packCells(row), row.texts, row.unsent, row.offered]),
    ...(row.waiting === 1 && { since: row.since }),
    ...(unread.length > 0 && { unread }),
    ...(links.length > 0 && { links }),
    ...(others.length > 0 && { others }),
    ...(row.back && { back: true }),
  };
}

/** What was written at one stroke, and nothing before it. */
interface Stroke {
  readonly kind: string;
  /** of fields that are plain; one at least */
  readonly values: Readonly<Record<string, Json>>;
  readonly stamp: Stamp;
  /** since when it waits, instant in ms; undefined where it came from the endpoint */
  readonly since?: number;
}

/** Whether a field says nothing of the record itself, as `_deleted` does. */
export function isPlain(field: string): boolean {
  return !field.startsWith('_');
}

/** How a record lies that was written at one stroke: most are, and thousands may come at once. */
export function packStroke(ref: Ref, { kind, values, stamp, since }: Stroke): PackedRow {
  const wall = stampWall(stamp);
  const links = linksOf(values);
  return {
    key: refToKey(ref),
    kind,
    values,
    state: 'live',
    at: atOf(values) ?? wall,
    changed: wall,
    merges: `${since === undefined ? SENT : UNSENT}${stamp}`,
    ...(since !== undefined && { since }),
    ...(links.length > 0 && { links }),
  };
}

/** A row as it was before it was packed; only for merging, since it reads the whole string. */
export function unpackRow(row: PackedRow): Row {
  const [cells, texts, unsent, offered] = readStroke(row) ?? readWhole(row);
  const { key, kind, values, state, at, changed } = row;
  const { scope, id } = keyToRef(key);
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
    cells,
    texts,
    unsent,
    offered,
    since,
    unread,
    links,
  };
}

/** What of a row waits; one that was written at one stroke is not opened for it. */
export function packedWaiting(packed: PackedRow): { waiting: Waiting; row?: Row } {
  const stamp = stampOfStroke(packed);
  if (stamp === undefined || !isWaiting(packed)) {
    const row = unpackRow(packed);
    return { waiting: waitingOf(row), row };
  }
  const { key, kind, since = 0, values } = packed;
  const items = Object.entries(values).map(([field, value]) => ({
    field,
    stamp,
    value: [stamp, value, {}] as const,
  }));
  return { waiting: { key, ref: keyToRef(key), kind, since, items } };
}

/** The row once the endpoint has answered for these; nothing else of it is opened, since a page has hundreds of them. */
export function clearPacked(packed: PackedRow, sent: readonly Sent[]): PackedRow {
  const { since, ...row } = packed;
  const stamp = stampOfStroke(packed);
  if (stamp !== undefined) {
    const isAnswered = (field: string) => sent.some((item) => item.field === field && item.stamp === stamp);
    if (!isWaiting(packed) || Object.keys(row.values).every(isAnswered))
      return { ...row, merges: `${SENT}${stamp}` };
    return packRow(clearSent(unpackRow(packed), sentKeys(sent)));
  }
  const answered = sentKeys(sent);
  const [cells, texts, ...before] = parse(row.merges);
  const { unsent, offered } = clearMarks({ unsent: before[0], offered: before[1] }, answered);
  const left: Packed = [cells, texts, unsent, offered];
  const waits = since !== undefined && Object.keys(unsent).length > 0;
  return { ...row, merges: JSON.stringify(left), ...(waits && { since }) };
}

/** How most records lie: written in one go, and each field since then as it was. */
function strokeOf({ cells, values, texts, unsent, offered }: Row): string | undefined {
  const fields = Object.keys(cells);
  const stamp = fields[0] === undefined ? undefined : fieldOf(cells, fields[0])?.[0]?.[0];
  if (stamp === undefined || offered.length > 0 || Object.keys(texts).length > 0) return undefined;
  if (Object.keys(values).length !== fields.length) return undefined;
  const waiting = Object.keys(unsent).length;
  if (waiting !== 0 && waiting !== fields.length) return undefined;
  for (const field of fields) {
    const [value, ...others] = fieldOf(cells, field) ?? [];
    if (value === undefined || others.length > 0 || value[0] !== stamp) return undefined;
    if (Object.keys(value[2]).length > 0 || !sameJson(fieldOf(values, field), value[1])) return undefined;
    if (waiting === 0) continue;
    const marks = fieldOf(unsent, field);
    if (marks?.length !== 1 || marks[0] !== stamp) return undefined;
  }
  return `${waiting > 0 ? UNSENT : SENT}${stamp}`;
}

function stampOfStroke({ merges }: PackedRow): Stamp | undefined {
  return merges.startsWith(UNSENT) || merges.startsWith(SENT) ? merges.slice(1) : undefined;
}

function isWaiting({ merges }: PackedRow): boolean {
  return merges.startsWith(UNSENT);
}

type Merges = readonly [Row['cells'], Row['texts'], Row['unsent'], Row['offered']];

function readStroke(row: PackedRow): Merges | undefined {
  const stamp = stampOfStroke(row);
  if (stamp === undefined) return undefined;
  const cells: Record<string, Cell> = {};
  const unsent: Record<string, readonly Stamp[]> = {};
  for (const [field, value] of Object.entries(row.values)) {
    setField(cells, field, [[stamp, value, {}]]);
    if (isWaiting(row)) setField(unsent, field, [stamp]);
  }
  return [cells, {}, unsent, []];
}

function readWhole({ merges, values }: PackedRow): Merges {
  const [cells, ...rest] = parse(merges);
  return [unpackCells(cells, values), ...rest];
}

function parse(merges: string): Packed {
  return JSON.parse(merges);
}

/** What screens see of it. */
export function packedToItem(row: PackedRow): Item {
  const { key, kind, values, state, at, changed, others = [], back = false } = row;
  const { scope, id } = keyToRef(key);
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
