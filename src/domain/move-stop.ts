import type { Activity } from './activity.ts';
import { minutesToTime, timeToMinutes } from './date.ts';
import type { Json, Listed } from './json.ts';
import { rankAt } from './rank.ts';
import { programmeOf } from './today.ts';

type Stop = Listed<Activity>;
type Span = { from: string; to: string } | { from: string };

/** Where a stop is to go. */
export interface MoveTo {
  readonly stop: string;
  readonly day: string;
  /** among the other stops of that day, from 0; left out, its hour decides */
  readonly index?: number | undefined;
}

/** What is written of one stop. */
export interface StopChange {
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
}

/**
 * Puts a stop elsewhere in the programme. Hours decide the order of a day, so within one the stops that are passed take
 * turns: lengths and breaks stay, and so do the hours before and after them. On another day the stop keeps its hour
 * where that fits the place, else it begins when the one before it ends. Ranks order what has no hour, or the same.
 */
export function moveStop(
  activities: readonly Stop[],
  { stop: id, day, index }: MoveTo,
  random: () => number,
): StopChange[] {
  const stop = activities.find((each) => each.id === id);
  if (stop === undefined) return [];
  const list = programmeOf(activities, day);
  const others = list.filter((each) => each.id !== id);
  const at = stop.day === day ? list.indexOf(stop) : -1;
  const wanted = clamp(index ?? byHour(others, stop), stop, others);
  if (wanted === at) return [];
  const rank = rankAt(others, wanted, random);
  const own: Record<string, Json> = at < 0 ? { day, rank } : { rank };
  const turned = at < 0 ? undefined : takeTurns(list, at, wanted);
  if (turned === undefined) {
    const time = timeAt(stop, others[wanted - 1], others[wanted]);
    return [{ id, fields: { ...own, ...(time && { time }) } }];
  }
  const moved = turned.get(id);
  const rest = [...turned].filter(([other]) => other !== id);
  return [
    { id, fields: { ...own, ...(moved && { time: moved }) } },
    ...rest.map(([other, time]) => ({ id: other, fields: { time } })),
  ];
}

const begins = ({ time }: Activity) => timeToMinutes(time.from);

function ends({ time }: Activity): number | undefined {
  const [from, to] = [timeToMinutes(time.from), timeToMinutes(time.to)];
  return from === undefined || to === undefined ? undefined : to <= from ? to + 1440 : to;
}

/** Where its hour puts it; last without one. */
function byHour(others: readonly Stop[], stop: Stop): number {
  const from = begins(stop);
  const place = others.findIndex((other) => from !== undefined && (begins(other) ?? Infinity) > from);
  return place < 0 ? others.length : place;
}

/** What has an hour stands before all that have none. */
function clamp(index: number, stop: Stop, others: readonly Stop[]): number {
  const timed = others.filter((other) => begins(other) !== undefined).length;
  return Math.max(0, Math.min(index, begins(stop) === undefined ? others.length : timed));
}

/** New hours of all between the two places; absent where one has none, or where they would run past midnight. */
function takeTurns(list: readonly Stop[], from: number, to: number): Map<string, Span> | undefined {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const before = list.slice(first, last + 1);
  const lengths = new Map<string, number>();
  const breaks: number[] = [];
  for (const [place, stop] of before.entries()) {
    const [start, next] = [begins(stop), before[place + 1]];
    if (start === undefined) return undefined;
    const end = ends(stop) ?? (next && begins(next)) ?? start;
    lengths.set(stop.id, end - start);
    if (next) breaks.push((begins(next) ?? end) - end);
  }
  const stop = list[from];
  if (stop === undefined) return undefined;
  const after = before.filter((each) => each.id !== stop.id);
  after.splice(to - first, 0, stop);
  let clock = begins(before[0] ?? stop) ?? 0;
  const turned = new Map<string, Span>();
  for (const [place, each] of after.entries()) {
    if (clock < 0 || clock >= 1440) return undefined;
    const length = lengths.get(each.id) ?? 0;
    const span = spanFrom(clock, each.time.to ? length : undefined);
    if (span.from !== each.time.from || ('to' in span && span.to !== each.time.to)) turned.set(each.id, span);
    clock += length + (breaks[place] ?? 0);
  }
  return turned;
}

/** The hour of a stop between two others: its own where that fits. */
function timeAt(stop: Stop, before: Stop | undefined, after: Stop | undefined): Span | undefined {
  const [own, earliest, latest] = [begins(stop), before && begins(before), after && begins(after)];
  if (own === undefined && latest === undefined) return undefined;
  if (own !== undefined && own >= (earliest ?? 0) && own <= (latest ?? 1440)) return undefined;
  const start = before ? (ends(before) ?? earliest ?? 0) : (latest ?? 0);
  const end = ends(stop);
  const from = Math.min(start, latest ?? 1439, 1439);
  return spanFrom(from, end === undefined || own === undefined ? undefined : end - own);
}

function spanFrom(from: number, length: number | undefined): Span {
  const start = minutesToTime(from);
  return length === undefined ? { from: start } : { from: start, to: minutesToTime((from + length) % 1440) };
}
