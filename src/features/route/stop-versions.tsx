import { activityOf } from '../../domain/activity.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { namesOf } from '../../domain/around.ts';
import { FIELD_NAMES } from '../../i18n/field-names.ts';
import { kindOfStop, timeOfStop } from '../../i18n/stop-words.ts';
import type { Item, Json } from '../../store/types.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { FieldVersions } from './field-versions.tsx';

export interface StopVersionsProps {
  item: Item;
  programme: Programme;
}

const FIELDS = [
  'title',
  'type',
  'day',
  'time',
  'zone',
  'place',
  'host',
  'leads',
  'case',
  'guide',
  'about',
  'bring',
  'urgent',
] as const;
export type StopField = (typeof FIELDS)[number];

/** The fields of a stop that several people changed at once, each with what they wrote. */
export function StopVersions(props: StopVersionsProps) {
  return (
    <>
      {FIELDS.map((field) => (
        <StopFieldVersions key={field} {...props} field={field} />
      ))}
    </>
  );
}

/** The same for one field, to stand under it. */
export function StopFieldVersions({ item, programme, field }: StopVersionsProps & { field: StopField }) {
  const { t } = useI18n();
  const show = useStopWords(programme);
  return (
    <FieldVersions
      item={item}
      field={field}
      label={t(FIELD_NAMES.activity[field])}
      show={(value) => show(field, value)}
    />
  );
}

/** A value of a stop's field in words. */
function useStopWords(programme: Programme): (field: StopField, value: Json) => string {
  const { t, format } = useI18n();
  return (field, value) => {
    const stop = activityOf({ [field]: value });
    const day = programme.days.find(({ id }) => id === stop.day);
    const words: Record<StopField, string | undefined> = {
      title: stop.title,
      type: kindOfStop(t, stop),
      day: day?.date ? format.day(day.date) : day?.title,
      time: timeOfStop(t, stop.time),
      place: programme.places.get(stop.place ?? '')?.name,
      host: stop.host,
      case: programme.cases.get(stop.case ?? '')?.title,
      guide: programme.guides.get(stop.guide ?? '')?.title,
      about: stop.about,
      leads: format.list(namesOf(stop.leads, programme.people)),
      bring: stop.bring,
      zone: stop.zone,
      urgent: stop.urgent?.text,
    };
    return words[field] ?? '';
  };
}
