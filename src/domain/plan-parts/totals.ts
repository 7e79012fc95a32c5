import {
  currencyDigits,
  type Exact,
  exactOf,
  minus,
  percentOf,
  plus,
  rounded,
  sum,
  times,
  ZERO,
} from '../exact.ts';
import { type Plan, monthsOver } from '../plan.ts';
import type { RouteRules } from '../route.ts';
import { BUDGET_SOURCES, type BudgetLine, type BudgetSource, type Rate } from './budget.ts';

/** A line with the id of its record. */
export type Line = BudgetLine & { readonly id: string };

/** What one line comes to. */
export interface LineTotal {
  readonly line: Line;
  readonly currency: string;
  /** in its own currency, rounded to that currency's digits; undefined while it says no price */
  readonly own: Exact | undefined;
  /** in the plan's currency; undefined while a price or a rate is missing */
  readonly whole: Exact | undefined;
}

/** What a budget comes to, by whatever one asks. All of it adds up, since each line is rounded first. */
export interface Totals {
  /** the plan's currency */
  readonly currency: string;
  readonly lines: readonly LineTotal[];
  /** currency → its lines together, in that currency */
  readonly byCurrency: ReadonlyMap<string, Exact>;
  /** source → its lines together, in the plan's currency; a line that names no source is under `none` */
  readonly bySource: ReadonlyMap<BudgetSource | 'none', Exact>;
  /** step → what names it, in the plan's currency */
  readonly byStep: ReadonlyMap<string, Exact>;
  readonly whole: Exact;
  /** currencies without a rate: their lines are in no total of the plan's currency */
  readonly missingRates: readonly string[];
  /** what the group itself puts in, money, work and things, percent of the whole; undefined of nothing */
  readonly ownShare: number | undefined;
}

/** Totals are computed, and never kept. @param rates what one unit of another currency is in the plan's */
export function totalsOf(
  plan: Pick<Plan, 'currency'>,
  budget: readonly Line[],
  rates: readonly Rate[],
): Totals {
  const currency = plan.currency || commonest(budget);
  const known = new Map(rates.map(({ currency: other, rate }) => [other, exactOf(rate)]));
  // Once a currency: the browser takes longer to say it than to add up ten lines.
  const codes = new Set([currency, ...budget.map((line) => line.currency || currency)]);
  const digits = new Map([...codes].map((code) => [code, currencyDigits(code)]));
  const lines = budget.map((line) => lineTotal(line, { plan: currency, rates: known, digits }));
  const inPlan = lines.flatMap(({ line, whole }) => (whole ? [{ line, whole }] : []));
  const whole = sum(inPlan.map((each) => each.whole));
  const bySource = gathered(inPlan, ({ line }) => line.source ?? 'none');
  const own = plus(bySource.get('own') ?? ZERO, bySource.get('in_kind') ?? ZERO);
  return {
    currency,
    lines,
    byCurrency: gathered(
      lines.flatMap((each) => (each.own ? [{ ...each, whole: each.own }] : [])),
      (each) => each.currency,
    ),
    bySource,
    byStep: gathered(
      inPlan.filter(({ line }) => line.step !== undefined),
      ({ line }) => line.step ?? '',
    ),
    whole,
    missingRates: [...new Set(lines.flatMap((each) => (each.own && !each.whole ? [each.currency] : [])))],
    ownShare: percentOf(own, whole),
  };
}

interface Reckoning {
  readonly plan: string;
  readonly rates: ReadonlyMap<string, Exact | undefined>;
  readonly digits: ReadonlyMap<string, number>;
}

function lineTotal(line: Line, { plan, rates, digits }: Reckoning): LineTotal {
  const roundedIn = (code: string, amount: Exact) =>
    rounded(amount, digits.get(code) ?? currencyDigits(code));
  const currency = line.currency || plan;
  const price = countable(line.price);
  const count = countable(line.count || '1');
  if (!price || !count) return { line, currency, own: undefined, whole: undefined };
  const own = roundedIn(currency, times(price, count));
  if (currency === plan) return { line, currency, own, whole: own };
  const rate = rates.get(currency);
  return { line, currency, own, whole: rate && roundedIn(plan, times(own, rate)) };
}

/** What is less than nothing was typed wrong; it stays as it is, and counts for nothing. */
function countable(words: string): Exact | undefined {
  const amount = exactOf(words);
  return amount && amount.units >= 0n ? amount : undefined;
}

/** What most lines are in: a plan that names no currency is in that. */
function commonest(budget: readonly Line[]): string {
  const counts = new Map<string, number>();
  for (const { currency } of budget) if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

function gathered<K, T extends { readonly whole: Exact }>(
  list: readonly T[],
  keyOf: (each: T) => K,
): Map<K, Exact> {
  const totals = new Map<K, Exact>();
  for (const each of list) totals.set(keyOf(each), plus(totals.get(keyOf(each)) ?? ZERO, each.whole));
  return totals;
}

/** The sources in their order, as far as the budget has any of them; what names none comes last. */
export function sourcesIn({ bySource }: Totals): (BudgetSource | 'none')[] {
  return [...BUDGET_SOURCES, 'none' as const].filter((source) => bySource.has(source));
}

/** Where a plan goes beyond what the route asks. Each is a warning, never a wall. */
export interface Beyond {
  /** months longer than plans may run; 0 where it isn't */
  readonly months: number;
  /** how much more of the fund than one award gives, in the award's currency; undefined where it isn't, or can't be told */
  readonly award: Exact | undefined;
  /** percent that are missing to the group's own share; 0 where none are */
  readonly ownShare: number;
}

export function beyondRules(plan: Pick<Plan, 'months'>, totals: Totals, rules: RouteRules): Beyond {
  const months = monthsOver(plan, rules);
  const { ownShare } = totals;
  const short = rules.ownShare === undefined || ownShare === undefined ? 0 : rules.ownShare - ownShare;
  return { months, award: overAward(totals, rules), ownShare: Math.max(0, Math.round(short * 10) / 10) };
}

function overAward(totals: Totals, { awardAmount, currency }: RouteRules): Exact | undefined {
  const limit = awardAmount === undefined ? undefined : exactOf(String(awardAmount));
  const fund = totals.lines.filter(({ line }) => line.source === 'fund');
  if (!limit || currency === '' || fund.length === 0) return undefined;
  const asked = fund.map((each) =>
    each.currency === currency ? each.own : totals.currency === currency ? each.whole : undefined,
  );
  // Where one of them can't be told, the others alone may be too much all the same.
  const over = minus(sum(asked.filter((each) => each !== undefined)), limit);
  return over.units > 0n ? over : undefined;
}
