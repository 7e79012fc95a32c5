import { describe, expect, test } from 'vitest';
import { spotOf, totalOf, wholeOf } from './playlist.ts';
import { columnsOf } from './waveform.tsx';

const segments = [
  { src: 'a', durationMs: 1000 },
  { src: 'b', durationMs: 500 },
  { src: undefined, durationMs: 2000 },
];

describe('a list of segments', () => {
  test('is as long as all of them', () => {
    expect(totalOf(segments)).toBe(3500);
    expect(totalOf([])).toBe(0);
  });

  test('finds the segment of a moment; a border belongs to the one that begins there', () => {
    expect(spotOf(segments, 0)).toEqual({ segment: 0, ms: 0 });
    expect(spotOf(segments, 1000)).toEqual({ segment: 1, ms: 0 });
    expect(spotOf(segments, 1700)).toEqual({ segment: 2, ms: 200 });
  });

  test('stays inside itself', () => {
    expect(spotOf(segments, -5)).toEqual({ segment: 0, ms: 0 });
    expect(spotOf(segments, 9999)).toEqual({ segment: 2, ms: 2000 });
    expect(spotOf([], 5)).toEqual({ segment: 0, ms: 0 });
  });

  test('comes back from a spot to the same moment', () => {
    for (const at of [0, 999, 1000, 1499, 1500, 3499])
      expect(wholeOf(segments, spotOf(segments, at))).toBe(at);
  });
});

test('a drawing shows the loudest of each stretch, with more or fewer columns than there are steps', () => {
  expect(columnsOf(Uint8Array.of(0, 255, 0, 51), 2)).toEqual([1, 0.2]);
  expect(columnsOf(Uint8Array.of(255), 3)).toEqual([1, 1, 1]);
  expect(columnsOf(new Uint8Array(), 2)).toEqual([0, 0]);
});
