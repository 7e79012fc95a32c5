import { expect, test } from 'vitest';
import { base64ToBytes } from '../merge/bytes.ts';
import { createPeakCollector, cutPeaks, joinPeaks } from './peaks.ts';

test('the loudest sample of each tenth of a second is kept, and gaps repeat what was there', () => {
  const collector = createPeakCollector();
  collector.hear(0.2, 10);
  collector.hear(1, 90);
  collector.hear(0, 150);
  collector.hear(0.5, 420);
  expect([...collector.take(399)]).toEqual([255, 0, 0]);
  expect([...collector.take(650)]).toEqual([0, 128, 128]);
  collector.hear(9, 100);
  expect([...collector.take(650)]).toEqual([]);
});

test('three hours take no more room than half an hour', () => {
  const parts = Array.from({ length: 5400 }, (_, at) => new Uint8Array(20).fill(at % 256));
  const peaks = joinPeaks(parts);
  expect(peaks.data.length).toBeLessThan(40_000);
  expect(peaks.stepMs).toBe(1600);
  expect(base64ToBytes(peaks.data).length * peaks.stepMs).toBeCloseTo(5400 * 2000, -4);
});

test('joining steps keeps the louder of two', () => {
  const peaks = joinPeaks([new Uint8Array([1, 9, 3]), new Uint8Array([4, 5])], 3);
  expect(peaks.stepMs).toBe(200);
  expect([...base64ToBytes(peaks.data)]).toEqual([9, 4, 5]);
});

test('a clip takes its part of the peaks', () => {
  const peaks = joinPeaks([new Uint8Array([0, 1, 2, 3, 4, 5])]);
  expect([...base64ToBytes(cutPeaks(peaks, 150, 400).data)]).toEqual([1, 2, 3]);
});
