import { expect, test } from 'vitest';
import { dayOf } from './day.ts';
import { todayOf } from './today.ts';
import { turnDays } from './turn-days.ts';
import { createZones } from './zone.ts';

const days = ['2026-11-22', '2026-11-23', '2026-11-25'].map((date, at) => ({
  id: `d${at + 1}`,
  ...dayOf({ date }),
}));
const zones = createZones('UTC');
const turn = (date: string, wanted?: string) => {
  const plan = { days, activities: [], places: new Map(), route: { zone: '' } };
  const { other, before, after } = turnDays(
    days,
    todayOf(plan, { now: Date.parse(`${date}T09:00Z`), zones }),
    wanted,
  );
  return [other?.id, before?.id, after?.id];
};

test('stands on today, and turns to either side of it', () => {
  expect(turn('2026-11-23')).toEqual([undefined, 'd1', 'd3']);
  expect(turn('2026-11-23', 'd2')).toEqual([undefined, 'd1', 'd3']);
  expect(turn('2026-11-23', 'd3')).toEqual(['d3', 'd2', undefined]);
  expect(turn('2026-11-23', 'nowhere')).toEqual([undefined, 'd1', 'd3']);
});

test('turns from a date that the programme leaves out, and from before and after the road', () => {
  expect(turn('2026-11-24')).toEqual([undefined, 'd2', 'd3']);
  expect(turn('2026-11-01')).toEqual([undefined, undefined, 'd1']);
  expect(turn('2026-12-24')).toEqual([undefined, 'd3', undefined]);
});
