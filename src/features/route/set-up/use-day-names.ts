import { type Day, dayNumber } from '../../../domain/day.ts';
import type { Listed } from '../../../domain/json.ts';
import { useI18n } from '../../../i18n/provider.tsx';

/** What a day is called by its id: number, date and title. */
export function useDayNames(days: readonly Listed<Day>[]): (id: string) => string {
  const { t, format } = useI18n();
  return (id) => {
    const day = days.find((each) => each.id === id);
    if (day === undefined) return t('route.noDay');
    const number = dayNumber(days, day);
    const words = [
      number && t('setup.dayNumber', { number: String(number) }),
      day.date && format.day(day.date),
      day.title,
    ];
    return words.filter(Boolean).join(' · ') || t('route.untitledDay');
  };
}
