import { type Day, dayNumber } from '../../domain/day.ts';
import { useI18n } from '../../i18n/provider.tsx';

/** "Day 3 · Mon 8 Dec" */
export function useDayName(day: Day, days: readonly Day[]): string {
  const { t, format } = useI18n();
  const number = dayNumber(days, day);
  if (number === undefined || day.date === undefined) return t('route.noDate');
  return `${t('route.day', { number })} · ${format.day(day.date)}`;
}
