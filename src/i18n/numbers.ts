import { once } from './once.ts';

/**
 * Numbers as the language writes them. Small whole ones are the same in each, and are most of what screens say: `Intl`, whose
 * first formatter costs a weak phone a third of a second, is asked only for what it groups or divides.
 */
export function createNumbers(locale: string) {
  const grouped = once(() => new Intl.NumberFormat(locale));
  return (value: number): string =>
    Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : grouped().format(value);
}
