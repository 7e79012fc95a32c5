import { expect, test } from 'vitest';
import { createSilenceWatch } from './silence.ts';

test('silence counts from 8 seconds on, and any voice ends it', () => {
  const watch = createSilenceWatch();
  expect(watch.hear(0, 1000)).toBe(false);
  expect(watch.hear(0.0001, 8900)).toBe(false);
  expect(watch.hear(0, 9000)).toBe(true);
  expect(watch.hear(0.01, 9100)).toBe(false);
  expect(watch.hear(0, 9200)).toBe(false);
  watch.reset();
  expect(watch.hear(0, 20_000)).toBe(false);
});
