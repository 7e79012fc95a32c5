import type { Activity } from './activity.ts';
import { addDays, dateToNumber, timeToMinutes } from './date.ts';
import { byDate, type Day } from './day.ts';
import type { Listed } from './json.ts';
import { byRank } from './by-rank.ts';
import type { ZonedRoute, Zones } from './zone.ts';

const MINUTE = 60_000;

/** An activity on the clock. */
export interface Slot {
  readonly activity: Listed<Activity>;
  readonly day: Listed<Day>;
  /** IANA, what its time is told by */
  readonly zone: string;
  /** the instant at which it begins, ms */
  readonly from: number;
  /** minutes from now until it begins; negative where it has begun */
  readonly begins: number;
  /** minutes from now until it ends; absent where nobody said and nothing follows on that day */
  readonly ends: number | undefined;
}

/** Where the route is on the calendar: by the clock of the stop that is on, else of the last begun, else of the first to come. */
export interface Here {
  /** IANA */
  readonly zone: string;
  /** `YYYY-MM-DD` there, now */
  readonly date: string;
}

/** What the screen Today is about. */
export type Today =
  | ({ readonly phase: 'unset' } & Here)
  | ({ readonly phase: 'before'; readonly daysLeft: number; readonly next: readonly Slot[] } & Here)
  | ({
      readonly phase: 'during';
      /** absent on a day of the calendar that the programme leaves out */
      readonly day: Listed<Day> | undefined;
      /** what is running, the latest begun first */
      readonly now: readonly Slot[];
      /** what begins next, on this day or a later one; several where they begin together */
      readonly next: readonly Slot[];
      /** the day's activities as they begin, those without a time last */
      readonly programme: readonly Listed<Activity>[];
      /** those of any day that have begun, by id */
      readonly begun: ReadonlySet<string>;
    } & Here)
  | ({ readonly phase: 'after'; readonly daysSince: number } & Here);

/** The plan, and the moment that it is looked at. */
export interface Planned extends ZonedRoute {
  readonly days: readonly Listed<Day>[];
  readonly activities: readonly Listed<Activity>[];
}

/** A right clock: an instant, ms, and how zones are read. */
export interface RouteTime {
  readonly now: number;
  readonly zones: Zones;
}

/**
 * Which day it is, what is now and what is next. An activity that ends before it begins runs past midnight, and
 * as long as it runs it is still the route, even on the night after the last day. One without an end lasts until the
 * next one of its day begins; one without a beginning is in the programme only. All of it is told in instants, so that the zone
 * of the phone has no say where the route names one.
 */
export function todayOf(plan: Planned, { now: instant, zones }: RouteTime): Today {
  const dated = plan.days.filter((day) => day.date !== undefined).sort(byDate);
  const slots = slotsOf({ ...plan, days: dated }, { now: instant, zones });
  const here = hereOf(slots, plan, { now: instant, zones });
  const [first, last] = [dated[0]?.date, dated.at(-1)?.date];
  if (first === undefined || last === undefined) return { phase: 'unset', ...here };
  const now = slots.filter(isRunning).sort((a, b) => b.begins - a.begins);
  const next = soonest(slots.filter(({ begins }) => begins > 0));
  const today = dateToNumber(here.date);
  if (today < dateToNumber(first) && now.length === 0) {
    return { phase: 'before', daysLeft: dateToNumber(first) - today, next, ...here };
  }
  if (today > dateToNumber(last) && now.length === 0) {
    return { phase: 'after', daysSince: today - dateToNumber(last), ...here };
  }
  const day = dated.find(({ date }) => date === here.date) ?? now[0]?.day;
  const began = new Map(slots.map(({ activity, from }) => [activity.id, from]));
  const programme = programmeOf(plan.activities, day?.id, ({ id }) => began.get(id));
  const begun = new Set(slots.filter(({ begins }) => begins <= 0).map(({ activity }) => activity.id));
  return { phase: 'during', day, now, next, programme, begun, ...here };
}

/**
 * The activities of one day by their beginning, those without a time last, then by rank and id.
 * @param from when each begins, by any clock that they share; by the hours that they say themselves unless given
 */
export function programmeOf(
  activities: readonly Listed<Activity>[],
  day: string | undefined,
  from: (activity: Listed<Activity>) => number | undefined = ({ time }) => timeToMinutes(time.from),
): Listed<Activity>[] {
  const beginning = (activity: Listed<Activity>) => from(activity) ?? Number.POSITIVE_INFINITY;
  return activities
    .filter((activity) => day !== undefined && activity.day === day)
    .sort((a, b) => (beginning(a) === beginning(b) ? byRank(a, b) : beginning(a) - beginning(b)));
}

function isRunning({ begins, ends }: Slot): boolean {
  return begins <= 0 && (ends === undefined || ends > 0);
}

function soonest(slots: readonly Slot[]): Slot[] {
  const begins = Math.min(...slots.map((slot) => slot.begins));
  return slots.filter((slot) => slot.begins === begins);
}

function hereOf(slots: readonly Slot[], plan: Planned, { now, zones }: RouteTime): Here {
  const begun = slots.filter(({ begins }) => begins <= 0);
  const latest = (list: readonly Slot[]) => [...list].sort((a, b) => b.from - a.from)[0];
  const slot = latest(begun.filter(isRunning)) ?? latest(begun) ?? soonest(slots)[0];
  const zone = slot?.zone ?? zones.of({ zone: '' }, plan);
  return { zone, date: zones.clock(now, zone).date };
}

interface Span {
  readonly activity: Listed<Activity>;
  readonly zone: string;
  readonly from: number;
  readonly to: number | undefined;
}

/** What has an hour, on the clock of now. Minutes are whole: a minute that has begun counts as its beginning. */
function slotsOf(plan: Planned, { now, zones }: RouteTime): Slot[] {
  const minute = Math.floor(now / MINUTE);
  const left = (instant: number) => Math.round(instant / MINUTE) - minute;
  return plan.days.flatMap((day) => {
    const { date } = day;
    if (date === undefined) return [];
    const stops = plan.activities.filter((activity) => activity.day === day.id);
    const spans = stops.flatMap((activity) => spanOf(activity, date, plan, zones) ?? []);
    return spans.map(({ activity, zone, from, to }): Slot => {
      const end = to ?? nextAfter(from, spans);
      const ends = end === undefined ? endOfDay(left(midnightAfter(date, zone, zones))) : left(end);
      return { activity, day, zone, from, begins: left(from), ends };
    });
  });
}

function spanOf(activity: Listed<Activity>, date: string, plan: ZonedRoute, zones: Zones): Span | undefined {
  const { from, to } = activity.time;
  const [begins, ends] = [timeToMinutes(from), timeToMinutes(to)];
  if (from === undefined || begins === undefined) return undefined;
  const zone = zones.of(activity, plan);
  const at = (day: string, time: string) => zones.instant({ date: day, time }, zone);
  const overnight = ends !== undefined && ends <= begins;
  return {
    activity,
    zone,
    from: at(date, from),
    to: ends === undefined ? undefined : at(overnight ? addDays(date, 1) : date, to ?? ''),
  };
}

function nextAfter(from: number, spans: readonly Span[]): number | undefined {
  const later = spans.filter((span) => span.from > from).map((span) => span.from);
  return later.length > 0 ? Math.min(...later) : undefined;
}

function midnightAfter(date: string, zone: string, zones: Zones): number {
  return zones.instant({ date: addDays(date, 1), time: '00:00' }, zone);
}

/** Without an end nothing runs past midnight. */
function endOfDay(left: number): number | undefined {
  return left <= 0 ? left : undefined;
}
