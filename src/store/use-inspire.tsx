import { useRef } from 'preact/hooks';
import type { InspiredPlan } from '../domain/inspire.ts';
import { planOf } from '../domain/plan.ts';
import { listedPlans } from '../domain/plan-parts/listed.ts';
import type { Sharing } from '../domain/share-note.ts';
import { inspirePlan, sharingOf } from './sharing.ts';
import type { Item } from './types.ts';
import { useQuery } from './use-query.tsx';
import { useSave } from './use-save.tsx';

/** What is asked before something inspires a plan. */
export interface Inspire {
  /** what it takes; undefined until it has been read */
  readonly sharing: Sharing | undefined;
  readonly plans: readonly { readonly id: string; readonly title: string; readonly team: string }[];
  /** @returns the plan, once it is on disk */
  inspire(plan: InspiredPlan): Promise<string | undefined>;
}

/** Something inspires a plan. @param flush puts on disk what is being typed */
export function useInspire(item: Item, flush?: () => Promise<void>): Inspire {
  const save = useSave();
  const running = useRef(false);
  const plans = listedPlans(useQuery(({ queries }) => queries.ofKind('plan')) ?? []);
  const sharing = useQuery(
    async (store) => sharingOf(store, item),
    [item.scope, item.id, item.values['interview']],
  );
  return {
    sharing,
    plans: plans.map(({ id, values }) => ({ id, ...planOf(values) })),
    async inspire(plan) {
      if (running.current) return undefined;
      running.current = true;
      await flush?.();
      let inspired: string | undefined;
      const saved = await save(async (store) => {
        const result = await inspirePlan(store, item, plan);
        if (result.ok) inspired = result.plan;
      });
      running.current = false;
      return saved ? inspired : undefined;
    },
  };
}
