import type { Value } from '../merge/cell.ts';
import { fieldOf, setField } from '../merge/fields.ts';
import { isValidFor, isValidPiece, mergeRecords, type RecordState } from '../merge/record.ts';
import { type Scope, Scope as ScopeSchema } from '../protocol/names.ts';
import type { WirePatch } from '../protocol/wire-patch.ts';
import { makeRow, rowMarks, rowState, stampOfAll, strokeRow } from './row.ts';
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
    if (kept.length > 0) setField(cells, field, kept);
  }
  const texts: Record<string, [string, string][]> = {};
  for (const [field, pieces] of Object.entries(patch.texts ?? {})) {
    const kept = pieces.filter((piece) => isValidPiece(piece));
    if (kept.length > 0) setField(texts, field, kept);
  }
  return { scope: scope.data, kind: patch.kind, id: patch.id, state: { cells, texts } };
}

/**
 * What a row becomes by what came in. Repeating it changes nothing: undefined then.
 * @param carried whether it came past the endpoint, in a bundle: then it is unsent here too
 */
export function receivePatch(row: Row | undefined, incoming: Incoming, carried = false): Row | undefined {
  const stroke = row === undefined && !carried ? stampOfAll(incoming.state) : undefined;
  if (stroke !== undefined) return strokeRow(incoming, incoming.kind, incoming.state.cells, stroke);
  const mine = rowState(row);
  const merged = mergeRecords(mine, incoming.state);
  const marks = rowMarks(row);
  const unread = new Set(marks.unread);
  const reads = { ...marks.reads };
  let changed = !sameCells(mine, merged);
  const unsent: Record<string, readonly string[]> = { ...marks.unsent };
  for (const [field, pieces] of Object.entries(merged.texts)) {
    if (pieces === fieldOf(mine.texts, field)) continue;
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

function markCarried(
  unsent: Record<string, readonly string[]>,
  mine: RecordState,
  merged: RecordState,
): void {
  for (const [field, cell] of Object.entries(merged.cells)) {
    const known = new Set(fieldOf(mine.cells, field)?.map(([stamp]) => stamp));
    const fresh = cell.map(([stamp]) => stamp).filter((stamp) => !known.has(stamp));
    if (fresh.length > 0) setField(unsent, field, [...(fieldOf(unsent, field) ?? []), ...fresh]);
  }
  for (const [field, pieces] of Object.entries(merged.texts)) {
    const known = new Set(fieldOf(mine.texts, field)?.map(([stamp]) => stamp));
    const fresh = pieces.map(([stamp]) => stamp).filter((stamp) => !known.has(stamp));
    if (fresh.length > 0) setField(unsent, field, [...(fieldOf(unsent, field) ?? []), ...fresh]);
  }
}

function sameCells(a: RecordState, b: RecordState): boolean {
  const fields = Object.keys(b.cells);
  if (fields.length !== Object.keys(a.cells).length) return false;
  return fields.every((field) => {
    const [mine, theirs] = [fieldOf(a.cells, field) ?? [], fieldOf(b.cells, field) ?? []];
    return mine.length === theirs.length && mine.every(([stamp], index) => stamp === theirs[index]?.[0]);
  });
}
