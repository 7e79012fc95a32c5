import { type Cell, isValidValue, type Json, mergeCells, type Seen, type Value } from './cell.ts';
import { fieldOf, setField } from './fields.ts';
import { isStamp, type Stamp, stampDevice, stampTime } from './stamp.ts';

/** One piece of a text: `[stamp, update]`, the update a Yjs update in base64. */
export type Piece = readonly [stamp: Stamp, update: string];

/** What merges of one record: its cells, and the pieces of its texts in the order of their stamps. */
export interface RecordState {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly texts: Readonly<Record<string, readonly Piece[]>>;
}

/** A record of which nothing has been heard. */
export const EMPTY: RecordState = { cells: {}, texts: {} };

/** The content of `_erased`. */
export interface Erasure {
  readonly by: string;
  readonly at: number;
  readonly reason: string;
  readonly chunks: readonly string[];
  /** of sound that was parted first: what was said before `until`, ms in it, is the file of this media record */
  readonly kept?: { readonly media: string; readonly until: number };
}

/**
 * What a record becomes when cells and pieces come in, from anywhere, in any order, any number of times.
 * An erased record keeps its `_erased` alone, and takes nothing but further erasures.
 */
export function mergeRecords(mine: RecordState, theirs: RecordState): RecordState {
  const cells = mergeFields(mine.cells, theirs.cells, mergeCells);
  const erased = cells['_erased'];
  if (erased !== undefined && isErased({ cells, texts: {} })) {
    return { cells: { _erased: erased }, texts: {} };
  }
  return { cells, texts: mergeFields(mine.texts, theirs.texts, mergePieces) };
}

/** A field may be called `constructor` or `__proto__` and is still only a field; one that holds nothing is none. */
function mergeFields<T>(
  mine: Readonly<Record<string, readonly T[]>>,
  theirs: Readonly<Record<string, readonly T[]>>,
  merge: (mine: readonly T[], theirs: readonly T[]) => readonly T[],
): Record<string, readonly T[]> {
  const fields = { ...mine };
  for (const [field, coming] of Object.entries(theirs)) {
    if (coming.length > 0) setField(fields, field, merge(fieldOf(mine, field) ?? [], coming));
  }
  return fields;
}

/** Pieces are only ever added; an equal stamp is the same piece. */
export function mergePieces(mine: readonly Piece[], theirs: readonly Piece[]): readonly Piece[] {
  const known = new Set(mine.map(([stamp]) => stamp));
  const fresh = theirs.filter(([stamp]) => !known.has(stamp) && known.add(stamp));
  if (fresh.length === 0) return mine;
  return [...mine, ...fresh].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

/** The value that a screen shows: the one with the largest stamp. */
export function shownValue(cell: Cell | undefined): Json | undefined {
  return cell?.[0]?.[1];
}

/** Every stamp and every time in `seen` that the record holds; a new write must come after them all. */
export function heldStamps({ cells, texts }: RecordState): string[] {
  const held: string[] = [];
  for (const cell of Object.values(cells)) {
    for (const [stamp, , seen] of cell) held.push(stamp, ...Object.values(seen));
  }
  for (const pieces of Object.values(texts)) for (const [stamp] of pieces) held.push(stamp);
  return held;
}

/** What a person who bins the record has before their eyes: the largest stamp of each device over cells and pieces. */
export function seenInRecord({ cells, texts }: RecordState): Seen {
  const seen: Seen = {};
  for (const stamp of contentStamps({ cells, texts })) {
    const device = stampDevice(stamp);
    const time = stampTime(stamp);
    if (time > (seen[device] ?? '')) seen[device] = time;
  }
  return seen;
}

/**
 * In the bin: deleted, and nothing in the record is beyond what the deleter had seen. Nobody has seen what is later
 * than their own write, whatever its `seen` claims: a damaged one can't bury edits that are yet to come.
 */
export function isInBin(state: RecordState): boolean {
  const [stamp = '', deleted] = state.cells['_deleted']?.[0] ?? [];
  if (!isDeletion(deleted)) return false;
  for (const other of contentStamps(state)) {
    const time = stampTime(other);
    if (time > stampTime(stamp) || time > (deleted.seen[stampDevice(other)] ?? '')) return false;
  }
  return true;
}

/** Deleted once, and brought back by an edit that the deleter had not seen. */
export function isBackFromBin(state: RecordState): boolean {
  return isDeletion(shownValue(state.cells['_deleted'])) && !isInBin(state);
}

/** Whether somebody has erased it; whatever else comes for it is ignored. */
export function isErased({ cells }: RecordState): boolean {
  return (cells['_erased'] ?? []).some(([, value]) => isErasure(value));
}

/** The chunks that erasures of this record name, all of them where several people erased at once. */
export function erasedChunks({ cells }: RecordState): string[] {
  return [...new Set(erasuresOf({ cells, texts: {} }).flatMap(({ chunks }) => chunks))];
}

/** What an erased record keeps: who erased it, when and why. More than one where several did at once. */
export function erasuresOf({ cells }: RecordState): Erasure[] {
  return (cells['_erased'] ?? []).flatMap(([, value]) => {
    if (!isErasure(value)) return [];
    const { by, at, reason, chunks, kept } = value;
    return [
      {
        by: typeof by === 'string' ? by : '',
        at: typeof at === 'number' ? at : 0,
        reason: typeof reason === 'string' ? reason : '',
        chunks,
        ...(isKept(kept) ? { kept: { media: kept.media, until: kept.until } } : {}),
      },
    ];
  });
}

/** Whether a value may stand in a field: the rules of section 1 with those of `_deleted` and `_erased`. */
export function isValidFor(field: string, value: Value): boolean {
  if (!isValidValue(value)) return false;
  if (field === '_erased') return isErasure(value[1]);
  if (field === '_deleted') return value[1] === null || isDeletion(value[1]);
  return true;
}

/** Whether a piece has a stamp that any endpoint takes; what is in it only Yjs can tell. */
export function isValidPiece([stamp]: Piece): boolean {
  return isStamp(stamp);
}

function* contentStamps({ cells, texts }: RecordState): Generator<Stamp> {
  for (const [field, cell] of Object.entries(cells)) {
    if (field !== '_deleted') for (const [stamp] of cell) yield stamp;
  }
  for (const pieces of Object.values(texts)) for (const [stamp] of pieces) yield stamp;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDeletion(value: unknown): value is { seen: Seen } {
  return (
    isObject(value) &&
    isObject(value['seen']) &&
    Object.values(value['seen']).every((time) => typeof time === 'string')
  );
}

function isErasure(value: unknown): value is { [name in keyof Erasure]?: unknown } & Pick<Erasure, 'chunks'> {
  return isObject(value) && Array.isArray(value['chunks']) && value['chunks'].every(isHash);
}

function isKept(value: unknown): value is NonNullable<Erasure['kept']> {
  return isObject(value) && typeof value['media'] === 'string' && typeof value['until'] === 'number';
}

/** SHA-256 as 64 lower-case hex digits, the name of a chunk. */
export function isHash(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
}
