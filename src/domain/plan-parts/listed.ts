import { sharedPlanId } from './shared-id.ts';

/** Plans as lists offer them: not again the private original of one that was shared, in which nobody else would see what is added. */
export function listedPlans<Each extends { readonly id: string; readonly scope: string }>(
  plans: readonly Each[],
): Each[] {
  const shared = new Set(plans.filter(({ scope }) => scope !== 'me').map(({ id }) => id));
  return plans.filter(({ scope, id }) => scope !== 'me' || !shared.has(sharedPlanId(id)));
}
