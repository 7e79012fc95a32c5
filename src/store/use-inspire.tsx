import { useRef } from 'preact/hooks';
import type { InspiredPlan } from '../domain/inspire.ts';
import type { Sharing } from '../domain/share-note.ts';
import { inspirePlan, sharingOf } from './sharing.ts';
import type { Item } from './types.ts';
import { type PlanChoice, usePlanChoice } from './use-plan-choice.ts';
import { useQuery } from './use-query.tsx';
import { useSave } from './use-save.tsx';

/** What is asked before something inspires a plan. */
export interface Inspire extends PlanChoice {
  /** what it takes; undefined until it has been read */
  readonly sharing: Sharing | undefined;
  /** @returns the plan, once it is on disk */
  inspire(plan: InspiredPlan): Promise<string | undefined>;
}

/** Something inspires a plan. @param flush puts on disk what is being typed */
export function useInspire(item: Item, flush?: () => Promise<void>): Inspire {
  const save = useSave();
  const running = useRef(false);
  const choice = usePlanChoice();
  const { name } = choice;
  const sharing = useQuery(
    async (store) => sharingOf(store, item),
    [item.scope, item.id, item.values['interview']],
  );
  return {
    ...choice,
    sharing,
    async inspire(plan) {
      if (running.current) return undefined;
      running.current = true;
      await Promise.all([flush?.(), name.flush()]);
      let inspired: string | undefined;
      const saved = await save(async (store) => {
        const result = await inspirePlan(store, item, plan, 'title' in plan ? name.emptied() : []);
        if (result.ok) inspired = result.plan;
      });
      running.current = false;
      if (saved && inspired !== undefined && 'title' in plan) name.clear();
      return saved ? inspired : undefined;
    },
  };
}
