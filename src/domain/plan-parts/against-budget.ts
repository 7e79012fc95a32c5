import { compareExact, type Exact, exactOf, minus } from '../exact.ts';
import type { Totals } from './totals.ts';

/** What the budget says of an amount that was spent. */
export interface AgainstBudget {
  /** what the budget comes to, in each of its currencies */
  readonly sums: readonly (readonly [currency: string, amount: Exact])[];
  /** what of it the amount is held against; undefined where nothing of it is in that currency */
  readonly whole: Exact | undefined;
  /** undefined where nothing is left, or can't be told */
  readonly left: Exact | undefined;
  readonly isOver: boolean;
}

/**
 * Holds what was spent against the budget: in the plan's currency all of it that has a rate, in another one the lines in that one.
 * @param spent an exact decimal, or what somebody typed
 */
export function againstBudget(
  totals: Pick<Totals, 'currency' | 'byCurrency' | 'whole'>,
  spent: string,
  currency: string,
): AgainstBudget {
  const whole = currency === totals.currency ? totals.whole : totals.byCurrency.get(currency);
  const amount = exactOf(spent);
  const isOver = whole !== undefined && amount !== undefined && compareExact(amount, whole) > 0;
  return {
    sums: [...totals.byCurrency],
    whole,
    left: whole && amount && !isOver ? minus(whole, amount) : undefined,
    isOver,
  };
}
