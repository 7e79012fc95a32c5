import { expect, test } from 'vitest';
import { createClock } from './clock.ts';

test('pauses are cut out of media time', () => {
  let tick = 1000;
  const clock = createClock(() => tick);
  tick += 500;
  expect(clock.elapsed()).toBe(0);
  clock.start();
  tick += 4000;
  clock.start();
  clock.pause();
  tick += 60_000;
  clock.pause();
  expect(clock.elapsed()).toBe(4000);
  clock.resume();
  clock.resume();
  tick += 3000;
  expect(clock.elapsed()).toBe(7000);
});

test('time in which no sound came is cut out too', () => {
  let tick = 0;
  const clock = createClock(() => tick);
  clock.start();
  tick += 60_000;
  clock.skip(58_000);
  expect(clock.elapsed()).toBe(2000);
  clock.pause();
  clock.skip(1000);
  expect(clock.elapsed()).toBe(1000);
});

test('what was never started can not be resumed', () => {
  let tick = 0;
  const clock = createClock(() => tick);
  clock.resume();
  tick += 100;
  expect(clock.elapsed()).toBe(0);
});
