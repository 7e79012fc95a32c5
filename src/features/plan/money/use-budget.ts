import { useMemo } from 'preact/hooks';
import { budgetLineOf, rateOf } from '../../../domain/plan-parts/budget.ts';
import { type LineTotal, type Totals, totalsOf } from '../../../domain/plan-parts/totals.ts';
import { planOf } from '../../../domain/plan.ts';
import { type RouteRules, routeOf } from '../../../domain/route.ts';
import type { Item } from '../../../store/types.ts';
import { useQuery } from '../../../store/use-query.tsx';
import { type Part, partsOf } from '../parts/use-parts.ts';

/** The money of a plan with what it comes to, and the steps that it is for. */
export interface Budget {
  readonly steps: readonly Part[];
  readonly lines: readonly Part[];
  readonly rates: readonly Item[];
  readonly totals: Totals;
  /** line → what it comes to */
  readonly byLine: ReadonlyMap<string, LineTotal>;
  readonly rules: RouteRules;
  /** what the route reckons in */
  readonly currencies: readonly string[];
}

/** Read in one go; undefined until then. */
export function useBudget(plan: Item): Budget | undefined {
  const items = useQuery(
    async ({ queries }) => {
      const [linked, route] = await Promise.all([
        queries.linkedTo(plan.id),
        queries.get({ scope: 'programme', id: 'route' }),
      ]);
      return { linked, route: routeOf(route?.values ?? {}) };
    },
    [plan.id],
  );
  const { currency } = planOf(plan.values);
  return useMemo(() => items && budgetOf(items.linked, currency, items.route), [items, currency]);
}

function budgetOf(
  linked: readonly Item[],
  currency: string,
  { rules, currencies }: ReturnType<typeof routeOf>,
): Budget {
  const lines = partsOf(linked, 'budget');
  const rates = linked.filter(({ kind }) => kind === 'rate');
  const totals = totalsOf(
    { currency },
    lines.map(({ id, item }) => ({ ...budgetLineOf(item.values), id })),
    rates.map(({ values }) => rateOf(values)),
  );
  return {
    steps: partsOf(linked, 'step'),
    lines,
    rates,
    totals,
    byLine: new Map(totals.lines.map((each) => [each.line.id, each])),
    rules,
    currencies,
  };
}
