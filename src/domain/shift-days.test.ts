import { expect, it } from 'vitest';
import { dayOf } from './day.ts';
import { shiftDays, shiftFrame } from './shift-days.ts';

const day = (id: string, date: string) => ({ ...dayOf({ date }), id });
const DAYS = [day('a', '2024-02-27'), day('b', '2024-02-28'), day('c', '2024-02-29'), day('d', '')];

it('moves the days that are chosen, over a leap day too, and says where another stands already', () => {
  expect(shiftDays(DAYS, new Set(['b', 'c', 'd']), 1)).toEqual([
    { id: 'b', from: '2024-02-28', to: '2024-02-29', taken: false },
    { id: 'c', from: '2024-02-29', to: '2024-03-01', taken: false },
  ]);
  expect(shiftDays(DAYS, new Set(['c']), -2)).toEqual([
    { id: 'c', from: '2024-02-29', to: '2024-02-27', taken: true },
  ]);
  expect(shiftDays(DAYS, new Set(['c']), 0)).toEqual([]);
});

it('moves the frame of the route with its days, and adds nothing to it', () => {
  const keyDates = [{ date: '2024-12-31', title: 'Contest' }, { title: 'Reports' }];
  expect(shiftFrame({ start: '2024-02-27', keyDates }, 2)).toEqual({
    start: '2024-02-29',
    keyDates: [{ date: '2025-01-02', title: 'Contest' }, { title: 'Reports' }],
  });
});
