import { inspirationOf } from '../../domain/inspiration.ts';
import { mediaOf } from '../../domain/media.ts';
import { type Plan, planOf, type PlanState, shownState } from '../../domain/plan.ts';
import { cardsUnder, deckOf, type PlanProgress, planProgress } from '../../domain/plan-parts/cards.ts';
import { ownCardOf, ownWords } from '../../domain/plan-parts/card.ts';
import { listedPlans } from '../../domain/plan-parts/listed.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';

export interface ListedPlan {
  readonly item: Item;
  readonly plan: Plan;
  readonly state: PlanState;
  readonly progress: PlanProgress;
}

const KINDS = ['plan', 'inspiration', 'media', 'own_card', 'card', 'step', 'budget', 'result', 'risk'];

/** All plans of the route, newest first, and not again the private original of one that was shared; undefined until they have been read once. */
export function usePlans(): readonly ListedPlan[] | undefined {
  const items = useQuery(({ queries }) => queries.ofKind(KINDS));
  if (!items) return undefined;
  const parts = partsByPlan(items);
  const cards = deckOf(items.filter(({ kind }) => kind === 'card')).asked;
  return listedPlans(items.filter(({ kind }) => kind === 'plan')).map((item) => {
    const plan = planOf(item.values);
    const own = parts(item.id);
    return {
      item,
      plan,
      state: shownState(plan, own.inspirations),
      progress: planProgress(plan, { ...own, cards }),
    };
  });
}

function partsByPlan(items: readonly Item[]) {
  const inspirations = new Map<string, number>();
  const media = new Map<string, Set<string>>();
  const further = new Map<string, Item[]>();
  const kinds = new Map<string, Set<string>>();
  for (const item of items) {
    const { kind, values } = item;
    if (typeof values['plan'] === 'string')
      kinds.set(values['plan'], (kinds.get(values['plan']) ?? new Set()).add(kind));
    if (kind === 'inspiration') {
      const of = inspirationOf(values).plan ?? '';
      inspirations.set(of, (inspirations.get(of) ?? 0) + 1);
    }
    if (kind === 'own_card') {
      const of = ownCardOf(values).plan ?? '';
      further.set(of, [...(further.get(of) ?? []), item]);
    }
    if (kind === 'media') {
      const { owner = '', card } = mediaOf(values);
      media.set(owner, (media.get(owner) ?? new Set()).add(card));
    }
  }
  return (id: string) => ({
    inspirations: inspirations.get(id) ?? 0,
    media: media.get(id) ?? new Set<string>(),
    own: ownWords(further.get(id) ?? []),
    under: cardsUnder(kinds.get(id) ?? []),
  });
}
