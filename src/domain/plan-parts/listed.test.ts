import { expect, it } from 'vitest';
import { listedPlans } from './listed.ts';
import { sharedPlanId } from './shared-id.ts';

it('offers of a plan that was shared the copy alone, and a private one as long as it is', () => {
  const mine = { id: 'p1', scope: 'me' };
  const other = { id: 'p2', scope: 'me' };
  const copy = { id: sharedPlanId('p1'), scope: 'commons' };
  expect(listedPlans([mine, other, copy])).toEqual([other, copy]);
  expect(listedPlans([mine, other])).toEqual([mine, other]);
  // A copy of one's own of something that only looks like it.
  expect(listedPlans([mine, { ...copy, scope: 'me' }])).toHaveLength(2);
});
