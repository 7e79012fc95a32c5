import {
  compareExact,
  currencyDigits,
  exactOf,
  exactWords,
  readAmount,
  sum,
  ZERO,
} from '../../../domain/exact.ts';
import { pointOf } from '../../../i18n/money.ts';
import { useI18n } from '../../../i18n/provider.tsx';

/** Reads what somebody types in a currency, as an exact decimal in words with a point; what is none stays as it was typed. */
export function useReadAmount(currency: string): (typed: string) => string {
  const { lang } = useI18n();
  const how = { point: pointOf(lang), digits: currencyDigits(currency) };
  return (typed) => readAmount(typed, how) ?? typed.trim();
}

/** Whether somebody wrote something that is no amount. */
export function isFaulty(amount: string): boolean {
  return amount !== '' && exactOf(amount) === undefined;
}

/** The sum of amounts; what is none counts as nothing. */
export function sumIn(amounts: readonly string[]): string {
  return exactWords(sum(amounts.map((words) => exactOf(words) ?? ZERO)));
}

/** Whether one amount is more than another. */
export function isMore(one: string, other: string): boolean {
  return compareExact(exactOf(one) ?? ZERO, exactOf(other) ?? ZERO) > 0;
}
