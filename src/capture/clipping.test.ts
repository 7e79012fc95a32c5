import { expect, test } from 'vitest';
import { createClippingWatch } from './clipping.ts';

/** Ten looks a second; gives what the watch says after the last one. */
function listen(watch: ReturnType<typeof createClippingWatch>, levels: readonly number[], from = 0) {
  return levels.map((level, at) => watch.hear(level, from + at * 100)).at(-1);
}
const times = (count: number, level: number) => Array.from({ length: count }, () => level);

test('wind is said within two seconds, a laugh is not', () => {
  expect(listen(createClippingWatch(), times(20, 1))).toBe(true);
  expect(listen(createClippingWatch(), [...times(10, 1), ...times(20, 0.6)])).toBe(false);
  expect(listen(createClippingWatch(), times(100, 0.95))).toBe(false);
});

test('gusts keep the warning up, and it goes once the wind has gone for three seconds', () => {
  const watch = createClippingWatch();
  listen(watch, times(20, 1));
  expect(listen(watch, [...times(10, 0.4), ...times(6, 1), ...times(10, 0.4)], 2000)).toBe(true);
  expect(listen(watch, times(31, 0.4), 4600)).toBe(false);
});

test('what was before a pause does not count', () => {
  const watch = createClippingWatch();
  listen(watch, times(14, 1));
  watch.reset();
  expect(listen(watch, times(10, 1), 1400)).toBe(false);
});
