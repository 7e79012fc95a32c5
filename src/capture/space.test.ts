import { expect, test } from 'vitest';
import { minutesLeft } from './space.ts';

test('an hour at 32 kbit/s needs about 33 MB, as slices and as a file', () => {
  expect(minutesLeft({ quota: 34_000_000, usage: 0 }, 32_000)).toBe(61);
  expect(minutesLeft({ quota: 100, usage: 200 }, 32_000)).toBe(0);
});

test('a browser that says nothing, or the same whatever is left, leaves it open', () => {
  expect(minutesLeft({}, 32_000)).toBeUndefined();
  expect(minutesLeft({ quota: 5_000_000 + 10 * 1024 ** 3, usage: 5_000_000 }, 32_000)).toBeUndefined();
});
