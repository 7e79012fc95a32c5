import { expect, test } from 'vitest';
import { createOnsetFinder } from './onset.ts';

/** Speech in steps of 10 ms, that rises and falls softly; claps last 30 ms. */
function hear(seconds: number, claps: Readonly<Record<number, number>>, voice = 0.4) {
  const finder = createOnsetFinder();
  for (let step = 0; step < seconds * 100; step += 1) {
    const clap = Object.entries(claps).find(([at]) => {
      const begins = Math.round(Number(at) / 10);
      return step >= begins && step < begins + 3;
    });
    finder.hear(clap ? clap[1] : voice * Math.abs(Math.sin(step / 40)));
  }
  return finder.found();
}

test('a clap is found to a hundredth of a second, in the middle of a talk', () => {
  expect(hear(60, { 12_340: 0.95 })[0]?.at).toBe(12_340);
});

test('the more sudden one comes first, and at most three are kept', () => {
  const found = hear(60, { 5000: 0.6, 20_000: 0.9, 30_000: 0.7, 40_000: 0.8 }, 0.05);
  expect(found.map(({ at }) => at)).toEqual([20_000, 40_000, 30_000]);
});

test('clap and echo are one, and speech alone, silence, or sound from the first moment on is none', () => {
  expect(hear(10, { 5000: 0.9, 5300: 0.6 }, 0.02).map(({ at }) => at)).toEqual([5000]);
  expect(hear(30, {})).toEqual([]);
  expect(hear(30, {}, 0)).toEqual([]);
  const finder = createOnsetFinder();
  finder.hear(0.9);
  expect(finder.found()).toEqual([]);
});
