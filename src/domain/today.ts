import type { Activity } from './activity.ts';
import { dateToNumber, timeToMinutes, type WallClock } from './date.ts';
import { byDate, type Day } from './day.ts';
import type { Listed } from './json.ts';
import { byRank } from './rank.ts';

/** An activity on the clock of the route. */
export interface Slot {
  readonly activity: Listed<Activity>;
  readonly day: Listed<Day>;
  /** minutes from now until it begins; negative where it has begun */
  readonly begins: number;
  /** minutes from now until it ends; absent where nobody said and nothing follows on that day */
  readonly ends: number | undefined;
}

/** What the screen Today is about. */
export type Today =
  | { readonly phase: 'unset' }
  | { readonly phase: 'before'; readonly daysLeft: number; readonly next: readonly Slot[] }
  | {
      readonly phase: 'during';
      /** absent on a day of the calendar that the programme leaves out */
      readonly day: Listed<Day> | undefined;
      /** what is running, the latest begun first */
      readonly now: readonly Slot[];
      /** what begins next, on this day or a later one; several where they begin together */
      readonly next: readonly Slot[];
      /** the day's activities in order, those without a time last */
      readonly programme: readonly Listed<Activity>[];
    }
  | { readonly phase: 'after'; readonly daysSince: number };

interface Programme {
  readonly days: readonly Listed<Day>[];
  readonly activities: readonly Listed<Activity>[];
  readonly clock: WallClock;
}

/**
 * Which day it is, what is now and what is next. An activity that ends before it begins runs past midnight, and
 * as long as it runs it is still the route, even on the night after the last day. One without an end lasts until the
 * next one of its day begins; one without a beginning is in the programme only.
 */
export function todayOf({ days, activities, clock }: Programme): Today {
  const dated = days.filter((day) => day.date !== undefined).sort(byDate);
  const [first, last] = [dated[0]?.date, dated.at(-1)?.date];
  if (first === undefined || last === undefined) return { phase: 'unset' };
  const slots = slotsOf(dated, activities, clock);
  const now = slots.filter(isRunning).sort((a, b) => b.begins - a.begins);
  const next = soonest(slots.filter(({ begins }) => begins > 0));
  const today = dateToNumber(clock.date);
  if (today < dateToNumber(first)) return { phase: 'before', daysLeft: dateToNumber(first) - today, next };
  if (today > dateToNumber(last) && now.length === 0) {
    return { phase: 'after', daysSince: today - dateToNumber(last) };
  }
  const day = dated.find(({ date }) => date === clock.date) ?? now[0]?.day;
  return { phase: 'during', day, now, next, programme: programmeOf(activities, day?.id) };
}

/** The activities of one day by their beginning, those without a time last, then by rank and id. */
export function programmeOf(
  activities: readonly Listed<Activity>[],
  day: string | undefined,
): Listed<Activity>[] {
  return activities
    .filter((activity) => day !== undefined && activity.day === day)
    .sort((a, b) => (beginning(a) === beginning(b) ? byRank(a, b) : beginning(a) - beginning(b)));
}

function beginning({ time }: Activity): number {
  return timeToMinutes(time.from) ?? Number.POSITIVE_INFINITY;
}

function isRunning({ begins, ends }: Slot): boolean {
  return begins <= 0 && (ends === undefined || ends > 0);
}

function soonest(slots: readonly Slot[]): Slot[] {
  const begins = Math.min(...slots.map((slot) => slot.begins));
  return slots.filter((slot) => slot.begins === begins);
}

function slotsOf(
  days: readonly Listed<Day>[],
  activities: readonly Listed<Activity>[],
  clock: WallClock,
): Slot[] {
  const now = dateToNumber(clock.date) * 1440 + (timeToMinutes(clock.time) ?? 0);
  return days.flatMap((day) => {
    const midnight = dateToNumber(day.date ?? '') * 1440;
    const timed = programmeOf(activities, day.id).filter(
      ({ time }) => timeToMinutes(time.from) !== undefined,
    );
    return timed.map((activity) => {
      const { from, to } = minutesOf(activity, timed);
      const ends = to === undefined ? endOfDay(midnight, now) : midnight + to - now;
      return { activity, day, begins: midnight + from - now, ends };
    });
  });
}

/** Without an end nothing runs past midnight. */
function endOfDay(midnight: number, now: number): number | undefined {
  return now >= midnight + 1440 ? midnight + 1440 - now : undefined;
}

function minutesOf(
  { time }: Activity,
  siblings: readonly Activity[],
): { from: number; to: number | undefined } {
  const from = timeToMinutes(time.from) ?? 0;
  const to = timeToMinutes(time.to);
  if (to !== undefined) return { from, to: to <= from ? to + 1440 : to };
  const later = siblings
    .flatMap((other) => timeToMinutes(other.time.from) ?? [])
    .filter((start) => start > from);
  return { from, to: later.length > 0 ? Math.min(...later) : undefined };
}
