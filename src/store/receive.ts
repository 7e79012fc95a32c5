import { mergeCells, seenBy, type Value } from '../merge/cell.ts';
import { heldStamps, isValidFor, isValidPiece, mergeRecords, type RecordState } from '../merge/record.ts';
import { nextStamp, stampDevice } from '../merge/stamp.ts';
import { type Scope, Scope as ScopeSchema, type WirePatch } from '../protocol/wire.ts';
import { makeRow, rowMarks, rowState } from './row.ts';
import { type Pen, sameJson } from './apply.ts';
import type { Row } from './types.ts';

/** A patch that came by a courier, in the shapes that merge; what breaks the protocol's rules is left out. */
export interface Incoming {
  readonly scope: Scope;
  readonly kind: string;
  readonly id: string;
  readonly state: RecordState;
}

/** Reads a patch off the wire; undefined where its scope is unknown. One bad value never fails the others. */
export function readPatch(patch: WirePatch): Incoming | undefined {
  const scope = ScopeSchema.safeParse(patch.scope);
  if (!scope.success) return undefined;
  const cells: Record<string, Value[]> = {};
  for (const [field, values] of Object.entries(patch.cells ?? {})) {
    const valid = values.map(([stamp, value, seen]): Value => [stamp, value, seen ?? {}]);
    const kept = valid.filter((value) => isValidFor(field, value));
    if (kept.length > 0) cells[field] = kept;
  }
  const texts: Record<string, [string, string][]> = {};
  for (const [field, pieces] of Object.entries(patch.texts ?? {})) {
    const kept = pieces.filter((piece) => isValidPiece(piece));
    if (kept.length > 0) texts[field] = kept;
  }
  return { scope: scope.data, kind: patch.kind, id: patch.id, state: { cells, texts } };
}

/**
 * What a row becomes by what came in. Repeating it changes nothing: undefined then.
 * @param carried whether it came past the endpoint, in a bundle: then it is unsent here too
 */
export function receivePatch(row: Row | undefined, incoming: Incoming, carried = false): Row | undefined {
  const mine = rowState(row);
  const merged = mergeRecords(mine, incoming.state);
  const marks = rowMarks(row);
  const unread = new Set(marks.unread);
  const reads = { ...marks.reads };
  let changed = !sameCells(mine, merged);
  const unsent: Record<string, readonly string[]> = { ...marks.unsent };
  for (const [field, pieces] of Object.entries(merged.texts)) {
    if (pieces === mine.texts[field]) continue;
    changed = true;
    unread.add(field);
  }
  if (!changed) return undefined;
  if (carried) markCarried(unsent, mine, merged);
  return makeRow(incoming, row?.kind ?? incoming.kind, merged, {
    unsent,
    offered: marks.offered,
    since: marks.since,
    reads,
    unread: [...unread],
  });
}

/**
 * A value of ours that the endpoint holds under the same stamp with another content: this device has been cloned.
 * The endpoint's value takes its place, and ours is written again by the new device beside it: a person chooses.
 */
export function rewriteCloned(row: Row, incoming: Incoming, pen: Pen, cloned: string): Row | undefined {
  let record: RecordState = row;
  const unsent: Record<string, readonly string[]> = { ...row.unsent };
  let changed = false;
  for (const [field, values] of Object.entries(incoming.state.cells)) {
    for (const theirs of values) {
      const ours = record.cells[field]?.find(([stamp]) => stamp === theirs[0]);
      if (ours === undefined || stampDevice(ours[0]) !== cloned || sameJson(ours[1], theirs[1])) continue;
      const others = (record.cells[field] ?? []).filter(([stamp]) => stamp !== theirs[0]);
      const held = mergeCells([theirs], others);
      const stamp = nextStamp(
        heldStamps({ ...record, cells: { ...record.cells, [field]: held } }),
        pen.now,
        pen.device,
      );
      const again: Value = [stamp, ours[1], seenBy(others, pen.device)];
      record = { ...record, cells: { ...record.cells, [field]: mergeCells(held, [again]) } };
      unsent[field] = [...(unsent[field] ?? []), stamp];
      changed = true;
    }
  }
  if (!changed) return undefined;
  return makeRow(row, row.kind, record, { ...rowMarks(row), unsent, since: row.since || pen.now });
}

function markCarried(
  unsent: Record<string, readonly string[]>,
  mine: RecordState,
  merged: RecordState,
): void {
  for (const [field, cell] of Object.entries(merged.cells)) {
    const known = new Set(mine.cells[field]?.map(([stamp]) => stamp));
    const fresh = cell.map(([stamp]) => stamp).filter((stamp) => !known.has(stamp));
    if (fresh.length > 0) unsent[field] = [...(unsent[field] ?? []), ...fresh];
  }
  for (const [field, pieces] of Object.entries(merged.texts)) {
    const known = new Set(mine.texts[field]?.map(([stamp]) => stamp));
    const fresh = pieces.map(([stamp]) => stamp).filter((stamp) => !known.has(stamp));
    if (fresh.length > 0) unsent[field] = [...(unsent[field] ?? []), ...fresh];
  }
}

function sameCells(a: RecordState, b: RecordState): boolean {
  const fields = Object.keys(b.cells);
  if (fields.length !== Object.keys(a.cells).length) return false;
  return fields.every((field) => {
    const [mine, theirs] = [a.cells[field] ?? [], b.cells[field] ?? []];
    return mine.length === theirs.length && mine.every(([stamp], index) => stamp === theirs[index]?.[0]);
  });
}
