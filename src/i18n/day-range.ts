import type { I18n } from './provider.tsx';

/** From the first day to the last, each `YYYY-MM-DD`: "1–8 March 2027"; what both share is said once. */
export function dayRange({ t, format }: Pick<I18n, 't' | 'format'>, first: string, last: string): string {
  const to = format.fullDay(last);
  const shares = (length: number) => first.slice(0, length) === last.slice(0, length);
  if (first === last) return to;
  if (shares('YYYY-MM'.length)) return t('route.datesInMonth', { from: format.dayOfMonth(first), to });
  const from = shares('YYYY'.length) ? format.dayOfYear(first) : format.fullDay(first);
  return t('route.dates', { from, to });
}
