import { addDays } from './date.ts';
import { byDate, type Day } from './day.ts';
import type { Listed } from './json.ts';
import type { Route } from './route.ts';

/** One date that moves. */
export interface DateMove {
  readonly from: string;
  readonly to: string;
}

/** A day of the route whose date moves. */
export interface DayMove extends DateMove {
  readonly id: string;
  /** another day, which stays, has this date too */
  readonly taken: boolean;
}

/** Moves days by so many days, earlier where negative; their stops go with them. Those without a date stay as they are. */
export function shiftDays(days: readonly Listed<Day>[], chosen: ReadonlySet<string>, by: number): DayMove[] {
  const stay = new Set(days.flatMap(({ id, date }) => (chosen.has(id) || !date ? [] : [date])));
  if (by === 0) return [];
  return [...days].sort(byDate).flatMap(({ id, date }) => {
    if (date === undefined || !chosen.has(id)) return [];
    const to = addDays(date, by);
    return [{ id, from: date, to, taken: stay.has(to) }];
  });
}

/** What the route itself says of its dates, so many days later: first and last day and the key dates after the road. */
export function shiftFrame(
  { start, end, keyDates }: Pick<Route, 'start' | 'end' | 'keyDates'>,
  by: number,
): Pick<Route, 'start' | 'end' | 'keyDates'> {
  const later = (date: string | undefined) => date && addDays(date, by);
  return {
    ...(start && { start: later(start) }),
    ...(end && { end: later(end) }),
    keyDates: keyDates.map((each) => (each.date ? { ...each, date: later(each.date) } : each)),
  };
}
