import { type Lang, languageOf } from './languages.ts';
import { createDurations } from './durations.ts';
import { once } from './once.ts';

const MINUTE = 60_000;
const STEPS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const;

const BYTE_STEPS = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

/**
 * Dates, times, amounts and lists as the language writes them. Instants are ms since 1970; days are `YYYY-MM-DD`
 * and belong to no time zone.
 */
export function createFormat(lang: Lang, timeZone?: string) {
  const { locale } = languageOf(lang);
  const date = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { ...(timeZone && { timeZone }), ...options }));
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = date({ ...options, timeZone: 'UTC' });
    return (value: string) => {
      const instant = Date.parse(`${value}T00:00Z`);
      return Number.isNaN(instant) ? value : format().format(instant);
    };
  };
  const time = date({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const shortDate = date({ day: 'numeric', month: 'short' });
  const longDate = date({ day: 'numeric', month: 'long', year: 'numeric' });
  const number = once(() => new Intl.NumberFormat(locale));
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const unit = (name: string, digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: digits });

  return {
    ...createDurations(locale),
    /** "14:02", where the reader is. */
    time: (instant: number) => time().format(instant),
    /** "3 Mar" */
    date: (instant: number) => shortDate().format(instant),
    /** "3 March 2026" */
    longDate: (instant: number) => longDate().format(instant),
    /** "3 Mar, 14:02" */
    moment: (instant: number) => `${shortDate().format(instant)}, ${time().format(instant)}`,
    /** "Tue", from a day */
    weekday: day({ weekday: 'short' }),
    /** "Tue 3 Mar", from a day */
    day: day({ weekday: 'short', day: 'numeric', month: 'short' }),
    /** "Tuesday 3 March", from a day */
    longDay: day({ weekday: 'long', day: 'numeric', month: 'long' }),
    /** "3 March 2026", from a day */
    fullDay: day({ day: 'numeric', month: 'long', year: 'numeric' }),
    /** "5 minutes ago", "yesterday", "now" */
    relative: (instant: number, now: number) => {
      const gap = instant - now;
      const [name, size] = STEPS.find(([, step]) => Math.abs(gap) >= step) ?? ['second', Infinity];
      return relative().format(Math.trunc(gap / size), name);
    },
    number: (value: number) => number().format(value),
    /** "42 %", from 0.42 */
    percent: (share: number) => percent().format(share),
    /** "3.2 MB", from bytes */
    bytes: (bytes: number) => {
      const [name, size] = BYTE_STEPS.find(([, step]) => bytes >= step) ?? ['byte', 1];
      return unit(name, bytes / size < 10 ? 1 : 0).format(bytes / size);
    },
    /** "Rosa, Ana and Luis" */
    list: (words: readonly string[]) => list().format(words),
  };
}

export type Format = ReturnType<typeof createFormat>;
