import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit, kmPerPixel, near, pan, project, unproject, zoom } from './project.ts';

const SIZE = { width: 360, height: 400 };
const point = fc.record({
  lat: fc.double({ min: -84, max: 84, noNaN: true }),
  lon: fc.double({ min: -179.9, max: 179.9, noNaN: true }),
});

test('a point that is drawn is found again', () => {
  fc.assert(
    fc.property(point, (one) => {
      const back = unproject(project(one));
      expect(back.lat).toBeCloseTo(one.lat, 8);
      expect(back.lon).toBeCloseTo(one.lon, 8);
    }),
  );
});

test('all points of a route are in sight, over the date line too', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 9 }), (points) => {
      const view = fit(points, SIZE);
      // The square world is no wider than the screen is high, but may be no narrower than it is wide.
      if (view.scale <= SIZE.height) return;
      for (const one of points) {
        const [x, y] = near(view.x, project(one));
        expect(Math.abs(x - view.x) * view.scale).toBeLessThanOrEqual(SIZE.width / 2);
        expect(Math.abs(y - view.y) * view.scale).toBeLessThanOrEqual(SIZE.height / 2);
      }
    }),
  );
  const fiji = fit(
    [
      { lat: -17, lon: 179 },
      { lat: -17, lon: -179 },
    ],
    SIZE,
  );
  expect(kmPerPixel(fiji) * SIZE.width).toBeLessThan(400);
});

test('what is under the hand stays there while it comes closer', () => {
  const view = fit([{ lat: 27.7, lon: 85.3 }], SIZE);
  const under = (seen: typeof view) => seen.x + 100 / seen.scale;
  expect(under(zoom(view, 2, [100, -50], SIZE))).toBeCloseTo(under(view), 10);
  expect(zoom(view, 2, [0, 0], SIZE).scale).toBeCloseTo(view.scale * 2);
});

test('the map follows the hand, and no further than the world goes', () => {
  const view = fit([{ lat: 0, lon: 0 }], SIZE);
  expect(pan(view, [50, 0], SIZE).x).toBeLessThan(view.x);
  expect(pan(view, [0, 1e9], SIZE).y).toBeCloseTo(SIZE.height / 2 / view.scale);
  expect(zoom(view, 1e-9, [0, 0], SIZE).scale).toBe(400);
});

test('one place alone is shown with the land around it', () => {
  expect(kmPerPixel(fit([{ lat: 0, lon: 30 }], SIZE)) * SIZE.width).toBeCloseTo(60, -1);
});
