import * as z from 'zod/mini';

const DAY = 86_400_000;

/** A plain day, `YYYY-MM-DD`, without a time zone: where the route is, it is that day. */
export function isDate(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(instant) && new Date(instant).toISOString().startsWith(text);
}

/** A day as screens read it; absent where it is no day of the calendar. */
export const date = z.catch(z.optional(z.string().check(z.refine(isDate))), undefined);

/** Whole days since 1970-01-01; `NaN` for what is no day. */
export function dateToNumber(text: string): number {
  return isDate(text) ? Date.parse(`${text}T00:00:00Z`) / DAY : Number.NaN;
}

/** The day that lies so many days after 1970-01-01. */
export function numberToDate(days: number): string {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

/** The day so many days later, or earlier where `days` is negative. */
export function addDays(from: string, days: number): string {
  return numberToDate(dateToNumber(from) + days);
}

/** Days from one day to another; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return dateToNumber(to) - dateToNumber(from);
}

/** Day and time of day where the route is. */
export interface WallClock {
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
}

/** What clocks show at an instant (ms), `offset` minutes east of UTC. */
export function wallClock(instant: number, offset: number): WallClock {
  const text = new Date(instant + offset * 60_000).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The instant (ms) at which clocks, `offset` minutes east of UTC, show this. */
export function clockToInstant({ date, time }: WallClock, offset: number): number {
  return dateToNumber(date) * DAY + ((timeToMinutes(time) ?? 0) - offset) * 60_000;
}

/** Minutes after midnight, 0 to 1,440; absent for what is no time of day. Reads `7:05` too. */
export function timeToMinutes(text: string | undefined): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text?.trim() ?? '') ?? [];
  if (hours === undefined || minutes === undefined || Number(minutes) > 59) return undefined;
  const sum = Number(hours) * 60 + Number(minutes);
  return sum <= 1440 ? sum : undefined;
}

/** `HH:MM` of so many minutes after midnight, 0 to 1,440. */
export function minutesToTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
