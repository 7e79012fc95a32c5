import type { Value } from '../merge/cell.ts';
import { fieldOf, setField } from '../merge/fields.ts';
import type { Piece } from '../merge/record.ts';
import type { Stamp } from '../merge/stamp.ts';
import { LIMITS } from '../protocol/limits.ts';
import type { WirePatch } from '../protocol/wire-patch.ts';
import type { Ref, Row } from './types.ts';

/** One value or piece that left in a page. */
export interface Sent {
  readonly key: string;
  readonly field: string;
  readonly stamp: Stamp;
}

/** A page of what no endpoint has acknowledged. */
export interface Page {
  readonly patches: readonly WirePatch[];
  /** the same as JSON: how long it is has to be known anyway */
  readonly words: string;
  readonly sent: readonly Sent[];
  /** whether more waits behind it */
  readonly more: boolean;
  /** where the next page begins: behind the last record of this one */
  readonly last?: Place;
}

/** Where a record stands among those that wait, the oldest first. */
export type Place = readonly [since: number, key: string];

/** What a request says beside its patches, bytes at most. */
const REST = 4096;
/** How large a page of a push grows, in UTF-16 units of its JSON; a unit takes three bytes of a request at most. */
const PAGE = Math.floor((LIMITS.body - REST) / 3);
/** What stands in the JSON of a patch beside its words, and of a field beside its name and content, units. */
const [AROUND_PATCH, AROUND_FIELD] = [53, 6];

/** One of the unsent values and pieces of a row. */
interface Unsent {
  readonly field: string;
  readonly stamp: Stamp;
  readonly value?: Value;
  readonly piece?: Piece;
}

/** A record that waits, and what of it. */
export interface Waiting {
  readonly key: string;
  readonly ref: Ref;
  readonly kind: string;
  readonly since: number;
  readonly items: readonly Unsent[];
}

/** What of a row no endpoint has acknowledged. */
export function waitingOf(row: Row): Waiting {
  const { key, scope, id, kind, since } = row;
  return { key, ref: { scope, id }, kind, since, items: unsentItems(row) };
}

function unsentItems(row: Row): Unsent[] {
  const items: Unsent[] = [];
  for (const [field, stamps] of Object.entries(row.unsent)) {
    const isWanted = isAmong(stamps);
    for (const value of fieldOf(row.cells, field) ?? [])
      if (isWanted(value[0])) items.push({ field, value, stamp: value[0] });
    for (const piece of fieldOf(row.texts, field) ?? [])
      if (isWanted(piece[0])) items.push({ field, piece, stamp: piece[0] });
  }
  return items;
}

/** Most fields have one; a text may have thousands. */
function isAmong(stamps: readonly Stamp[]): (stamp: Stamp) => boolean {
  if (stamps.length === 1) return (stamp) => stamp === stamps[0];
  const wanted = new Set(stamps);
  return (stamp) => wanted.has(stamp);
}

/** What travels of one record. */
interface Filled {
  readonly patch: WirePatch;
  readonly items: readonly Unsent[];
}

/**
 * Fills a page from rows that wait. A record too large for one page goes over several; at least one value or piece
 * goes, however large, so that nothing blocks the rest.
 * @param limit patches in the page
 */
export function fillPage(rows: readonly Waiting[], limit: number = LIMITS.patches): Page {
  const patches: WirePatch[] = [];
  const words: string[] = [];
  const sent: Sent[] = [];
  let size = 0;
  let last: Place | undefined;
  const page = (more: boolean): Page => ({
    patches,
    words: `[${words.join(',')}]`,
    sent,
    more,
    ...(last ? { last } : {}),
  });
  const put = ({ patch, items }: Filled, row: Waiting, json = JSON.stringify(patch)) => {
    patches.push(patch);
    words.push(json);
    for (const { field, stamp } of items) sent.push({ key: row.key, field, stamp });
    last = [row.since, row.key];
    size += json.length + 1;
  };
  for (const row of rows) {
    if (patches.length === limit) return page(true);
    if (row.items.length === 0) continue;
    const whole = fillPatch(row, row.items);
    const json = JSON.stringify(whole.patch);
    if (size + json.length < PAGE) {
      put(whole, row, json);
      continue;
    }
    const part = fillPatch(row, whole.items, PAGE - size);
    if (part.items.length > 0) put(part, row);
    else if (sent.length === 0) put(fillPatch(row, whole.items.slice(0, 1)), row);
    return page(true);
  }
  return page(false);
}

/** @param room as many of the items as have room in so many units of JSON, in their order */
function fillPatch({ ref, kind }: Waiting, items: readonly Unsent[], room = Infinity): Filled {
  const { scope, id } = ref;
  const patch = { scope, kind, id, cells: {}, texts: {} };
  let left = room - AROUND_PATCH - scope.length - kind.length - id.length;
  let count = 0;
  for (const item of items) {
    if (room !== Infinity)
      left -= JSON.stringify(item.value ?? item.piece).length + item.field.length + AROUND_FIELD;
    if (left < 0) break;
    addItem(patch, item);
    count += 1;
  }
  return { patch, items: items.slice(0, count) };
}

function addItem(
  patch: { cells: NonNullable<WirePatch['cells']>; texts: NonNullable<WirePatch['texts']> },
  { field, value, piece }: { field: string; value?: Value; piece?: Piece },
): void {
  if (value) add(patch.cells, field, [value[0], value[1], value[2]]);
  if (piece) add(patch.texts, field, [piece[0], piece[1]]);
}

function add<T>(fields: Record<string, T[]>, field: string, item: T): void {
  const there = fieldOf(fields, field);
  if (there) there.push(item);
  else setField(fields, field, [item]);
}

/** The row once its unsent pieces have been shown to someone: they are never joined again. */
export function markOffered(row: Row): Row {
  if (Object.keys(row.texts).length === 0) return row;
  const pieces = Object.entries(row.unsent).flatMap(([field, stamps]) =>
    (fieldOf(row.texts, field) ?? [])
      .map(([stamp]: Piece) => stamp)
      .filter((stamp) => stamps.includes(stamp)),
  );
  if (pieces.every((stamp) => row.offered.includes(stamp))) return row;
  return { ...row, offered: [...new Set([...row.offered, ...pieces])] };
}

/** The row once the endpoint has answered for these very values and pieces. */
export function clearSent(row: Row, answered: ReadonlySet<string>): Row {
  const marks = clearMarks(row, answered);
  const waiting = Object.keys(marks.unsent).length > 0 ? 1 : 0;
  return { ...row, ...marks, waiting, since: waiting ? row.since : 0 };
}

/** What then is left to send, and of it what has been offered. */
export function clearMarks(
  row: Pick<Row, 'unsent' | 'offered'>,
  answered: ReadonlySet<string>,
): Pick<Row, 'unsent' | 'offered'> {
  const unsent: Record<string, readonly Stamp[]> = {};
  for (const [field, marks] of Object.entries(row.unsent)) {
    const left = marks.filter((stamp) => !answered.has(sentKey({ field, stamp })));
    if (left.length > 0) setField(unsent, field, left);
  }
  const offered = row.offered.filter((stamp) => Object.values(unsent).some((marks) => marks.includes(stamp)));
  return { unsent, offered };
}

/** By what an offered value is found again when the answer comes. */
export function sentKey({ field, stamp }: Pick<Sent, 'field' | 'stamp'>): string {
  return `${field} ${stamp}`;
}

/** The same of several. */
export function sentKeys(sent: readonly Sent[]): Set<string> {
  return new Set(sent.map(sentKey));
}
