import * as z from 'zod/mini';
import { date } from './date.ts';
import { labels, words } from './field.ts';
import type { Listed, Values } from './json.ts';

/** A day of the route; its stops are activities that name it. */
export const Day = z.object({
  date,
  title: words,
  /** how one gets about, where one sleeps and eats, what to take along; as one would read it out */
  transport: words,
  bed: words,
  food: words,
  bring: words,
  labels,
});
export type Day = z.infer<typeof Day>;

/** What a day is prepared with, in the order that people ask for it. */
export const DAY_THINGS = ['bed', 'food', 'transport', 'bring'] as const;

/** A faulty date is read as none. */
export function dayOf(values: Values): Day {
  return Day.parse(values);
}

/** The number that people call a day by, from 1: its place among the different dates; absent without a date. */
export function dayNumber(days: readonly Day[], day: Day): number | undefined {
  if (day.date === undefined) return undefined;
  const dates = [...new Set(days.flatMap(({ date }) => (date === undefined ? [] : [date])))].sort();
  return dates.indexOf(day.date) + 1 || undefined;
}

/** By date, those without one last, ties by id. */
export function byDate(a: Listed<Day>, b: Listed<Day>): number {
  const [first, second] = [a.date ?? '~', b.date ?? '~'];
  if (first === second) return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  return first < second ? -1 : 1;
}
