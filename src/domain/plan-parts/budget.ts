import * as z from 'zod/mini';
import { currency, link, ms, oneOf, words } from '../field.ts';
import type { Values } from '../json.ts';

/** Where money or things come from: the contest's fund, the group, a partner, or work and things given. */
export const BUDGET_SOURCES = ['fund', 'own', 'partner', 'in_kind'] as const;
export type BudgetSource = (typeof BUDGET_SOURCES)[number];

/** One line of a plan's budget. Its total is computed: `count` times `price`. */
export const BudgetLine = z.object({
  plan: link,
  /** what it is for */
  step: link,
  what: words,
  source: oneOf(BUDGET_SOURCES),
  /** exact decimals as words with a point (`domain/exact.ts`); one where nothing is said */
  count: words,
  /** what is counted: days, bags */
  unit: words,
  /** of one, an exact decimal */
  price: words,
  /** ISO 4217; the plan's where none is said */
  currency,
  rank: words,
  created: ms,
});
export type BudgetLine = z.infer<typeof BudgetLine>;

/** Fields that are missing or faulty are read as empty. */
export function budgetLineOf(values: Values): BudgetLine {
  return BudgetLine.parse(values);
}

/** What one unit of another currency is in the plan's. */
export const Rate = z.object({
  plan: link,
  /** ISO 4217, the other one */
  currency,
  /** an exact decimal: how much of the plan's currency one unit of the other is */
  rate: words,
});
export type Rate = z.infer<typeof Rate>;

/** Fields that are missing or faulty are read as empty. */
export function rateOf(values: Values): Rate {
  return Rate.parse(values);
}

/** One record a plan and currency, so that what two phones say of it meets in it. */
export function rateId(plan: string, currency: string): string {
  return `${plan}.rate.${currency}`;
}
