import type { Value } from '../merge/cell.ts';
import { fieldOf, setField } from '../merge/fields.ts';
import { isValidFor, isValidPiece, mergeRecords, type RecordState } from '../merge/record.ts';
import { isStamp, type Stamp } from '../merge/stamp.ts';
import { type Scope, SCOPES, Scope as ScopeSchema } from '../protocol/names.ts';
import type { WirePatch } from '../protocol/wire-patch.ts';
import { isPlain, type PackedRow, packStroke } from './packed-row.ts';
import { makeRow, rowMarks, rowState } from './row.ts';
import type { Json, Row } from './types.ts';

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
 * The row of a patch of which all was written at one stroke, where nothing is known of its record: what merging it would come to, in a
 * third of the time. Who joins a route is given thousands of them. undefined where there is more to it.
 */
export function patchToStroke({ scope, kind, id, cells = {}, texts = {} }: WirePatch): PackedRow | undefined {
  const known = SCOPES.find((each) => each === scope);
  if (known === undefined || !isEmpty(texts)) return undefined;
  const values: Record<string, Json> = {};
  let stamp: Stamp | undefined;
  for (const [field, [first, ...others]] of Object.entries(cells)) {
    if (first === undefined || others.length > 0 || !isPlain(field)) return undefined;
    const [own, value, seen] = first;
    stamp ??= isStamp(own) ? own : undefined;
    if (own !== stamp || (seen !== undefined && !isEmpty(seen))) return undefined;
    setField(values, field, value);
  }
  return stamp === undefined ? undefined : packStroke({ scope: known, id }, { kind, values, stamp });
}

function isEmpty(object: object): boolean {
  for (const name in object) if (Object.hasOwn(object, name)) return false;
  return true;
}

/** Records that are new here and came as one stroke are put down as they are; the others are merged. */
export function sortPatches(
  patches: readonly WirePatch[],
  held: ReadonlySet<string>,
): { strokes: PackedRow[]; incoming: Incoming[] } {
  const strokes = new Map<string, PackedRow>();
  const last = new Map<string, WirePatch>();
  const incoming: Incoming[] = [];
  const merge = (patch: WirePatch) => {
    const read = readPatch(patch);
    if (read) incoming.push(read);
  };
  for (const patch of patches) {
    const key = patchToKey(patch);
    const before = last.get(key);
    last.set(key, patch);
    const stroke = before === undefined && !held.has(key) ? patchToStroke(patch) : undefined;
    if (stroke) strokes.set(key, stroke);
    else {
      // An answer may tell of a record twice: in its page, and as what beat something that was sent.
      if (before && strokes.delete(key)) merge(before);
      merge(patch);
    }
  }
  return { strokes: [...strokes.values()], incoming };
}

/** The key of the row that a patch is for. */
export function patchToKey({ scope, id }: WirePatch): string {
  return `${scope}/${id}`;
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
