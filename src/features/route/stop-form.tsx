import { Check, Trash2 } from 'lucide';
import { ACTIVITY_TYPES, activityOf } from '../../domain/activity.ts';
import { rankAt } from '../../domain/rank.ts';
import { programmeOf } from '../../domain/today.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { kindOfStop } from '../../i18n/stop-words.ts';
import type { Item } from '../../store/types.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Header } from '../../ui/header.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { CaseField } from './case-field.tsx';
import { CellField } from './cell-field.tsx';
import { EditStateLine } from './edit-state.tsx';
import { PlaceField } from './place-field.tsx';
import styles from './route.module.css';
import { StopTime } from './stop-time.tsx';
import { StopVersions } from './stop-versions.tsx';
import { type Edit, useEdit } from './use-edit.ts';

export interface StopFormProps {
  id: string;
  /** absent until the first field of a new stop is written */
  item: Item | undefined;
  /** the day of a new stop */
  day: string | undefined;
  programme: Programme;
}

/** Every field saves itself; there is nothing to send off. */
export function StopForm({ id, item, day, programme }: StopFormProps) {
  const { t } = useI18n();
  const edit = useEdit({ scope: 'programme', kind: 'activity', id, ...begin(programme, day) });
  const field = { item, edit };
  return (
    <Stack>
      <Header
        title={t(item ? 'route.editStop' : 'route.newStop')}
        back={{ href: '/route', label: t('route.toRoute') }}
      />
      {item && <StopVersions item={item} programme={programme} />}
      <TypeChoice {...field} />
      <CellField {...field} field="title" label={t('route.heading')} hint={t('route.titleHint')} />
      <DayChoice {...field} programme={programme} day={day} />
      <StopTime {...field} />
      <PlaceField {...field} places={programme.places} />
      <CaseField {...field} cases={programme.cases} />
      <CellField {...field} field="host" label={t('route.host')} hint={t('route.hostHint')} />
      <GuideChoice {...field} programme={programme} />
      <CellField {...field} field="about" label={t('route.about')} hint={t('route.aboutHint')} long />
      <EditStateLine state={edit.state} />
      {item && (
        <LinkButton href={`/stop/${id}`} kind="act" icon={Check} large>
          {t('route.doneEditing')}
        </LinkButton>
      )}
      {item && <ToBin item={item} />}
    </Stack>
  );
}

/** What a new stop begins with: its day, after the others of that day. */
function begin({ activities }: Programme, day: string | undefined) {
  if (day === undefined) return {};
  const siblings = programmeOf(activities, day);
  return { initial: { day, rank: rankAt(siblings, siblings.length, Math.random) } };
}

interface ChosenProps {
  item: Item | undefined;
  edit: Edit;
}

function TypeChoice({ item, edit }: ChosenProps) {
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

function DayChoice({ item, edit, programme, day }: ChosenProps & Pick<StopFormProps, 'programme' | 'day'>) {
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

function GuideChoice({ item, edit, programme }: ChosenProps & Pick<StopFormProps, 'programme'>) {
  const { t } = useI18n();
  const guides = [...programme.guides.values()].map(({ id, title }) => ({
    value: id,
    label: title || t('route.questionsOf'),
  }));
  return (
    <Select
      label={t('route.guide')}
      options={[{ value: '', label: t('route.none') }, ...guides]}
      value={activityOf(item?.values ?? {}).guide ?? ''}
      onChange={(guide) => void edit.write({ guide })}
    />
  );
}

/** Far from what edits; it comes back from the bin. */
function ToBin({ item }: { item: Item }) {
  const { t } = useI18n();
  const save = useSave();
  return (
    <p class={styles.apart}>
      <Button kind="danger" icon={Trash2} onClick={() => void save((store) => store.bin(item))}>
        {t('route.toBin')}
      </Button>
    </p>
  );
}
