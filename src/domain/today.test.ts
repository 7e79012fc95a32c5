import { describe, expect, test } from 'vitest';
import { activityOf } from './activity.ts';
import { clockToInstant, wallClock } from './date.ts';
import { dayOf } from './day.ts';
import { type Today, todayOf } from './today.ts';
import { createZones } from './zone.ts';

const days = [
  { id: 'd2', ...dayOf({ date: '2014-12-07', title: 'Two' }) },
  { id: 'd1', ...dayOf({ date: '2014-12-06' }) },
  { id: 'd4', ...dayOf({ date: '2014-12-09' }) },
  { id: 'none', ...dayOf({ title: 'no date' }) },
];
const stop = (id: string, day: string, from?: string, to?: string) => ({
  id,
  ...activityOf({ day, time: { ...(from ? { from } : {}), ...(to ? { to } : {}) } }),
});
const activities = [
  stop('visit', 'd1', '09:00', '12:00'),
  stop('story', 'd1', '10:00', '11:00'),
  stop('lunch', 'd1', '12:30'),
  stop('bus', 'd1', '14:00', '18:00'),
  stop('free', 'd1'),
  stop('dance', 'd4', '22:00', '01:30'),
  stop('breakfast', 'd2', '7:00', '08:00'),
  stop('walk', 'd2', '07:00', '09:00'),
  stop('late', 'd2', '20:00'),
];
const zones = createZones('Asia/Kathmandu');
const plan = { days, activities, places: new Map(), route: { zone: '' } };
const at = (date: string, time: string, of = plan) =>
  todayOf(of, { now: zones.instant({ date, time }, zones.own), zones });
const ids = (today: Today) => ({
  phase: today.phase,
  now: 'now' in today ? today.now.map(({ activity }) => activity.id) : [],
  next: 'next' in today ? today.next.map(({ activity }) => activity.id) : [],
});

describe('Today', () => {
  test('counts the days to the route and shows what begins it', () => {
    expect(at('2014-12-01', '10:00')).toMatchObject({ phase: 'before', daysLeft: 5 });
    expect(ids(at('2014-12-05', '23:00')).next).toEqual(['visit']);
  });

  test('shows what runs, the latest begun first, with the minutes left', () => {
    const today = at('2014-12-06', '10:20');
    expect(ids(today)).toEqual({ phase: 'during', now: ['story', 'visit'], next: ['lunch'] });
    expect('now' in today && today.now.map(({ ends }) => ends)).toEqual([40, 100]);
    expect('next' in today && today.next[0]?.begins).toBe(130);
  });

  test('ends what begins, and begins what begins, on the minute', () => {
    expect(ids(at('2014-12-06', '12:00')).now).toEqual([]);
    expect(ids(at('2014-12-06', '12:30')).now).toEqual(['lunch']);
  });

  test('lets what has no end last until the next begins, or until midnight', () => {
    const today = at('2014-12-06', '13:50');
    expect('now' in today && today.now[0]?.ends).toBe(10);
    expect(ids(at('2014-12-07', '23:59')).now).toEqual(['late']);
    expect(ids(at('2014-12-08', '00:10'))).toEqual({ phase: 'during', now: [], next: ['dance'] });
  });

  test('orders the programme by time, without a time last, and next may be several at once', () => {
    const today = at('2014-12-06', '08:00');
    expect('programme' in today && today.programme.map(({ id }) => id)).toEqual([
      'visit',
      'story',
      'lunch',
      'bus',
      'free',
    ]);
    expect(ids(at('2014-12-06', '19:00')).next).toEqual(['breakfast', 'walk']);
  });

  test('has no day on a date that the programme leaves out', () => {
    expect(at('2014-12-08', '12:00')).toMatchObject({ phase: 'during', day: undefined, programme: [] });
  });

  test('goes on past midnight after the last day, then is over', () => {
    const night = at('2014-12-10', '00:30');
    expect(night).toMatchObject({ phase: 'during', day: { id: 'd4' } });
    expect('now' in night && night.now[0]?.ends).toBe(60);
    expect(at('2014-12-10', '01:30')).toMatchObject({ phase: 'after', daysSince: 1 });
  });

  test('says so where no day has a date', () => {
    expect(at('2014-12-06', '10:00', { ...plan, days: [] })).toMatchObject({ phase: 'unset' });
  });
});

test('clocks of the route turn into instants and back', () => {
  const clock = { date: '2014-12-06', time: '00:15' };
  const instant = clockToInstant(clock, 345);
  expect(new Date(instant).toISOString()).toBe('2014-12-05T18:30:00.000Z');
  expect(wallClock(instant, 345)).toEqual(clock);
});
