import { isSettled, mergeCells, type Value } from '../merge/cell.ts';
import { fieldOf, setField } from '../merge/fields.ts';
import { heldStamps, mergePieces, type Piece, type RecordState } from '../merge/record.ts';
import { nextStamp, type Stamp, stampDevice } from '../merge/stamp.ts';
import type { Pen } from './apply.ts';
import { makeRow, rowMarks } from './row.ts';
import { type Found, isAlike, type Twins } from './twins.ts';
import type { Row } from './types.ts';

/** A row in which a clone's writes are told apart. */
interface Draft {
  readonly cells: Record<string, readonly Value[]>;
  readonly texts: Record<string, readonly Piece[]>;
  readonly unsent: Record<string, readonly Stamp[]>;
  readonly unread: Set<string>;
}

/** Who tells them apart. */
export interface Teller {
  /** the device that this phone has been until now */
  readonly device: string;
  /** with which device's id it goes on */
  readonly pen: Pen;
  /** whether it may write what the record lies in */
  readonly mayWrite: boolean;
}

/**
 * The endpoint's contents take the places of ours, and ours are written again under a stamp of their own: of values beside it, and a
 * person chooses; of pieces the text reads both. What came from another phone is written again only where nobody has done so yet.
 */
export function tellApart(row: Row, found: Found, coming: RecordState, teller: Teller): Row {
  const marks = rowMarks(row);
  const draft: Draft = {
    cells: { ...row.cells },
    texts: { ...row.texts },
    unsent: { ...row.unsent },
    unread: new Set(marks.unread),
  };
  for (const twins of found.values) tellValues(draft, twins, coming, teller);
  for (const twins of found.pieces) tellPieces(draft, twins, coming, teller);
  const { unsent, unread } = draft;
  return makeRow(row, row.kind, draft, {
    ...marks,
    unsent,
    unread: [...unread],
    since: row.since || teller.pen.now,
  });
}

function tellValues(
  draft: Draft,
  { field, ours, theirs }: Twins<Value>,
  coming: RecordState,
  { device, pen, mayWrite }: Teller,
): void {
  const others = (fieldOf(draft.cells, field) ?? []).filter(
    ([stamp]) => ![ours[0], theirs[0]].includes(stamp),
  );
  const held = mergeCells([theirs], others);
  setField(draft.cells, field, held);
  const all = mergeCells(held, fieldOf(coming.cells, field) ?? []);
  if (all.some(([, value]) => isAlike(ours[1], value))) return;
  const isOwn = stampDevice(ours[0]) === device;
  // Under our own name it would take the place of what we wrote beside it. Where theirs is overtaken, so is ours.
  const isFree = all.every(([stamp]) => stampDevice(stamp) !== pen.device);
  const isOpen = all.some(([stamp]) => stamp === theirs[0]) && !isSettled(field);
  if (!isOwn && !(mayWrite && isFree && isOpen)) return;
  const { [pen.device]: _own, ...seen } = ours[2];
  const stamp = nextStamp(heldStamps(draft), pen.now, pen.device);
  setField(draft.cells, field, mergeCells(held, [[stamp, ours[1], seen]]));
  markUnsent(draft, field, stamp);
}

function tellPieces(
  draft: Draft,
  { field, ours, theirs }: Twins<Piece>,
  coming: RecordState,
  { device, pen, mayWrite }: Teller,
): void {
  const others = (fieldOf(draft.texts, field) ?? []).filter(([stamp]) => stamp !== theirs[0]);
  setField(draft.texts, field, mergePieces(others, [theirs]));
  draft.unread.add(field);
  const isThere = [...others, ...(fieldOf(coming.texts, field) ?? [])].some(([, piece]) => piece === ours[1]);
  if (isThere || !(mayWrite || stampDevice(ours[0]) === device)) return;
  const stamp = nextStamp(heldStamps(draft), pen.now, pen.device);
  setField(draft.texts, field, mergePieces(others, [theirs, [stamp, ours[1]]]));
  markUnsent(draft, field, stamp);
}

function markUnsent(draft: Draft, field: string, stamp: Stamp): void {
  setField(draft.unsent, field, [...(fieldOf(draft.unsent, field) ?? []), stamp]);
}
