import { expect, test } from '@playwright/test';
import { LIMIT, measureFirstVisits } from '../bench/first-visit.ts';
import { median } from '../bench/median.ts';

test('a first visit on a weak phone waits little longer than for the barest page', async () => {
  const { app, bare } = await measureFirstVisits(3);
  expect(median(app) / median(bare)).toBeLessThanOrEqual(LIMIT);
});
