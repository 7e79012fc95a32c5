import type { Plan } from '../../domain/plan.ts';
import { budgetLineOf, type Rate, rateOf } from '../../domain/plan-parts/budget.ts';
import { type Line, type Totals, totalsOf } from '../../domain/plan-parts/totals.ts';
import { byRank } from '../../domain/by-rank.ts';
import type { Chosen } from '../selection.ts';

/** A plan's money as its documents tell it: lines in order, totals, and what another currency is worth. */
export interface PlanMoney {
  readonly totals: Totals;
  /** currency → how much of the plan's one unit of it is, an exact decimal */
  readonly rates: ReadonlyMap<string, string>;
}

export function moneyOf(parts: readonly Chosen[], plan: Pick<Plan, 'currency'>): PlanMoney {
  const lines = parts
    .filter(({ kind }) => kind === 'budget')
    .map(({ id, values }): Line => ({ ...budgetLineOf(values), id }))
    .sort(byRank);
  const rates = parts.filter(({ kind }) => kind === 'rate').map(({ values }): Rate => rateOf(values));
  return {
    totals: totalsOf(plan, lines, rates),
    rates: new Map(rates.map(({ currency, rate }) => [currency, rate])),
  };
}

/** How many lines are in no total, since nobody has said what their currency is worth. */
export function linesWithout({ lines }: Totals): number {
  return lines.filter(({ own, whole }) => own !== undefined && whole === undefined).length;
}
