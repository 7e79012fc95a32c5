import type { ChangedStop } from '../../domain/changed-stops.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { timeOfStop } from '../../i18n/stop-words.ts';
import type { Programme } from '../../store/use-programme.tsx';

/** What became of a stop, a sentence for each thing: "Changed: was 16:30". */
export function useChangeWords({ places, days }: Programme): (changed: ChangedStop) => string[] {
  const { t, format } = useI18n();
  return ({ fate, was }) => {
    if (fate !== undefined) return [t(`today.changed.${fate}`)];
    const words: string[] = [];
    if ('time' in was) {
      const { from, to } = was.time ?? {};
      const time = from && !to ? from : timeOfStop(t, { from, to });
      words.push(t('today.changed.time', { was: time || t('today.noTime') }));
    }
    if ('place' in was) {
      const place = places.get(was.place ?? '')?.name;
      words.push(t('today.changed.place', { was: place || t('today.noPlace') }));
    }
    if ('day' in was) {
      const day = days.find(({ id }) => id === was.day);
      words.push(t('today.changed.day', { was: day?.date ? format.day(day.date) : (day?.title ?? '…') }));
    }
    return words;
  };
}
