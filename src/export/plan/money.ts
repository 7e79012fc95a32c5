import {
  BUDGET_SOURCES,
  type BudgetLine,
  type BudgetSource,
  budgetLineOf,
  rateOf,
} from '../../domain/plan-parts/budget.ts';
import type { Listed } from '../../domain/json.ts';
import { byRank } from '../../domain/rank.ts';
import { append } from '../items.ts';
import type { Chosen } from '../selection.ts';
import { added, decimalOf, type Decimal, decimalText, times } from './decimal.ts';

/** A line of the budget with what it comes to; totals are exact decimals with a point. */
export interface MoneyLine {
  readonly line: Listed<BudgetLine>;
  readonly currency: string;
  /** count times price, in the line's currency; undefined where the price is no number */
  readonly total: string | undefined;
  /** what one unit of the line's currency is in the plan's; undefined where nobody has said it */
  readonly rate: string | undefined;
  /** the total in the plan's currency */
  readonly inPlan: string | undefined;
}

/** What the lines of a budget come to, in the plan's currency. */
export interface PlanMoney {
  /** ISO 4217; empty where no line says one */
  readonly currency: string;
  readonly lines: readonly MoneyLine[];
  /** of the sources that have lines, in the plan's currency */
  readonly bySource: readonly { readonly source: BudgetSource; readonly total: string }[];
  readonly total: string;
  /** lines that are in no total */
  readonly without: number;
  /** step → what its lines come to; steps without lines are missing */
  readonly byStep: ReadonlyMap<string, string>;
}

/** What the lines of a budget come to. Nothing is rounded. */
export function moneyOf(parts: readonly Chosen[], planCurrency: string): PlanMoney {
  const lines = parts
    .filter(({ kind }) => kind === 'budget')
    .map(({ id, values }) => ({ ...budgetLineOf(values), id }))
    .sort(byRank);
  const currency = planCurrency || (lines.find((line) => line.currency !== '')?.currency ?? '');
  const rates = new Map(
    parts
      .filter(({ kind }) => kind === 'rate')
      .map(({ values }) => {
        const { currency: of, rate } = rateOf(values);
        return [of, rate] as const;
      }),
  );
  const computed = lines.map((line) => moneyLine(line, currency, rates));
  const sum = (some: readonly Computed[]) =>
    decimalText(some.reduce((all, { value }) => (value ? added(all, value) : all), ZERO));
  return {
    currency,
    lines: computed.map(({ money }) => money),
    bySource: BUDGET_SOURCES.flatMap((source) => {
      const own = computed.filter(({ money }) => sourceOf(money.line) === source);
      return own.length === 0 ? [] : [{ source, total: sum(own) }];
    }),
    total: sum(computed),
    without: computed.filter(({ value, money }) => value === undefined && money.line.price !== '').length,
    byStep: new Map([...stepsIn(computed)].map(([step, own]) => [step, sum(own)])),
  };
}

const ZERO: Decimal = { units: 0n, scale: 0 };

/** A line that names no source is what the group needs from the fund. */
export function sourceOf({ source }: Pick<BudgetLine, 'source'>): BudgetSource {
  return source ?? 'fund';
}

function stepsIn(computed: readonly Computed[]): Map<string, Computed[]> {
  const steps = new Map<string, Computed[]>();
  for (const one of computed) if (one.money.line.step !== undefined) append(steps, one.money.line.step, one);
  return steps;
}

interface Computed {
  readonly money: MoneyLine;
  readonly value: Decimal | undefined;
}

function moneyLine(
  line: Listed<BudgetLine>,
  planCurrency: string,
  rates: ReadonlyMap<string, string>,
): Computed {
  const currency = line.currency || planCurrency;
  const price = decimalOf(line.price);
  const count = line.count.trim() === '' ? decimalOf('1') : decimalOf(line.count);
  const total = price && count && times(count, price);
  const rate = currency === planCurrency ? '1' : rates.get(currency);
  const factor = rate === undefined ? undefined : decimalOf(rate);
  const value = total && factor && times(total, factor);
  return {
    money: {
      line,
      currency,
      total: total && decimalText(total),
      rate: factor && rate,
      inPlan: value && decimalText(value),
    },
    value,
  };
}
