import { expect, test } from 'vitest';
import { activityOf } from './activity.ts';
import { caseOf } from './case.ts';
import { dayOf } from './day.ts';
import type { Values } from './json.ts';
import { placeOf } from './place.ts';
import { daysInShort, routeMapOf } from './route-map.ts';

const at = (lat: number, lon: number) => ({ position: { lat, lon } });
const listed = <T>(read: (values: Values) => T, all: Record<string, Values>) =>
  new Map(Object.entries(all).map(([id, values]) => [id, { ...read(values), id }]));

const places = listed(placeOf, {
  town: { name: 'Town', ...at(0, 30) },
  mill: { name: 'Mill', ...at(1, 31) },
  lake: { name: 'Lake' },
  well: { name: 'Well', ...at(2, 32) },
});
const cases = listed(caseOf, {
  flour: { title: 'Flour', place: 'mill', weave: 3 },
  water: { title: 'Water', place: 'well', weave: 5 },
});
const days = [...listed(dayOf, { d1: { date: '2026-03-01' }, d2: { date: '2026-03-02' } }).values()];
const stop = (id: string, day: string, from: string, more: Values) => ({
  ...activityOf({ day, time: { from }, ...more }),
  id,
});

test('the line goes from stop to stop, in the colours of the case that it leads to', () => {
  const { placed, unplaced, legs } = routeMapOf({
    places,
    cases,
    days,
    activities: [
      stop('back', 'd2', '18:00', { place: 'town' }),
      stop('start', 'd1', '08:00', { place: 'town' }),
      stop('talk', 'd1', '09:00', { place: 'town' }),
      stop('bath', 'd1', '12:00', { place: 'lake' }),
      stop('visit', 'd2', '09:00', { case: 'flour' }),
    ],
  });
  expect(legs.map(({ from, to, weave }) => [from.lat, to.lat, weave])).toEqual([
    [0, 1, 3],
    [1, 0, undefined],
  ]);
  expect(placed.map(({ place: { id }, days: on }) => [id, on])).toEqual([
    ['town', [1, 2]],
    ['mill', [2]],
    ['well', []],
  ]);
  expect(placed[1]?.cases.map(({ id }) => id)).toEqual(['flour']);
  expect(placed[2]?.cases.map(({ id }) => id)).toEqual(['water']);
  expect(unplaced.map(({ place, stops }) => [place.name, stops.length])).toEqual([['Lake', 1]]);
});

test('days that follow each other are told by their first and last', () => {
  expect(daysInShort([1, 2, 3, 8])).toBe('1–3·8');
  expect(daysInShort([5])).toBe('5');
  expect(daysInShort([])).toBe('');
});
