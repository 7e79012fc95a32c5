import { activityOf } from '../../domain/activity.ts';
import { caseOf } from '../../domain/case.ts';
import { interviewOf } from '../../domain/interview.ts';
import { programmeOf } from '../../domain/today.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { titleOfStop } from '../../i18n/stop-words.ts';
import type { Item, Json } from '../../store/types.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Section } from '../../ui/section.tsx';
import { Select, type SelectOption } from '../../ui/select.tsx';
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
  const unlisted = useUnlisted(activity, visited);
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
  const known = [...cases.values()].map(({ id, title }) => ({ value: id, label: title }));
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
            options={[{ value: '', label: t('record.noStop') }, ...stops, ...unlisted(activity, stops)]}
            value={activity}
            onChange={toStop}
          />
        )}
        {cases.size > 0 && (
          <Select
            label={t('words.kind.case')}
            options={[{ value: '', label: t('listen.noCase') }, ...known, ...unlisted(visited, known)]}
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

/** What is chosen and not among those that there are: it lies in the bin, or has not come to this phone. The choice says so. */
function useUnlisted(...ids: readonly string[]) {
  const { t } = useI18n();
  const items = useQuery(
    ({ queries }) => Promise.all(ids.map((id) => queries.get({ scope: 'programme', id }))),
    ids,
  );
  return (chosen: string, listed: readonly SelectOption<string>[]): readonly SelectOption<string>[] => {
    if (chosen === '' || items === undefined || listed.some(({ value }) => value === chosen)) return [];
    const item = items.find((each) => each?.id === chosen);
    const title =
      item &&
      (item.kind === 'activity' ? titleOfStop(t, activityOf(item.values)) : caseOf(item.values).title);
    const words =
      title === undefined ? [t('roster.notHere')] : [title, item?.state === 'bin' && t('kit.inBin')];
    return [{ value: chosen, label: words.filter(Boolean).join(' · ') }];
  };
}
