import { sameJson } from '../domain/json.ts';
import { mergeCells, seenBy, type Value } from '../merge/cell.ts';
import { fieldOf, setField } from '../merge/fields.ts';
import { heldStamps, mergePieces, type Piece, type RecordState } from '../merge/record.ts';
import { nextStamp, type Stamp, stampDevice } from '../merge/stamp.ts';
import type { Pen } from './apply.ts';
import type { Incoming } from './receive.ts';
import { makeRow, rowMarks } from './row.ts';
import type { Row } from './types.ts';

/** A row in which a clone's writes are told apart. */
interface Draft {
  readonly cells: Record<string, readonly Value[]>;
  readonly texts: Record<string, readonly Piece[]>;
  readonly unsent: Record<string, readonly Stamp[]>;
  readonly unread: Set<string>;
  changed: boolean;
}

/** A device that has been cloned, and what takes its place on this phone. */
export interface Cloned {
  readonly device: string;
  readonly pen: Pen;
  /** whether nobody but this phone holds a value of its own */
  readonly isHereAlone: (field: string, stamp: Stamp) => boolean;
}

/** Whether somebody else has written as this device what we have not: only a twin can have. */
export function isByTwin(row: Row, incoming: Incoming, device: string): boolean {
  return Object.entries(incoming.state.cells).some(([field, values]) => {
    const ours = (fieldOf(row.cells, field) ?? []).find(([stamp]) => stamp.endsWith(device));
    return ours !== undefined && values.some(([stamp]) => stamp.endsWith(device) && stamp > ours[0]);
  });
}

/**
 * Values and pieces of ours that the endpoint holds under the same stamp with another content, or would take for overtaken by what a twin
 * wrote later, though nobody but us has them: this device has been cloned. The endpoint's take their places, and ours are written
 * again by the new device: of values beside it, and a person chooses; of pieces the text reads both.
 */
export function rewriteCloned(
  row: Row,
  incoming: Incoming,
  { device, pen, isHereAlone }: Cloned,
): Row | undefined {
  const marks = rowMarks(row);
  const draft: Draft = {
    cells: { ...row.cells },
    texts: { ...row.texts },
    unsent: { ...row.unsent },
    unread: new Set(marks.unread),
    changed: false,
  };
  const isTwin = (ours: Value | Piece, theirs: Value | Piece) =>
    ours[0] === theirs[0] && stampDevice(ours[0]) === device && !sameJson(ours[1], theirs[1]);
  const isOvertaken = (field: string, [stamp]: Value, theirs: Value) =>
    stamp < theirs[0] &&
    [stamp, theirs[0]].every((each) => stampDevice(each) === device) &&
    isHereAlone(field, stamp);
  for (const [field, values] of Object.entries(incoming.state.cells)) {
    for (const theirs of values) {
      const ours = fieldOf(draft.cells, field)?.find(
        (value) => isTwin(value, theirs) || isOvertaken(field, value, theirs),
      );
      if (ours) rewriteValue(draft, field, { ours, theirs }, pen);
    }
  }
  for (const [field, pieces] of Object.entries(incoming.state.texts)) {
    for (const theirs of pieces) {
      const ours = fieldOf(draft.texts, field)?.find((piece) => isTwin(piece, theirs));
      if (ours) rewritePiece(draft, field, { ours, theirs }, pen);
    }
  }
  if (!draft.changed) return undefined;
  const { unsent, unread } = draft;
  const record: RecordState = draft;
  return makeRow(row, row.kind, record, {
    ...marks,
    unsent,
    unread: [...unread],
    since: row.since || pen.now,
  });
}

interface Twins<T> {
  readonly ours: T;
  readonly theirs: T;
}

function rewriteValue(draft: Draft, field: string, { ours, theirs }: Twins<Value>, pen: Pen): void {
  const others = (fieldOf(draft.cells, field) ?? []).filter(
    ([stamp]) => ![ours[0], theirs[0]].includes(stamp),
  );
  const held = mergeCells([theirs], others);
  setField(draft.cells, field, held);
  const stamp = nextStamp(heldStamps(draft), pen.now, pen.device);
  setField(draft.cells, field, mergeCells(held, [[stamp, ours[1], seenBy(others, pen.device)]]));
  markUnsent(draft, field, stamp);
}

function rewritePiece(draft: Draft, field: string, { ours, theirs }: Twins<Piece>, pen: Pen): void {
  const others = (fieldOf(draft.texts, field) ?? []).filter(([stamp]) => stamp !== theirs[0]);
  const stamp = nextStamp(heldStamps(draft), pen.now, pen.device);
  setField(draft.texts, field, mergePieces(others, [theirs, [stamp, ours[1]]]));
  draft.unread.add(field);
  markUnsent(draft, field, stamp);
}

function markUnsent(draft: Draft, field: string, stamp: Stamp): void {
  setField(draft.unsent, field, [...(fieldOf(draft.unsent, field) ?? []), stamp]);
  draft.changed = true;
}
