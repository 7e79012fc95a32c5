import { expect, test } from 'vitest';
import { rightClock } from './right-clock.ts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 6, 1, 12);

test('goes by the endpoint’s time where it is known, and says so', () => {
  const answered = { heard: NOON - HOUR, offset: 3 * HOUR };
  expect(rightClock(NOON, answered)).toEqual({ now: NOON + 3 * HOUR, is: 'off' });
});

test('leaves alone what is off by less than anybody misses a bus by', () => {
  expect(rightClock(NOON, { heard: NOON - HOUR, offset: 90_000 })).toEqual({ now: NOON, is: 'right' });
});

test('believes a clock again that was put right by hand, and not one that fell behind', () => {
  const fast = { heard: NOON + 3 * HOUR, offset: -3 * HOUR };
  expect(rightClock(NOON + 1, fast)).toEqual({ now: NOON + 1, is: 'right' });
  expect(rightClock(NOON - 24 * HOUR, fast)).toEqual({ now: NOON - 24 * HOUR, is: 'wrong' });
});

test('calls a clock wrong that stands before the last thing seen, where nobody told the time', () => {
  const never = { heard: 0, offset: 0 };
  expect(rightClock(NOON, never, NOON + HOUR)).toEqual({ now: NOON, is: 'wrong' });
  expect(rightClock(NOON, never, NOON - HOUR).is).toBe('right');
  expect(rightClock(NOON, never).is).toBe('right');
});
