import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysBetween, isDate, numberToDate } from '../date.ts';
import { addMonths, dueOf, openReports } from './due.ts';

it('counts months by the calendar, and stays in the month where it is too short', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-11-15', 3)).toBe('2027-02-15');
});

it('lands on a day of the calendar, so many months on, for every day there is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 24 }), (day, months) => {
      const from = numberToDate(day);
      const to = addMonths(from, months);
      expect(isDate(to)).toBe(true);
      const index = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
      expect(index(to) - index(from)).toBe(months);
      expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
      expect(daysBetween(from, to)).toBeGreaterThanOrEqual(28 * months);
    }),
  );
});

it('counts from the award, else from the plan’s own day, else from the end of the route', () => {
  const days = { award: '2026-05-10', start: '2026-03-01', end: '2026-02-01' };
  expect(dueOf(days, 1)).toBe('2026-06-10');
  expect(dueOf({ ...days, award: undefined }, 3)).toBe('2026-06-01');
  expect(dueOf({ ...days, award: undefined, start: undefined }, 6)).toBe('2026-08-01');
  expect(dueOf({ award: undefined, start: undefined, end: undefined }, 1)).toBeUndefined();
});

it('leaves out what has been handed in', () => {
  const days = { award: '2026-05-10', start: undefined, end: undefined };
  expect(openReports(days, new Set([1]))).toEqual([
    { month: 3, due: '2026-08-10' },
    { month: 6, due: '2026-11-10' },
  ]);
});
