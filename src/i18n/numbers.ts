import { once } from './once.ts';

/**
 * Numbers as the language writes them. Small whole ones are the same in each, and most of what screens say; `Intl` is asked only
 * for the others: docs/decisions/a-quick-start.md.
 */
export function createNumbers(locale: string) {
  const grouped = once(() => new Intl.NumberFormat(locale));
  return (value: number): string =>
    Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : grouped().format(value);
}
