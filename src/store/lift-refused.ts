import type { Value } from '../merge/cell.ts';
import { fieldOf, setField } from '../merge/fields.ts';
import { heldStamps, type Piece, type RecordState } from '../merge/record.ts';
import { laterStamp, type Stamp, stampDevice, stampTime } from '../merge/stamp.ts';
import type { Pen } from './apply.ts';
import type { RouteDatabase } from './database.ts';
import { heldRows } from './held-rows.ts';
import { packRow } from './packed-row.ts';
import { makeRow, rowMarks } from './row.ts';
import { sweepTray } from './sweep-tray.ts';
import type { Refused, Row } from './types.ts';

/**
 * Brings records back from the bin of which the endpoint has refused something: to be called with those to which a deletion came, or of
 * which something was refused, in the transaction in which that is taken in.
 * @param keys of records
 * @param now this phone's clock, ms
 */
export async function liftAll(db: RouteDatabase, keys: readonly string[], now: number): Promise<void> {
  const tray = keys.length === 0 ? [] : await db.tray.where('key').anyOf(keys).toArray();
  if (tray.length === 0) return;
  const [{ device }, { offset }] = [await db.identity(), await db.courier()];
  const rows = await heldRows(db, [...new Set(tray.map(({ key }) => key))]);
  const lifted = rows.map((row) => {
    const refused = tray.filter(({ key }) => key === row.key);
    return liftRefused(row, refused, { device, now: now + offset });
  });
  await db.records.bulkPut(lifted.filter((row) => !rows.includes(row)).map(packRow));
  await sweepTray(db);
}

/** Whether another deletion counts in a record than before. */
export function isDeletedAnew(before: RecordState | undefined, after: RecordState): boolean {
  return deletionOf(before) !== deletionOf(after);
}

/**
 * A deletion covers all that a device wrote before the last that its author saw of it. What the endpoint refused of that, nobody has seen
 * through it: it is written again under a stamp of this phone that comes after the deletion, so that the record comes back from the bin
 * here, as it does by any edit that the deleter had not seen. One's own deletion has seen all that this phone holds.
 * @param refused what of the record lies in the tray
 */
function liftRefused(row: Row, refused: readonly Pick<Refused, 'field' | 'stamp'>[], pen: Pen): Row {
  const deletion = deletionOf(row);
  if (row.state !== 'bin' || deletion === undefined || stampDevice(deletion) === pen.device) return row;
  return refused
    .filter(({ field }) => field !== '_deleted')
    .reduce((next, item) => writeAgain(next, item, pen), row);
}

function deletionOf(record: RecordState | undefined): Stamp | undefined {
  return record?.cells['_deleted']?.[0]?.[0];
}

function writeAgain(row: Row, { field, stamp }: Pick<Refused, 'field' | 'stamp'>, pen: Pen): Row {
  const fresh = laterStamp(heldStamps(row), pen.now, pen.device);
  const again = fresh && underStamp(row, { field, stamp, fresh });
  if (!again) return row;
  const marks = rowMarks(row);
  const unsent = { ...marks.unsent };
  setField(unsent, field, [...(fieldOf(unsent, field) ?? []), fresh]);
  return makeRow(row, row.kind, again, { ...marks, unsent, since: row.since || pen.now });
}

interface Renaming {
  readonly field: string;
  readonly stamp: Stamp;
  readonly fresh: Stamp;
}

/** The record with one value or piece under another stamp; undefined where it isn't held, or would take the place of another. */
function underStamp(record: RecordState, { field, stamp, fresh }: Renaming): RecordState | undefined {
  const cell = fieldOf(record.cells, field) ?? [];
  const value = cell.find(([own]) => own === stamp);
  if (value !== undefined) {
    const rest = cell.filter((other) => other !== value);
    if (rest.some(([own]) => stampDevice(own) === stampDevice(fresh))) return undefined;
    const cells = { ...record.cells };
    setField(cells, field, [seenAgain(value, fresh), ...rest]);
    return { ...record, cells };
  }
  const pieces = fieldOf(record.texts, field) ?? [];
  const piece = pieces.find(([own]) => own === stamp);
  if (piece === undefined) return undefined;
  const texts = { ...record.texts };
  const renamed: Piece = [fresh, piece[1]];
  setField(texts, field, [...pieces.filter((other) => other !== piece), renamed]);
  return { ...record, texts };
}

/** The same words with what their writer had seen, and with the value itself where another device wrote it. */
function seenAgain([stamp, value, before]: Value, fresh: Stamp): Value {
  const { [stampDevice(fresh)]: _own, ...seen } = { ...before, [stampDevice(stamp)]: stampTime(stamp) };
  return [fresh, value, seen];
}
