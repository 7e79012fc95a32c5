import {
  compareExact,
  currencyDigits,
  exactOf,
  exactWords,
  plus,
  readAmount,
  sum,
  ZERO,
} from '../../../domain/exact.ts';
import { moneyWords, pointOf } from '../../../i18n/money.ts';
import { useI18n } from '../../../i18n/provider.tsx';

/** Reads what somebody types in a currency, as an exact decimal in words with a point; what is none stays as it was typed. */
export function useReadAmount(currency: string): (typed: string) => string {
  const { lang } = useI18n();
  const how = { point: pointOf(lang), digits: currencyDigits(currency) };
  return (typed) => readAmount(typed, how) ?? typed.trim();
}

/** An amount at rest as it stands in a field, with the language's point. */
export function useShownAmount(): (kept: string) => string {
  const point = pointOf(useI18n().lang);
  return (kept) => (exactOf(kept) ? kept.replace('.', point) : kept);
}

/** Says an amount at rest as the language writes it, with its currency; what is none stays as it was typed. */
export function useAmountWords(): (amount: string, currency: string) => string {
  const { lang } = useI18n();
  return (amount, currency) => {
    const exact = exactOf(amount);
    if (exact === undefined) return `${amount} ${currency}`.trim();
    return moneyWords(lang, plus(exact, { units: 0n, scale: currencyDigits(currency) }), currency);
  };
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
