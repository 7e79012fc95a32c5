import { type Lang, languageOf } from './languages.ts';

/** An exact amount: so many units, of which so many digits stand behind the point. */
interface Amount {
  readonly units: bigint;
  readonly scale: number;
}

/** How a language writes a point: `.` or `,`. */
export function pointOf(lang: Lang): string {
  return pointIn(numbersOf(lang));
}

const numbersOf = (lang: Lang) => new Intl.NumberFormat(languageOf(lang).locale);

function pointIn(numbers: Intl.NumberFormat): string {
  return numbers.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** An exact amount as a language writes it, `1,250.50`, to the last digit. */
export function amountWords(lang: Lang, { units, scale }: Amount): string {
  const size = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const at = size.length - scale;
  const numbers = numbersOf(lang);
  const whole = numbers.format(BigInt(size.slice(0, at)));
  const part = scale === 0 ? '' : `${pointIn(numbers)}${size.slice(at)}`;
  return `${units < 0n ? '−' : ''}${whole}${part}`;
}

/** An exact amount, rounded already, with its currency by code, which is never mistaken: `1,250.50 USD`. */
export function moneyWords(lang: Lang, amount: Amount, currency: string): string {
  const words = amountWords(lang, amount);
  return currency === '' ? words : `${words}\u00a0${currency}`;
}
