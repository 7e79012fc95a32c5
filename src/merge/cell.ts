import { isDevice, isStamp, type Stamp, stampDevice, stampTime } from './stamp.ts';

/** What a cell can hold; at most 64 KiB of it travel (`LIMITS.value`). */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What the writer's phone knew of a cell: device id → `<wall>-<counter>` of that device's latest value. */
export type Seen = Record<string, string>;

/** One value as it travels: `[stamp, value, seen]`. */
export type Value = readonly [stamp: Stamp, value: Json, seen: Seen];

/** Every value that is no ancestor of another, largest stamp first; the first is the one shown. */
export type Cell = readonly Value[];

const TIME = /^[0-9a-f]{12}-[0-9a-f]{4}$/;

/** In `rank` and in fields that begin with `_` the largest stamp simply counts, and no one is asked. */
export function isSettled(field: string): boolean {
  return field === 'rank' || field.startsWith('_');
}

/** Whether whoever wrote `later` had `earlier` before their eyes, or wrote it themselves before. */
export function isAncestor(earlier: Value, later: Value): boolean {
  const device = stampDevice(earlier[0]);
  if (device === stampDevice(later[0])) return earlier[0] < later[0];
  const known = later[2][device];
  return known !== undefined && known >= stampTime(earlier[0]);
}

/** The union without ancestors: commutative, associative, idempotent. Of two values with one stamp the first argument's stays. */
export function mergeCells(mine: Cell, theirs: Cell): Cell {
  // Most cells hold one value, which nothing can have overtaken.
  if (mine.length === 0 && theirs.length === 1) return theirs;
  if (mine.length === 1 && theirs.length === 0) return mine;
  const all = new Map<Stamp, Value>();
  for (const value of [...mine, ...theirs]) if (!all.has(value[0])) all.set(value[0], value);
  const values = [...all.values()];
  const isOvertaken = overtakenBy(values);
  return values.filter((value) => !isOvertaken(value)).sort(byStampDown);
}

/**
 * Whether any of `values` is later than a value, in the sense of `isAncestor`; in time that grows with what `values` say,
 * so that a cell that someone has filled with thousands of values holds nobody up.
 */
export function overtakenBy(values: Cell): (earlier: Value) => boolean {
  const written = new Map<string, Stamp>();
  const seen = new Map<string, string>();
  for (const [stamp, , known] of values) {
    const own = stampDevice(stamp);
    if (stamp > (written.get(own) ?? '')) written.set(own, stamp);
    for (const [device, time] of Object.entries(known)) {
      if (device !== own && time > (seen.get(device) ?? '')) seen.set(device, time);
    }
  }
  return ([stamp]) => {
    const device = stampDevice(stamp);
    const known = seen.get(device);
    return stamp < (written.get(device) ?? '') || (known !== undefined && known >= stampTime(stamp));
  };
}

/** How many devices one `seen` may name. */
export const SEEN_LIMIT = 64;

/**
 * The `seen` of a write that replaces all that the cell holds: the latest of every *other* device, theirs and what
 * they had seen. Past 64 devices the oldest are left out: at worst an old value is offered once more, none is lost.
 */
export function seenBy(cell: Cell, device: string): Seen {
  const seen: Seen = {};
  const note = (of: string, time: string) => {
    if (of !== device && time > (seen[of] ?? '')) seen[of] = time;
  };
  for (const [stamp, , known] of cell) {
    note(stampDevice(stamp), stampTime(stamp));
    for (const [of, time] of Object.entries(known)) note(of, time);
  }
  const entries = Object.entries(seen);
  if (entries.length <= SEEN_LIMIT) return seen;
  return Object.fromEntries(entries.sort((a, b) => (a[1] < b[1] ? 1 : -1)).slice(0, SEEN_LIMIT));
}

/** Whether a value keeps the rules of section 1. */
export function isValidValue([stamp, , seen]: Value): boolean {
  if (!isStamp(stamp)) return false;
  const entries = Object.entries(seen);
  if (entries.length > SEEN_LIMIT) return false;
  return entries.every(
    ([device, time]) =>
      isDevice(device) && TIME.test(time) && device !== stampDevice(stamp) && time < stampTime(stamp),
  );
}

function byStampDown(a: Value, b: Value): number {
  return a[0] < b[0] ? 1 : a[0] > b[0] ? -1 : 0;
}
