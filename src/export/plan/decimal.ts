/** An exact decimal: `units` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Reads an exact decimal as records hold it, with a point; undefined where the words are none. */
export function decimalOf(words: string): Decimal | undefined {
  const found = /^([+-]?)(\d{1,30})(?:\.(\d{1,12}))?$/.exec(words.trim());
  if (!found) return undefined;
  const [, sign, whole = '', part = ''] = found;
  return { units: BigInt(`${sign === '-' ? '-' : ''}${whole}${part}`), scale: part.length };
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

export function added(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const raised = ({ units, scale: own }: Decimal) => units * 10n ** BigInt(scale - own);
  return { units: raised(a) + raised(b), scale };
}

/** As records hold it, without zeros that say nothing. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const part = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}
