import { type Lang, languageOf } from './languages.ts';
import { createCalendar } from './calendar.ts';
import { createDurations, twoDigits } from './durations.ts';
import { createNumbers } from './numbers.ts';
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

/** Dates, times, amounts and lists as the language writes them. Instants are ms since 1970, told by the phone's own clock. */
export function createFormat(lang: Lang) {
  const { locale } = languageOf(lang);
  const calendar = createCalendar(lang);
  const number = createNumbers(locale);
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const unit = (name: string, digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: digits });

  return {
    ...calendar,
    ...createDurations(locale),
    /** "14:02", where the reader is. */
    time,
    /** "3 Mar, 14:02" */
    moment: (instant: number) => [calendar.date(instant), time(instant)].filter(Boolean).join(', '),
    /** "3 Mar 2026, 14:02" */
    momentOfYear: (instant: number) =>
      [calendar.dateOfYear(instant), time(instant)].filter(Boolean).join(', '),
    /** "14:02", with its day where that is another than the one at hand. */
    timeSeenFrom: (instant: number, now: number) =>
      [...(isSameDay(instant, now) ? [] : [calendar.date(instant)]), time(instant)]
        .filter(Boolean)
        .join(', '),
    /** "5 minutes ago", "yesterday", "now" */
    relative: (instant: number, now: number) => {
      const gap = instant - now;
      const [name, size] = STEPS.find(([, step]) => Math.abs(gap) >= step) ?? ['second', Infinity];
      return relative().format(Math.trunc(gap / size), name);
    },
    /** "1,200" */
    number,
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

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

function time(instant: number): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  return [at.getHours(), at.getMinutes()].map(twoDigits).join(':');
}

export type Format = ReturnType<typeof createFormat>;
