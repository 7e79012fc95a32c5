import { NEW_PLAN } from '../domain/plan-parts/plan-draft.ts';
import { listedPlans } from '../domain/plan-parts/listed.ts';
import { planOf } from '../domain/plan.ts';
import { type Sending, useNameDraft, usePlanDraft } from './use-plan-draft.ts';
import { useQuery } from './use-query.tsx';

/** What a person chooses a plan from. */
export interface PlanChoice {
  readonly plans: readonly { readonly id: string; readonly title: string; readonly team: string }[];
  /** of a new one, kept for whoever writes it until it begins */
  readonly name: Sending<string>;
}

/** The plans of the route, and the name of one that is to begin. */
export function usePlanChoice(): PlanChoice {
  const items = listedPlans(useQuery(({ queries }) => queries.ofKind('plan')) ?? []);
  const name = useNameDraft(NEW_PLAN, usePlanDraft(NEW_PLAN)?.item, 'title');
  return { plans: items.map(({ id, values }) => ({ id, ...planOf(values) })), name };
}
