import type { Activity } from './activity.ts';
import { dateToNumber, timeToMinutes } from './date.ts';
import type { Day } from './day.ts';
import type { Listed } from './json.ts';
import { programmeOf } from './today.ts';

/** Whether a stop ends at or before the hour at which it begins: it is read as ending on the next day. */
export function endsNextDay({ time }: Pick<Activity, 'time'>): boolean {
  const [from, to] = [timeToMinutes(time.from), timeToMinutes(time.to)];
  return from !== undefined && to !== undefined && to <= from;
}

/** The other stops of the same day that are on at the same time, in their order; one without an end counts when it begins. */
export function clashes(stop: Listed<Activity>, others: readonly Listed<Activity>[]): Listed<Activity>[] {
  const span = spanOf(stop);
  if (!span || stop.day === undefined) return [];
  return programmeOf(others, stop.day).filter((other) => {
    const its = other.id === stop.id ? undefined : spanOf(other);
    return its !== undefined && span.from < its.to && its.from < span.to;
  });
}

/** Minutes after midnight, `to` past 1,440 where it ends on the next day. */
export function spanOf(stop: Activity): { from: number; to: number } | undefined {
  const from = timeToMinutes(stop.time.from);
  if (from === undefined) return undefined;
  const to = timeToMinutes(stop.time.to) ?? from + 1;
  return { from, to: endsNextDay(stop) ? to + 1440 : to };
}

/** Days between a day and the nearest other one of the route; absent where none other has a date. */
export function daysAway(day: Listed<Day>, days: readonly Listed<Day>[]): number | undefined {
  const at = dateToNumber(day.date ?? '');
  const gaps = days
    .filter(({ id }) => id !== day.id)
    .map(({ date }) => Math.abs(dateToNumber(date ?? '') - at))
    .filter((gap) => Number.isFinite(gap));
  return gaps.length === 0 ? undefined : Math.min(...gaps);
}
