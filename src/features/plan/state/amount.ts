import {
  currencyDigits,
  exactOf,
  exactWords,
  readAmount,
  rounded,
  sum,
  ZERO,
} from '../../../domain/exact.ts';
import type { Lang } from '../../../i18n/languages.ts';
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
  return (amount, currency) => typedMoney(lang, amount, currency);
}

/** An amount that somebody typed, as the language writes it; what is none stands as it was typed. */
export function typedMoney(lang: Lang, typed: string, currency: string): string {
  const amount = exactOf(typed);
  if (amount === undefined) return `${typed} ${currency}`.trim();
  const digits = currencyDigits(currency);
  // Never fewer than were typed.
  return moneyWords(lang, amount.scale < digits ? rounded(amount, digits) : amount, currency);
}

/** Whether somebody wrote something that is no amount. */
export function isFaulty(amount: string): boolean {
  return amount !== '' && exactOf(amount) === undefined;
}

/** The sum of amounts; what is none counts as nothing. */
export function sumIn(amounts: readonly string[]): string {
  return exactWords(sum(amounts.map((words) => exactOf(words) ?? ZERO)));
}
