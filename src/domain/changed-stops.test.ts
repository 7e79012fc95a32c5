import { expect, test } from 'vitest';
import { changesSince, differing, type KeptStop, remember } from './changed-stops.ts';

const stop = (id: string, from: string, more: object = {}, inBin = false): KeptStop => ({
  id,
  values: { day: 'd1', place: 'p1', title: id, time: { from }, ...more },
  inBin,
});
const before = [
  stop('talk', '16:30'),
  stop('lunch', '12:00'),
  stop('bus', '18:00'),
  stop('old', '9:00', {}, true),
];
const after = [
  stop('talk', '17:00'),
  stop('lunch', '12:00', { place: 'p2', day: 'd2' }),
  stop('bus', '18:00', {}, true),
  stop('old', '9:00'),
  stop('dance', '21:00'),
  stop('gone', '22:00', {}, true),
];
const anybody = () => true;

test('tells what was there of time, place and day, and what is new, cancelled, or back', () => {
  const found = changesSince(remember(before), after, anybody);
  expect(found.map(({ activity, fate, was }) => [activity.id, fate, was])).toEqual([
    ['talk', undefined, { time: { from: '16:30' } }],
    ['lunch', undefined, { place: 'p1', day: 'd1' }],
    ['bus', 'bin', {}],
    ['old', 'back', {}],
    ['dance', 'new', {}],
  ]);
  expect(changesSince(remember(after), after, anybody)).toEqual([]);
});

test('leaves out what a person changed themselves, field by field', () => {
  const others = changesSince(remember(before), after, (id, what) => id === 'lunch' && what === 'day');
  expect(others.map(({ activity, was }) => [activity.id, was])).toEqual([['lunch', { day: 'd1' }]]);
});

test('looks closely at what differs only, and another title is no change of the programme', () => {
  const renamed = { ...before[0], values: { ...before[0]?.values, title: 'Talk!' } } as KeptStop;
  expect(differing(remember(before), [renamed, ...before.slice(1)])).toEqual([]);
  expect(differing(remember(before), after)).toEqual(['talk', 'lunch', 'bus', 'old', 'dance', 'gone']);
});

test('forgets a memory that is damaged', () => {
  expect(changesSince({ talk: '{oops' }, [stop('talk', '16:30')], () => false)).toEqual([]);
});
