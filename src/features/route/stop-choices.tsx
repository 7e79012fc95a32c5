import { ACTIVITY_TYPES, activityOf } from '../../domain/activity.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { kindOfStop } from '../../i18n/stop-words.ts';
import type { Item } from '../../store/types.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { Select } from '../../ui/select.tsx';
import type { Edit } from './use-edit.ts';

interface ChosenProps {
  item: Item | undefined;
  edit: Edit;
}

type OfProgramme = ChosenProps & { programme: Programme };

export function TypeChoice({ item, edit }: ChosenProps) {
  const { t } = useI18n();
  const types = ACTIVITY_TYPES.map((type) => ({ value: type, label: kindOfStop(t, { type }) }));
  return (
    <Select
      label={t('route.type')}
      options={[{ value: '', label: t('route.choose') }, ...types]}
      value={activityOf(item?.values ?? {}).type ?? ''}
      onChange={(type) => void edit.write({ type })}
    />
  );
}

export function DayChoice({ item, edit, programme, day }: OfProgramme & { day: string | undefined }) {
  const { t, format } = useI18n();
  const days = programme.days.map(({ id, date, title }) => ({
    value: id,
    label: [date && format.day(date), title].filter(Boolean).join(' · ') || t('route.untitledDay'),
  }));
  return (
    <Select
      label={t('route.dayField')}
      options={[{ value: '', label: t('route.choose') }, ...days]}
      value={activityOf(item?.values ?? {}).day ?? day ?? ''}
      onChange={(chosen) => void edit.write({ day: chosen })}
    />
  );
}

export function GuideChoice({ item, edit, programme }: OfProgramme) {
  const { t } = useI18n();
  const guides = [...programme.guides.values()].map(({ id, title }) => ({
    value: id,
    label: title || t('route.questionsOf'),
  }));
  return (
    <Select
      label={t('route.guide')}
      options={[{ value: '', label: t('route.noGuide') }, ...guides]}
      value={activityOf(item?.values ?? {}).guide ?? ''}
      onChange={(guide) => void edit.write({ guide })}
    />
  );
}
