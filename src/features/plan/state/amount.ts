/** An amount as it is typed, as an exact decimal in words with a point; null for what is none. */
export function amountIn(typed: string): string | null {
  const bare = typed.trim().replaceAll(/[\s'’]/g, '');
  // one comma before one or two digits is a point; any other is between thousands
  const words = bare.replace(/^(\d+),(\d{1,2})$/, '$1.$2').replaceAll(',', '');
  return /^\d+(\.\d+)?$/.test(words) ? words.replace(/^0+(?=\d)/, '') : null;
}

/** The sum of amounts, exactly; what is none counts as nothing. */
export function sumIn(amounts: readonly string[]): string {
  const read = amounts.map((words) => (amountIn(words) ?? '0').split('.'));
  const places = Math.max(0, ...read.map(([, part = '']) => part.length));
  const total = read.reduce(
    (sum, [whole = '', part = '']) => sum + BigInt(whole + part.padEnd(places, '0')),
    0n,
  );
  const digits = total.toString().padStart(places + 1, '0');
  const [whole, part] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  return part === '' ? whole : `${whole}.${part}`.replace(/\.?0*$/, '');
}

/** Whether one amount is more than another. */
export function isMore(one: string, other: string): boolean {
  const [whole = '', part = ''] = sumIn([one]).split('.');
  const [otherWhole = '', otherPart = ''] = sumIn([other]).split('.');
  const places = Math.max(part.length, otherPart.length);
  return BigInt(whole + part.padEnd(places, '0')) > BigInt(otherWhole + otherPart.padEnd(places, '0'));
}
