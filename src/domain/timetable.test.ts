import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityOf } from './activity.ts';
import { dayOf } from './day.ts';
import { timetableOf } from './timetable.ts';

const day = { id: 'd', ...dayOf({ date: '2026-03-03' }) };
const stop = (id: string, time: { from?: string; to?: string }) => ({
  id,
  ...activityOf({ day: 'd', time }),
});
const clock = fc.integer({ min: 0, max: 1439 }).map((minutes) => {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
});

describe('the timetable', () => {
  test('never draws one stop over another, and leaves none out', () => {
    const times = fc.record({ from: clock, to: clock }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(times, { maxLength: 30 }), (list) => {
        const stops = list.map((time, index) => stop(`s${index}`, time));
        const { days, from, to } = timetableOf([day], stops);
        const blocks = days.flatMap((each) => each.blocks);
        const loose = days.flatMap((each) => each.loose);
        expect(blocks.length + loose.length).toBe(stops.length);
        for (const [index, a] of blocks.entries()) {
          expect(a.from).toBeGreaterThanOrEqual(from * 60);
          expect(a.to).toBeLessThanOrEqual(to * 60);
          expect(a.to - a.from).toBeGreaterThanOrEqual(30);
          expect(a.lane).toBeLessThan(a.lanes);
          for (const b of blocks.slice(index + 1)) {
            const meets = a.from < b.to && b.from < a.to;
            if (meets) expect([a.lane, a.lanes]).not.toEqual([b.lane, a.lanes]);
            if (meets) expect(a.lanes).toBe(b.lanes);
          }
        }
      }),
    );
  });

  test('draws what has no end for an hour, what ends on the next day to the foot of its own', () => {
    const { days, from, to } = timetableOf(
      [day, { id: 'x', ...dayOf({ title: 'undated' }) }],
      [
        stop('a', { from: '09:00' }),
        stop('b', { from: '22:00', to: '01:00' }),
        stop('c', {}),
        stop('e', { from: '23:50' }),
      ],
    );
    expect(days).toHaveLength(1);
    expect(days[0]?.blocks.map((block) => [block.stop.id, block.from, block.to, block.lanes])).toEqual([
      ['a', 540, 600, 1],
      ['b', 1320, 1440, 2],
      ['e', 1410, 1440, 2],
    ]);
    expect(days[0]?.loose.map(({ id }) => id)).toEqual(['c']);
    expect([from, to]).toEqual([8, 24]);
  });
});
