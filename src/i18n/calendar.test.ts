import { describe, expect, test } from 'vitest';
import { createCalendar } from './calendar.ts';
import { LANGUAGES } from './languages.ts';

const DAY = 86_400_000;
const YEAR = Array.from({ length: 366 }, (_, at) => Date.UTC(2028, 0, 1) + at * DAY);
/** Versions of `Intl` differ in their full stops, commas and spaces, in how short "Sept" is, and in whether French has a first. */
const plain = (text: string) =>
  text
    .replace(/[.,\s]+/g, ' ')
    .replace('Sept ', 'Sep ')
    .replace(/\b1er /, '1 ')
    .trim();

describe.each(LANGUAGES)('in $name', ({ lang, locale }) => {
  const calendar = createCalendar(lang);
  const intl = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (instant: number) => plain(`${format.format(instant)} `);
  };
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);

  test.each([
    ['weekday', { weekday: 'short' }],
    ['day', { weekday: 'short', day: 'numeric', month: 'short' }],
    ['longDay', { weekday: 'long', day: 'numeric', month: 'long' }],
    ['wholeDay', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
    ['dayOfYear', { day: 'numeric', month: 'long' }],
    ['fullDay', { day: 'numeric', month: 'long', year: 'numeric' }],
  ] as const)('%s has the words of the language for each day of a year', (name, options) => {
    const expected = intl(options);
    for (const instant of YEAR) expect(plain(`${calendar[name](day(instant))} `)).toBe(expected(instant));
  });

  test('dayOfMonth is the bare number', () => {
    expect(plain(`${calendar.dayOfMonth('2028-01-01')} `)).toBe('1');
    expect(calendar.dayOfMonth('2028-01-31')).toBe('31');
  });

  test('an instant falls on the day that the phone has then', () => {
    const late = new Date(2026, 2, 3, 23, 59).getTime();
    expect(calendar.longDate(late)).toBe(calendar.fullDay('2026-03-03'));
    expect(calendar.day('2026-03-03').endsWith(calendar.date(late))).toBe(true);
  });

  test('a day is the same day wherever the phone is, also where UTC has begun the next', () => {
    expect(new Date().getTimezoneOffset()).not.toBe(0);
    const evening = new Date(2026, 2, 3, 22).getTime();
    expect(calendar.longDate(evening)).toBe(calendar.fullDay('2026-03-03'));
  });

  test('what is no day stands as it came', () => {
    expect(calendar.longDay('not a day')).toBe('not a day');
    expect(calendar.weekday('')).toBe('');
  });
});
