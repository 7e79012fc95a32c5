import { expect, test } from 'vitest';
import { fit } from './fit.ts';

test('the longer side is what counts, and nothing is made larger', () => {
  expect(fit({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 });
  expect(fit({ width: 3000, height: 4000 }, 1600)).toEqual({ width: 1200, height: 1600 });
  expect(fit({ width: 640, height: 480 }, 1600)).toEqual({ width: 640, height: 480 });
});

test('a strip of paper keeps at least a pixel', () => {
  expect(fit({ width: 40_000, height: 3 }, 1600)).toEqual({ width: 1600, height: 1 });
  expect(fit({ width: 0, height: 0 }, 1600)).toEqual({ width: 1, height: 1 });
});
