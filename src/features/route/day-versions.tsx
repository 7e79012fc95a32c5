import { useI18n } from '../../i18n/provider.tsx';
import { isDate } from '../../domain/date.ts';
import { DAY_THINGS } from '../../domain/day.ts';
import { jsonWords } from '../../domain/json-words.ts';
import type { Item, Json } from '../../store/types.ts';
import { FieldVersions } from './field-versions.tsx';

/** A date in words; what is no date as it was written. */
export function useDateWords(): (value: Json) => string {
  const { format } = useI18n();
  return (value) => (isDate(value) ? format.fullDay(value) : jsonWords(value));
}

/** What several people wrote about a day at once. */
export function DayVersions({ item }: { item: Item }) {
  const { t } = useI18n();
  return (
    <>
      <FieldVersions item={item} field="date" label={t('route.date')} show={useDateWords()} />
      <FieldVersions item={item} field="title" label={t('route.dayTitle')} />
      {DAY_THINGS.map((name) => (
        <FieldVersions key={name} item={item} field={name} label={t(`today.${name}`)} />
      ))}
    </>
  );
}
