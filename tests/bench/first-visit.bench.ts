import { expect, test } from '@playwright/test';
import { rounds } from './extent.ts';
import { LIMIT, measureFirstVisits } from './first-visit.ts';
import { median } from './median.ts';

const ROUNDS = rounds(5);

test('a first visit on a weak phone waits little longer than for the barest page', async () => {
  const { app, bare } = await measureFirstVisits(ROUNDS, console.log);
  const [ours, theirs] = [median(app), median(bare)];
  const ratio = ours / theirs;
  console.log(`
First visit: CPU 6 times slower, 400 ms latency, 50 KB/s; ms until the first field takes a key
  bare Preact and Dexie page  ${theirs}   (median of ${bare.length}: ${bare.join(', ')})
  Bitácora                    ${ours}   (median of ${app.length}: ${app.join(', ')})
  ratio                       ${ratio.toFixed(2)}, ${LIMIT} at most`);
  expect(ratio).toBeLessThanOrEqual(LIMIT);
});
