import { expect, test } from 'vitest';
import { layOut, type MapPlace } from './lay-out.ts';

const place = (id: string, x: number, y: number, more: Partial<MapPlace> = {}): MapPlace => ({
  id,
  at: { lat: y, lon: x },
  name: `Name of ${id}`,
  days: '1',
  cases: [],
  count: 0,
  ...more,
});
const room = {
  toPixel: ({ lat, lon }: { lat: number; lon: number }) => [lon, lat] as const,
  size: { width: 360, height: 400 },
  seen: { left: 0, top: 0, right: 360, bottom: 400 },
  rem: 16,
  way: [],
};

test('a name stands on the side that has room', () => {
  const [west, east] = layOut([place('west', 40, 50), place('east', 330, 200)], room);
  expect(west?.label?.anchor).toBe('start');
  expect(east?.label?.anchor).toBe('end');
});

test('where places lie close together the one that comes next keeps its days, and another is a dot', () => {
  const laid = layOut([place('first', 100, 100), place('next', 104, 102, { next: true })], room);
  expect(laid.map(({ place: { id }, tab }) => [id, tab !== undefined])).toEqual([
    ['next', true],
    ['first', false],
  ]);
});

test('a case’s name goes before the place’s does, and is cut where it is long', () => {
  const cases = [{ title: 'Ginger and the women who wash it together', weave: 2 }];
  expect(layOut([place('alone', 60, 100, { cases })], room)[0]?.label?.second).toBe(
    'Ginger and the women who…',
  );
  const [crowded] = layOut([place('first', 60, 100, { cases }), place('below', 130, 125)], room);
  expect(crowded?.label?.second).toBe('');
});

test('a name rather stands beside the way than on it', () => {
  const way = [90, 100, 110, 120].map((x) => [x, 100] as const);
  const [laid] = layOut([place('mill', 180, 100)], {
    ...room,
    way: way.map(([x, y]) => [x + 110, y] as const),
  });
  expect(laid?.label?.anchor).toBe('end');
});

test('what is far out of sight is not laid out', () => {
  expect(layOut([place('far', 900, 100)], room)).toEqual([]);
});
