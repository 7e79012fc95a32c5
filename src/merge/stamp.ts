/**
 * A stamp names one write: `wwwwwwwwwwww-cccc-dddddddddd`, wall clock in ms (12 hex digits), counter (4 hex
 * digits), device id (10 of `[0-9a-z]`). Plain string comparison is the order. See docs/protocol.md, section 1.
 */
export type Stamp = string;

/** Walls from here on (the year 3000) are invalid; the app never makes one. */
export const WALL_LIMIT = 0x1d8fda4ce000;

const SHAPE = /^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-z]{10}$/;
const DEVICE = /^[0-9a-z]{10}$/;
const COUNTER_LIMIT = 0xffff;
/** A clock counts as a day before the limit at most: room for 86 million more full counters, so an honest record never runs out. */
const CLOCK_LIMIT = WALL_LIMIT - 86_400_000;

/** Whether a string is a stamp that any endpoint takes: right shape, wall before the year 3000. */
export function isStamp(text: unknown): text is Stamp {
  return typeof text === 'string' && SHAPE.test(text) && stampWall(text) < WALL_LIMIT;
}

/** Whether a string may be the id of a device: 10 characters of `[0-9a-z]`. */
export function isDevice(text: unknown): text is string {
  return typeof text === 'string' && DEVICE.test(text);
}

/**
 * @param wall ms since 1970, below `WALL_LIMIT`
 * @param counter 0 to 65,535
 */
export function makeStamp(wall: number, counter: number, device: string): Stamp {
  return `${wall.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device}`;
}

/** Wall clock of a stamp in ms. */
export function stampWall(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 12), 16);
}

/** Counter of a stamp, 0 to 65,535: it tells apart what was written in one ms, or under a clock that went back. */
export function stampCounter(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(13, 17), 16);
}

/** Id of the device that wrote it. */
export function stampDevice(stamp: Stamp): string {
  return stamp.slice(18);
}

/** The part that `seen` holds: `<wall>-<counter>`. */
export function stampTime(stamp: Stamp): string {
  return stamp.slice(0, 17);
}

/**
 * The stamp of a new write on a record: later than the clock says, and later than everything in `held`.
 * @param held every stamp that the record holds on this phone, times in `seen` included (`<wall>-<counter>` or whole)
 * @param now the phone's clock plus what it learnt of the endpoint's, in ms; any value works
 * @throws where the record holds the very last stamp there is, which no clock leads to
 */
export function nextStamp(held: Iterable<string>, now: number, device: string): Stamp {
  const next = laterStamp(held, now, device);
  if (next === undefined) throw new RangeError('the record holds the very last stamp there is');
  return next;
}

/** As `nextStamp`; undefined where the very last stamp there is is held. */
export function laterStamp(held: Iterable<string>, now: number, device: string): Stamp | undefined {
  let largest = '';
  for (const stamp of held) {
    const time = stampTime(stamp);
    if (time > largest) largest = time;
  }
  const fresh = makeStamp(clampClock(now), 0, device);
  if (stampTime(fresh) > largest) return fresh;
  const wall = stampWall(largest);
  const counter = stampCounter(largest);
  const next =
    counter < COUNTER_LIMIT ? makeStamp(wall, counter + 1, device) : makeStamp(wall + 1, 0, device);
  return isStamp(next) ? next : undefined;
}

function clampClock(now: number): number {
  return Math.min(Math.max(Math.trunc(now) || 0, 0), CLOCK_LIMIT);
}
