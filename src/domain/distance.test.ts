import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bearingTo, compassPoint, distanceKm } from './distance.ts';

const KAMPALA = { lat: 0.3136, lon: 32.5811 };
const KASESE = { lat: 0.1833, lon: 30.0833 };
const CUSCO = { lat: -13.5226, lon: -71.9673 };
const point = fc.record({
  lat: fc.double({ min: -89, max: 89, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('distances are those of the road atlas, as the crow flies', () => {
  expect(distanceKm(KAMPALA, KASESE)).toBeCloseTo(278.1, 0);
  expect(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(20015.1, 0);
});

test('the way over the date line is the short one', () => {
  expect(distanceKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 0);
  expect(bearingTo({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(90);
});

test('it is as far there as back, never more than half way round, and nothing to oneself', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
      expect(distanceKm(a, b)).toBeLessThanOrEqual(20015.2);
      expect(distanceKm(a, a)).toBe(0);
    }),
  );
});

test('directions are named by the nearest of eight points', () => {
  expect(compassPoint(bearingTo(KAMPALA, KASESE))).toBe('w');
  expect(compassPoint(bearingTo(CUSCO, { lat: -13, lon: -71.4 }))).toBe('ne');
  expect(compassPoint(bearingTo(CUSCO, { lat: -20, lon: -71.9673 }))).toBe('s');
  expect(compassPoint(359)).toBe('n');
});
