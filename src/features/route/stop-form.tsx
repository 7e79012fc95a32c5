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
      <Chosen item={item} edit={edit} programme={programme} day={day} />
      <CellField {...field} field="title" label={t('route.heading')} hint={t('route.titleHint')} />
      <StopTime {...field} />
      <PlaceField {...field} places={programme.places} />
      <CaseField {...field} cases={programme.cases} />
      <CellField {...field} field="host" label={t('route.host')} hint={t('route.hostHint')} />
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
  programme: Programme;
  day: string | undefined;
}

/** What is chosen from lists: day, kind, questions. */
function Chosen({ item, edit, programme, day }: ChosenProps) {
  const { t, format } = useI18n();
  const stop = activityOf(item?.values ?? {});
  const none = { value: '', label: t('route.choose') };
  const days = programme.days.map(({ id, date, title }) => ({
    value: id,
    label: [date && format.day(date), title].filter(Boolean).join(' · ') || t('route.untitledDay'),
  }));
  const types = ACTIVITY_TYPES.map((type) => ({ value: type, label: kindOfStop(t, { type }) }));
  const guides = [...programme.guides.values()].map(({ id, title }) => ({ value: id, label: title }));
  const put = (field: string) => (value: string) => void edit.write({ [field]: value });
  return (
    <>
      <Select
        label={t('route.type')}
        options={[none, ...types]}
        value={stop.type ?? ''}
        onChange={put('type')}
      />
      <Select
        label={t('route.dayField')}
        options={[none, ...days]}
        value={stop.day ?? day ?? ''}
        onChange={put('day')}
      />
      <Select
        label={t('route.guide')}
        options={[{ value: '', label: t('route.none') }, ...guides]}
        value={stop.guide ?? ''}
        onChange={put('guide')}
      />
    </>
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
