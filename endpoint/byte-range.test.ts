import { expect, test } from 'vitest';
import { parseRange } from './byte-range.ts';

test.each([
  [null, 'none'],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=5-', { start: 5, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-30', { start: 0, end: 9 }],
  ['bytes=8-99', { start: 8, end: 9 }],
  ['bytes=10-', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=5-4', 'none'],
  ['bytes=-', 'none'],
  ['bytes=0-1,3-4', 'none'],
  ['lines=0-1', 'none'],
])('%s of ten bytes', (header, expected) => {
  expect(parseRange(header, 10)).toEqual(expected);
});

test('nothing has no part', () => {
  expect(parseRange('bytes=0-', 0)).toBe('outside');
});
