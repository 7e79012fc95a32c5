import { expect, it } from 'vitest';
import { typedPosition } from './typed-position.ts';

it.each([
  ['27.71, 85.32', 27.71, 85.32],
  ['27.71,85.32', 27.71, 85.32],
  ['27,71 85,32', 27.71, 85.32],
  ['-13,52; -71,97', -13.52, -71.97],
  [' 0.18° N 30.08° E ', 0.18, 30.08],
  ['13.52S, 71.97W', -13.52, -71.97],
  ['71,97 O 13,52 S', -13.52, -71.97],
  ['-13 -72', -13, -72],
])('reads %s', (words, lat, lon) => {
  expect(typedPosition(words)).toEqual({ lat, lon });
});

it.each(['', 'Kathmandu', '27.71', '91, 0', '0, 181', '1, 2, 3', '27.71, 85.32 X', '12 N 13 N', '1e3 2'])(
  'finds no position in "%s"',
  (words) => {
    expect(typedPosition(words)).toBeUndefined();
  },
);
