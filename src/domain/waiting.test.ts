import { expect, it } from 'vitest';
import { waitingAge } from './waiting.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 3600_000;
const age = (since: number, made = NOW - 100 * HOUR) => waitingAge({ since, now: NOW, made });

it('says from twelve hours on that something has waited for long', () => {
  expect(age(NOW - 12 * HOUR + 1)).toBe('short');
  expect(age(NOW - 12 * HOUR)).toBe('long');
  expect(age(0)).toBe('short');
});

it('doesn’t take the word of a clock that stood in the future, or before the route was on the phone', () => {
  expect(age(NOW + HOUR)).toBe('short');
  expect(age(NOW + 30 * HOUR)).toBe('unknown');
  expect(age(5)).toBe('unknown');
  expect(age(NOW - 90 * HOUR)).toBe('long');
});
