import { currencyDigits, exactOf, rounded } from '../domain/exact.ts';
import { type Lang, languageOf } from './languages.ts';

/** How a language writes a point: `.` or `,`. */
export function pointOf(lang: Lang): string {
  const parts = new Intl.NumberFormat(languageOf(lang).locale).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** An exact amount as a language writes it, `1,250.50`, to the last digit; words that are no amount stay as they are. @param digits behind the point; as many as it has where left out */
export function amountWords(lang: Lang, words: string, digits?: number): string {
  const exact = exactOf(words);
  if (!exact) return words;
  const { units, scale } = digits === undefined ? exact : rounded(exact, digits);
  const size = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = new Intl.NumberFormat(languageOf(lang).locale).format(
    BigInt(size.slice(0, size.length - scale)),
  );
  const part = scale === 0 ? '' : `${pointOf(lang)}${size.slice(size.length - scale)}`;
  return `${units < 0n ? '−' : ''}${whole}${part}`;
}

/** An exact amount with its currency by code, which is never mistaken: `1,250.50 USD`. */
export function moneyWords(lang: Lang, words: string, currency: string): string {
  const amount = amountWords(lang, words, currencyDigits(currency));
  return currency === '' ? amount : `${amount}\u00a0${currency}`;
}
