import { sameJson } from '../domain/json.ts';
import { type Cell, type Json, mergeCells, seenBy } from '../merge/cell.ts';
import { fieldOf, setField } from '../merge/fields.ts';
import { heldStamps, mergeRecords, type Piece, type RecordState, shownValue } from '../merge/record.ts';
import { laterStamp, nextStamp, type Stamp, stampDevice } from '../merge/stamp.ts';
import { SaveError } from './fault.ts';
import { isPlain, type PackedRow, packStroke } from './packed-row.ts';
import { makeRow, type Marks, rowMarks, rowState } from './row.ts';
import type { Change, Row, TextUpdate } from './types.ts';

/** What a write needs to know beside the record. */
export interface Pen {
  readonly device: string;
  /** this phone's clock plus what it learnt of the endpoint's, ms */
  readonly now: number;
}

interface Draft {
  cells: Record<string, Cell>;
  texts: Record<string, readonly Piece[]>;
  unsent: Record<string, readonly Stamp[]>;
  reads: Record<string, string>;
  unread: Set<string>;
  touched: boolean;
}

/**
 * What a row becomes by a person's change: each field one new value that has seen all that the cell held, each text
 * one more piece. Fields that already read so, and only so, are left alone; undefined means that nothing changes.
 * @throws SaveError `erased` where the record is gone
 */
export function applyChange(row: Row | undefined, change: Change, pen: Pen): Row | undefined {
  if (row?.state === 'erased') throw new SaveError('erased');
  const record = rowState(row);
  const marks = rowMarks(row);
  const stamp = stampFor(record, change, pen);
  const draft: Draft = {
    cells: { ...record.cells },
    texts: { ...record.texts },
    unsent: { ...marks.unsent },
    reads: { ...marks.reads },
    unread: new Set(marks.unread),
    touched: false,
  };
  const fields = row === undefined ? { ...change.initial, ...change.fields } : change.fields;
  for (const [field, value] of Object.entries(fields ?? {})) {
    const over = fieldOf(change.over ?? {}, field);
    if (over === undefined) writeCell(draft, field, value, stamp);
    else writeBeside(draft, field, { value, over }, stamp);
  }
  for (const [field, edit] of Object.entries(change.updates ?? {}))
    writePiece(draft, field, edit, stamp, marks);
  if (!draft.touched) return undefined;
  return makeRow(change, row?.kind ?? change.kind, settle(draft), {
    unsent: draft.unsent,
    offered: marks.offered,
    since: marks.since || pen.now,
    reads: draft.reads,
    unread: [...draft.unread],
  });
}

/**
 * Later than all that the record holds. An erasing wins over whatever the others bear: where somebody has written under the very last
 * stamp there is, it comes after earlier erasings alone.
 */
function stampFor(record: RecordState, { fields }: Change, { now, device }: Pen): Stamp {
  const held = heldStamps(record);
  const erasings = fieldOf(record.cells, '_erased');
  if (fieldOf(fields ?? {}, '_erased') === undefined) return nextStamp(held, now, device);
  return (
    laterStamp(held, now, device) ??
    nextStamp(
      (erasings ?? []).map(([stamp]) => stamp),
      now,
      device,
    )
  );
}

/**
 * A record that is made, and nothing but made, as most are: what `applyChange` comes to, sooner. undefined where there is more to do.
 */
export function beginRecord(change: Change, pen: Pen): PackedRow | undefined {
  const { initial, fields, updates, kind } = change;
  const values = { ...initial, ...fields };
  const names = Object.keys(values);
  if (updates !== undefined || names.length === 0 || !names.every(isPlain)) return undefined;
  const stamp = nextStamp([], pen.now, pen.device);
  return packStroke(change, { kind, values, stamp, since: pen.now });
}

/** Merging an `_erased` into what is there takes the values away, on this phone as anywhere. */
function settle(draft: Draft): RecordState {
  return mergeRecords({ cells: draft.cells, texts: draft.texts }, { cells: {}, texts: {} });
}

function writeCell(draft: Draft, field: string, value: Json, stamp: Stamp): void {
  const held = fieldOf(draft.cells, field) ?? [];
  if (held.length === 1 && sameJson(held[0]?.[1], value)) return;
  setField(draft.cells, field, [[stamp, value, seenBy(held, stampDevice(stamp))]]);
  setField(draft.unsent, field, [stamp]);
  draft.touched = true;
}

/**
 * A value that was typed a while ago. It takes the place of what whoever typed it had seen. Beside it stays what others have written
 * since; what was written since on this very phone, by the same person, stays instead of it.
 * @param over what had been seen
 */
function writeBeside(
  draft: Draft,
  field: string,
  { value, over }: { readonly value: Json; readonly over: readonly Json[] },
  stamp: Stamp,
): void {
  const held = fieldOf(draft.cells, field) ?? [];
  const isSeen = (each: Json) => over.some((one) => sameJson(one, each));
  if (held.some(([, each]) => sameJson(each, value))) return;
  if (isSeen(shownValue(held) ?? null)) return writeCell(draft, field, value, stamp);
  const device = stampDevice(stamp);
  const own = held.filter(([of]) => stampDevice(of) === device);
  if (own.some(([, each]) => !isSeen(each))) return;
  setField(draft.cells, field, mergeCells([[stamp, value, seenBy(own, device)]], held));
  setField(draft.unsent, field, [...(fieldOf(draft.unsent, field) ?? []), stamp]);
  draft.touched = true;
}

function writePiece(draft: Draft, field: string, edit: TextUpdate, stamp: Stamp, marks: Marks): void {
  const held = fieldOf(draft.texts, field) ?? [];
  const waiting = new Set(fieldOf(draft.unsent, field));
  const own = stampDevice(stamp);
  const fresh = held.filter(
    ([at]) =>
      stampDevice(at) === own && waiting.has(at) && !marks.offered.includes(at) && edit.join !== undefined,
  );
  const { apart, update } = edit.join?.(
    fresh.map(([, piece]) => piece),
    edit,
  ) ?? { apart: 0, update: edit.update };
  const joined = new Set(fresh.slice(apart).map(([at]) => at));
  setField(draft.texts, field, [...held.filter(([at]) => !joined.has(at)), [stamp, update]]);
  setField(draft.unsent, field, [...[...waiting].filter((at) => !joined.has(at)), stamp]);
  setField(draft.reads, field, edit.reads);
  const missed = held.some(([at]) => !edit.knows?.has(at));
  if (missed) draft.unread.add(field);
  else draft.unread.delete(field);
  draft.touched = true;
}
