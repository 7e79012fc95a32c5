import { inspirationOf } from '../../domain/inspiration.ts';
import { mediaOf } from '../../domain/media.ts';
import {
  type Plan,
  planOf,
  type PlanProgress,
  planProgress,
  type PlanState,
  shownState,
} from '../../domain/plan.ts';
import { sharedPlanId } from '../../domain/plan-parts/copy.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';

export interface ListedPlan {
  readonly item: Item;
  readonly plan: Plan;
  readonly state: PlanState;
  readonly progress: PlanProgress;
}

/** All plans of the route, newest first, and not again the private original of one that was shared; undefined until they have been read once. */
export function usePlans(): readonly ListedPlan[] | undefined {
  const items = useQuery(({ queries }) => queries.ofKind(['plan', 'inspiration', 'media']));
  if (!items) return undefined;
  const parts = partsByPlan(items);
  const shared = new Set(
    items.flatMap(({ kind, scope, id }) => (kind === 'plan' && scope === 'commons' ? [id] : [])),
  );
  return items
    .filter(({ kind, scope, id }) => kind === 'plan' && !(scope === 'me' && shared.has(sharedPlanId(id))))
    .map((item) => {
      const plan = planOf(item.values);
      const { inspirations, media } = parts(item.id);
      return {
        item,
        plan,
        state: shownState(plan, inspirations),
        progress: planProgress(plan, { inspirations, media }),
      };
    });
}

function partsByPlan(items: readonly Item[]) {
  const inspirations = new Map<string, number>();
  const media = new Map<string, Set<string>>();
  for (const { kind, values } of items) {
    if (kind === 'inspiration') {
      const of = inspirationOf(values).plan ?? '';
      inspirations.set(of, (inspirations.get(of) ?? 0) + 1);
    }
    if (kind === 'media') {
      const { owner = '', card } = mediaOf(values);
      media.set(owner, (media.get(owner) ?? new Set()).add(card));
    }
  }
  return (id: string) => ({
    inspirations: inspirations.get(id) ?? 0,
    media: media.get(id) ?? new Set<string>(),
  });
}
