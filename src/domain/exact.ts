/** Exact decimals: money is never a floating number. At rest they are words with a point and no grouping, `1250.5`. */
export interface Exact {
  readonly units: bigint;
  /** how many of its digits stand behind the point */
  readonly scale: number;
}

/** Nothing. */
export const ZERO: Exact = { units: 0n, scale: 0 };

/** More digits than any budget has; what is longer is no amount. */
const MOST_DIGITS = 24;

/** Reads an amount at rest. @returns undefined for what is none */
export function exactOf(words: string): Exact | undefined {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(words);
  if (!found) return undefined;
  const [, sign = '', whole = '', part = ''] = found;
  if (whole.length + part.length > MOST_DIGITS) return undefined;
  return { units: BigInt(sign + whole + part), scale: part.length };
}

/** An amount as it is kept: without zeros that say nothing. */
export function exactWords({ units, scale }: Exact): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const at = digits.length - scale;
  const part = digits.slice(at).replace(/0+$/, '');
  const words = part === '' ? digits.slice(0, at) : `${digits.slice(0, at)}.${part}`;
  return units < 0n && words !== '0' ? `-${words}` : words;
}

/** The sum of two, exact to every digit of either. */
export function plus(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  return { units: at(a, scale) + at(b, scale), scale };
}

/** What is left of `a`; negative where `b` is more. */
export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { units: -b.units, scale: b.scale });
}

/** The product, with as many digits behind the point as both have together. */
export function times(a: Exact, b: Exact): Exact {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Negative where `a` is less, positive where it is more, 0 where both are as much. */
export function compareExact(a: Exact, b: Exact): number {
  const scale = Math.max(a.scale, b.scale);
  const [one, other] = [at(a, scale), at(b, scale)];
  return one < other ? -1 : Number(one > other);
}

/** Whether one amount at rest is more than another; what is no amount is neither more nor less. */
export function isMore(one: string, other: string): boolean {
  const [a, b] = [exactOf(one), exactOf(other)];
  return a !== undefined && b !== undefined && compareExact(a, b) > 0;
}

/** All of them together; nothing of none. */
export function sum(amounts: readonly Exact[]): Exact {
  return amounts.reduce(plus, ZERO);
}

/** Rounded to so many digits behind the point; a half goes away from zero, as at a shop. */
export function rounded(amount: Exact, digits: number): Exact {
  if (amount.scale <= digits) return { units: at(amount, digits), scale: digits };
  const step = 10n ** BigInt(amount.scale - digits);
  const size = amount.units < 0n ? -amount.units : amount.units;
  const units = (size + step / 2n) / step;
  return { units: amount.units < 0n ? -units : units, scale: digits };
}

/** `part` of `whole` in percent, to one digit behind the point; undefined of nothing. For display only. */
export function percentOf(part: Exact, whole: Exact): number | undefined {
  const scale = Math.max(part.scale, whole.scale);
  const of = at(whole, scale);
  if (of === 0n) return undefined;
  const { units } = rounded({ units: (at(part, scale) * 100_000n) / of, scale: 3 }, 1);
  return Number(units) / 10;
}

function at({ units, scale }: Exact, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}

/** Who typed an amount, and of what. */
export interface Typed {
  /** how the language of the app writes a point: `.` or `,` */
  readonly point: string;
  /** how many digits behind the point the currency has; left out where it is no money */
  readonly digits?: number | undefined;
}

/**
 * What somebody typed as an amount: spaces, and a point or comma as either is used. `1.250` and `1,250` are a thousand and more in a currency that has no
 * thousandths; where it is no money, the language decides.
 * @returns the amount as it is kept; undefined for what is none, or less than nothing
 */
export function readAmount(typed: string, { point, digits }: Typed): string | undefined {
  const bare = typed.replace(/[\s\u00a0\u202f’']/g, '');
  if (!/^\d[\d.,]*$/.test(bare)) return undefined;
  const decimal = pointIn(bare, { point, digits });
  const [whole = '', part = ''] = decimal === undefined ? [bare] : splitLast(bare, decimal);
  if (!isGrouped(whole, decimal)) return undefined;
  const exact = exactOf(`${whole.replace(/[.,]/g, '')}${part === '' ? '' : `.${part}`}`);
  return exact && exactWords(exact);
}

/** Which mark is the point; undefined where all marks group. */
function pointIn(bare: string, { point, digits }: Typed): string | undefined {
  const marks: readonly string[] = bare.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return undefined;
  if (marks.some((mark) => mark !== last)) return marks.indexOf(last) === marks.length - 1 ? last : undefined;
  if (marks.length > 1) return undefined;
  const [whole, part] = splitLast(bare, last);
  if (part.length !== 3 || !/^[1-9]\d{0,2}$/.test(whole)) return last;
  return digits !== undefined && digits < 3 ? undefined : last === point ? last : undefined;
}

function splitLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Groups are three digits, or two before the last three as in Nepal, and all are parted by one mark that is not the point. */
function isGrouped(whole: string, decimal: string | undefined): boolean {
  if (/^\d+$/.test(whole)) return true;
  const mark = whole.includes('.') ? '.' : ',';
  return (
    mark !== decimal &&
    new RegExp(`^(?:\\d{1,3}(?:\\${mark}\\d{3})+|\\d{1,2}(?:\\${mark}\\d{2})+\\${mark}\\d{3})$`).test(whole)
  );
}

/** How many digits a currency has behind the point; two for one that nobody knows. @param code ISO 4217 */
export function currencyDigits(code: string): number {
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: code,
    }).resolvedOptions();
    return maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
