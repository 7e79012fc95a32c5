import { describe, expect, it } from 'vitest';
import { activityOf } from './activity.ts';
import type { Json, Listed } from './json.ts';
import { moveStop, type MoveTo } from './move-stop.ts';
import { programmeOf } from './today.ts';

const stop = (id: string, time: string, more: Record<string, Json> = {}) => {
  const [from, to] = time.split('-');
  return {
    ...activityOf({ day: 'd1', title: id, time: { ...(from && { from }), ...(to && { to }) }, ...more }),
    id,
  };
};

function moved(stops: readonly Listed<ReturnType<typeof activityOf>>[], to: MoveTo, day = to.day) {
  const changes = moveStop(stops, to, () => 0.3);
  const after = stops.map((each) => {
    const fields = changes.find(({ id }) => id === each.id)?.fields ?? {};
    const { day, rank, time } = activityOf(fields);
    return { ...each, ...(day && { day }), ...(rank && { rank }), ...(fields['time'] ? { time } : {}) };
  });
  return programmeOf(after, day).map(({ id, time }) => [id, time.from, time.to].filter(Boolean).join(' '));
}

const DAY = [
  stop('breakfast', '07:00-07:30'),
  stop('bus', '07:30-09:00'),
  stop('visit', '09:30-12:30'),
  stop('lunch', '12:30-13:30'),
];

describe('moving a stop', () => {
  it('lets the stops that are passed take turns, and keeps lengths, breaks and the rest of the day', () => {
    expect(moved(DAY, { stop: 'visit', day: 'd1', index: 1 })).toEqual([
      'breakfast 07:00 07:30',
      'visit 07:30 10:30',
      'bus 11:00 12:30',
      'lunch 12:30 13:30',
    ]);
    expect(moved(DAY, { stop: 'breakfast', day: 'd1', index: 3 })).toEqual([
      'bus 07:00 08:30',
      'visit 08:30 11:30',
      'lunch 12:00 13:00',
      'breakfast 13:00 13:30',
    ]);
  });

  it('changes nothing where it already is, and knows no stop that is not there', () => {
    expect(moveStop(DAY, { stop: 'bus', day: 'd1', index: 1 }, () => 0.3)).toEqual([]);
    expect(moveStop(DAY, { stop: 'ghost', day: 'd1', index: 1 }, () => 0.3)).toEqual([]);
  });

  it('orders what has no hour by rank, and keeps it after what has one', () => {
    const loose = [stop('a', '', { rank: 'a0' }), stop('b', '', { rank: 'a1' }), stop('c', '08:00')];
    expect(moved(loose, { stop: 'b', day: 'd1', index: 1 })).toEqual(['c 08:00', 'b', 'a']);
    expect(moveStop(loose, { stop: 'c', day: 'd1', index: 2 }, () => 0.3)).toEqual([]);
  });

  it('gives an hour to what is put before something that has one', () => {
    const loose = [...DAY, stop('talk', '')];
    expect(moved(loose, { stop: 'talk', day: 'd1', index: 2 })[2]).toBe('talk 09:00');
  });

  it('keeps the hour on another day where it fits there, else begins when the one before ends', () => {
    const other = [...DAY, stop('fair', '10:00-12:00', { day: 'd2' })];
    expect(moved(other, { stop: 'fair', day: 'd1' })[3]).toBe('fair 10:00 12:00');
    expect(moved(other, { stop: 'fair', day: 'd1', index: 1 }).slice(0, 3)).toEqual([
      'breakfast 07:00 07:30',
      'fair 07:30 09:30',
      'bus 07:30 09:00',
    ]);
    expect(moved(other, { stop: 'fair', day: 'd1', index: 4 })[4]).toBe('fair 13:30 15:30');
    expect(moved(other, { stop: 'lunch', day: 'd2', index: 0 })).toEqual([
      'lunch 10:00 11:00',
      'fair 10:00 12:00',
    ]);
  });

  it('keeps what runs past midnight, and never begins there', () => {
    const night = [stop('dance', '22:00-02:00'), stop('supper', '20:00-21:30')];
    expect(moved(night, { stop: 'dance', day: 'd1', index: 0 })).toEqual([
      'dance 20:00 00:00',
      'supper 20:00 21:30',
    ]);
  });
});
