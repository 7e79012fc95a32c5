import { interviewOf } from '../../domain/interview.ts';
import { programmeOf } from '../../domain/today.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { titleOfStop } from '../../i18n/stop-words.ts';
import type { Item, Json } from '../../store/types.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Section } from '../../ui/section.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Tags } from './tags.tsx';

/** At which stop it was and which case it is about, as the time said it and a person corrects it; tags and a star. */
export function InterviewPlace({ item }: { item: Item }) {
  const { t, format } = useI18n();
  const programme = useProgramme();
  const save = useSave();
  const { activity = '', case: visited = '', starred } = interviewOf(item.values);
  const write = (fields: Record<string, Json>) => {
    const { scope, kind, id } = item;
    return save((store) => store.write({ scope, kind, id, fields }));
  };
  if (programme === undefined) return null;
  const { days, activities, cases } = programme;
  const stops = days.flatMap((day) =>
    programmeOf(activities, day.id).map((stop) => ({
      value: stop.id,
      label: [day.date && format.day(day.date), stop.time.from, titleOfStop(t, stop)]
        .filter(Boolean)
        .join(' · '),
    })),
  );
  // The case of the stop comes along, unless somebody said another one.
  const toStop = (id: string) => {
    const before = activities.find((stop) => stop.id === activity)?.case ?? '';
    const after = activities.find((stop) => stop.id === id)?.case;
    void write({ activity: id || null, ...(visited === before ? { case: after ?? null } : {}) });
  };
  return (
    <Section title={t('listen.stopAndCase')}>
      <Stack>
        {stops.length > 0 && (
          <Select
            label={t('record.stop')}
            options={[{ value: '', label: t('record.noStop') }, ...stops]}
            value={activity}
            onChange={toStop}
          />
        )}
        {cases.size > 0 && (
          <Select
            label={t('words.kind.case')}
            options={[
              { value: '', label: t('listen.noCase') },
              ...[...cases.values()].map(({ id, title }) => ({ value: id, label: title })),
            ]}
            value={visited}
            onChange={(id) => void write({ case: id || null })}
          />
        )}
        <Switch label={t('kit.star')} checked={starred} onChange={(on) => write({ starred: on })} />
        <Tags item={item} />
      </Stack>
    </Section>
  );
}
