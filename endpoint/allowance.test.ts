import { expect, test } from 'vitest';
import { createAllowance } from './allowance.ts';

const clocked = (perMinute: number) => {
  let now = 0;
  return { allowance: createAllowance(perMinute, () => now), pass: (ms: number) => (now += ms) };
};

test('a minute’s worth may come at once, then as fast as it grows back', () => {
  const { allowance, pass } = clocked(60);
  for (let at = 0; at < 60; at += 1) expect(allowance.take('a')).toBe(0);
  expect([allowance.take('a'), allowance.wait('a')]).toEqual([1000, 1000]);
  expect(allowance.take('b')).toBe(0);
  pass(1000);
  expect([allowance.take('a'), allowance.take('a')]).toEqual([0, 1000]);
  pass(1e9);
  for (let at = 0; at < 60; at += 1) expect(allowance.take('a')).toBe(0);
  expect(allowance.take('a')).toBe(1000);
});

test('what has happened is charged even where little is left, and is no debt for ever', () => {
  const { allowance, pass } = clocked(60);
  for (let at = 0; at < 100; at += 1) allowance.charge('a', 10);
  expect(allowance.wait('a')).toBe(1000);
  pass(1000);
  expect(allowance.wait('a')).toBe(0);
});

test('0 is no limit', () => {
  const { allowance } = clocked(0);
  for (let at = 0; at < 1000; at += 1) expect(allowance.take('a')).toBe(0);
  allowance.charge('a', 1000);
  expect([allowance.wait('a'), allowance.size]).toEqual([0, 0]);
});

test('a clock that goes back gives nothing and takes nothing', () => {
  const { allowance, pass } = clocked(2);
  allowance.take('a');
  pass(-1e9);
  expect([allowance.take('a'), allowance.take('a')]).toEqual([0, 30_000]);
});

test('who has been quiet for a minute is forgotten', () => {
  const { allowance, pass } = clocked(60);
  allowance.take('a');
  pass(500);
  allowance.take('b');
  pass(600);
  allowance.sweep();
  expect(allowance.size).toBe(1);
  pass(60_000);
  allowance.sweep();
  expect(allowance.size).toBe(0);
});

test('a flood of addresses takes no more memory than there is', () => {
  const { allowance } = clocked(60);
  for (let at = 0; at < 100_050; at += 1) allowance.take(String(at));
  expect(allowance.size).toBe(100_000);
});
