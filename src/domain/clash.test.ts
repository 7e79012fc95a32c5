import { expect, test } from 'vitest';
import { activityOf } from './activity.ts';
import { dayOf } from './day.ts';
import { clashes, daysAway, endsNextDay } from './clash.ts';

const stop = (id: string, from?: string, to?: string, day = 'd1') => ({
  ...activityOf({ day, time: { ...(from ? { from } : {}), ...(to ? { to } : {}) } }),
  id,
});
const day = (id: string, date?: string) => ({ id, ...dayOf({ date: date ?? null }) });

test('a stop ends on the next day where its end comes first', () => {
  expect(endsNextDay(stop('a', '21:00', '05:00'))).toBe(true);
  expect(endsNextDay(stop('a', '09:00', '09:00'))).toBe(true);
  expect([endsNextDay(stop('a', '09:00', '10:00')), endsNextDay(stop('a', '09:00'))]).toEqual([false, false]);
});

test('stops of a day clash while both are on, not where one follows the other', () => {
  const visit = stop('visit', '08:30', '10:30');
  const others = [
    visit,
    stop('follows', '10:30', '12:00'),
    stop('lunch', '10:00', '11:00'),
    stop('call', '09:00'),
    stop('elsewhere', '09:00', '10:00', 'd2'),
    stop('sometime'),
  ];
  expect(clashes(visit, others).map(({ id }) => id)).toEqual(['call', 'lunch']);
  expect(clashes(stop('night', '22:00', '06:00'), [stop('late', '23:00', '23:30')]).length).toBe(1);
  expect(clashes(stop('sometime'), others)).toEqual([]);
});

test('a day is as far from the route as from its nearest other day', () => {
  const days = [day('a', '2026-11-22'), day('b', '2026-11-24'), day('c', '2062-11-25'), day('d')];
  expect([daysAway(days[0] ?? day('x'), days), daysAway(days[1] ?? day('x'), days)]).toEqual([2, 2]);
  expect(daysAway(days[2] ?? day('x'), days)).toBeGreaterThan(13_000);
  expect([daysAway(day('d'), days), daysAway(day('only', '2026-01-01'), [])]).toEqual([undefined, undefined]);
});
