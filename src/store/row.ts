import {
  EMPTY,
  heldStamps,
  isBackFromBin,
  isErased,
  isInBin,
  type RecordState,
  shownValue,
} from '../merge/record.ts';
import { sameJson } from '../domain/json.ts';
import { Moved } from '../domain/mark.ts';
import { type Cell, isSettled } from '../merge/cell.ts';
import { fieldOf, setField } from '../merge/fields.ts';
import { isStamp, type Stamp, stampWall } from '../merge/stamp.ts';
import { refToKey } from './key.ts';
import type { Json, Ref, Row, RowState } from './types.ts';

/** Fields that hold the id of another record (docs/records.md). */
const LINKS = [
  'day',
  'place',
  'case',
  'activity',
  'guide',
  'person',
  'interview',
  'media',
  'owner',
  'sound',
  'plan',
  'source',
  'mark',
  'permission',
  'from',
  'consent',
  'sound',
];

/** What a row holds beside the record itself. */
export interface Marks {
  readonly unsent: Row['unsent'];
  readonly offered: Row['offered'];
  readonly since: number;
  /** what texts read, and which of them must be read again */
  readonly reads: Readonly<Record<string, string>>;
  readonly unread: readonly string[];
}

/** Nothing unsent, nothing offered, nothing to read. */
export const NO_MARKS: Marks = { unsent: {}, offered: [], since: 0, reads: {}, unread: [] };

/** What the merge sees of a row. */
export function rowState(row: Row | undefined): RecordState {
  return row ?? EMPTY;
}

/** What a row knows beside its content: what is unsent, and which words were read from its texts. */
export function rowMarks(row: Row | undefined): Marks {
  if (row === undefined) return NO_MARKS;
  const reads: Record<string, string> = {};
  for (const field of Object.keys(row.texts)) {
    const words = fieldOf(row.values, field);
    if (typeof words === 'string') setField(reads, field, words);
  }
  return { unsent: row.unsent, offered: row.offered, since: row.since, reads, unread: row.unread };
}

/** Computes the row of a record; marks of what is no longer live fall away. */
export function makeRow(ref: Ref, kind: string, record: RecordState, marks: Marks): Row {
  const unsent = liveOf(marks.unsent, record);
  const waiting = Object.keys(unsent).length > 0 ? 1 : 0;
  const values = shownValues(record, marks.reads);
  const walls = wallsOf(record);
  return {
    key: refToKey(ref),
    scope: ref.scope,
    id: ref.id,
    kind,
    cells: record.cells,
    texts: record.texts,
    values,
    unread: marks.unread.filter((field) => Object.hasOwn(record.texts, field)),
    others: Object.keys(record.cells).filter(
      (f) => !isSettled(f) && isDisputed(fieldOf(record.cells, f) ?? []),
    ),
    unsent,
    offered: marks.offered.filter((stamp) => Object.values(unsent).some((stamps) => stamps.includes(stamp))),
    waiting,
    since: waiting ? marks.since : 0,
    state: stateOf(record),
    back: isBackFromBin(record),
    links: linksOf(values),
    at: atOf(values) ?? walls.first,
    changed: walls.last,
  };
}

function liveOf(unsent: Row['unsent'], { cells, texts }: RecordState): Record<string, readonly Stamp[]> {
  const live: Record<string, readonly Stamp[]> = {};
  for (const [field, stamps] of Object.entries(unsent)) {
    const held = [...(fieldOf(cells, field) ?? []), ...(fieldOf(texts, field) ?? [])];
    const kept = stamps.filter((stamp) => held.some(([of]) => of === stamp));
    if (kept.length > 0) setField(live, field, kept);
  }
  return live;
}

/** Every value and piece of a row that can be offered, field → stamps. */
export function liveStamps(record: RecordState): Map<string, Set<Stamp>> {
  const live = new Map<string, Set<Stamp>>();
  for (const [field, cell] of Object.entries(record.cells))
    live.set(field, new Set(cell.map((value) => value[0])));
  for (const [field, pieces] of Object.entries(record.texts)) {
    const stamps = live.get(field) ?? new Set();
    for (const [stamp] of pieces) stamps.add(stamp);
    live.set(field, stamps);
  }
  return live;
}

function shownValues(record: RecordState, reads: Readonly<Record<string, string>>): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const [field, cell] of Object.entries(record.cells)) {
    const shown = shownValue(cell);
    if (shown !== undefined) setField(values, field, shown);
  }
  for (const field of Object.keys(record.texts)) setField(values, field, fieldOf(reads, field) ?? '');
  return values;
}

/** Two phones that wrote the same without having seen each other's leave nothing to choose. */
function isDisputed([shown, ...others]: Cell): boolean {
  return others.some(([, value]) => !sameJson(value, shown?.[1]));
}

function stateOf(record: RecordState): RowState {
  if (isErased(record)) return 'erased';
  return isInBin(record) ? 'bin' : 'live';
}

/** Ids of the records that these fields name, each once. */
export function linksOf(values: Readonly<Record<string, Json>>): string[] {
  const links: string[] = [];
  const add = (value: unknown) => {
    if (typeof value === 'string' && value !== '' && !links.includes(value)) links.push(value);
  };
  for (const field of LINKS) add(values[field]);
  const { permissions, moved } = values;
  if (Array.isArray(permissions)) for (const permission of permissions) add(permission);
  // Where a mark was moved to is in that sound, whatever it was made in.
  if (moved !== undefined) add(Moved.safeParse(moved).data?.media);
  return links;
}

/** When it began, by its own fields, ms. */
export function atOf(values: Readonly<Record<string, Json>>): number | undefined {
  const at = values['created'] ?? values['started'];
  return typeof at === 'number' && Number.isFinite(at) ? at : undefined;
}

function wallsOf(record: RecordState): { first: number; last: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  let before = '';
  for (const stamp of heldStamps(record)) {
    // One save gives all its fields the same.
    if (stamp === before || !isStamp(stamp)) continue;
    before = stamp;
    const wall = stampWall(stamp);
    first = Math.min(first, wall);
    last = Math.max(last, wall);
  }
  return { first: Number.isFinite(first) ? first : 0, last };
}
