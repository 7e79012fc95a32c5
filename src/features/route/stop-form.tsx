import { Check } from 'lucide';
import { activityOf } from '../../domain/activity.ts';
import { rankAt } from '../../domain/rank.ts';
import { programmeOf } from '../../domain/today.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { titleOfStop } from '../../i18n/stop-words.ts';
import type { Item } from '../../store/types.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Header } from '../../ui/header.tsx';
import { Stack } from '../../ui/stack.tsx';
import { CaseField } from './case-field.tsx';
import { CellField } from './cell-field.tsx';
import { EditStateLine } from './edit-state.tsx';
import { LeadsField } from './leads-field.tsx';
import { PlaceField } from './place-field.tsx';
import { DayChoice, GuideChoice, TypeChoice } from './stop-choices.tsx';
import { StopTime } from './stop-time.tsx';
import { StopUrgent } from './stop-urgent.tsx';
import { type StopField, StopFieldVersions } from './stop-versions.tsx';
import { ToBin } from './to-bin.tsx';
import { useEdit } from './use-edit.ts';
import { ZoneField } from './zone-field.tsx';

export interface StopFormProps {
  id: string;
  /** absent until the first field of a new stop is written */
  item: Item | undefined;
  /** the day of a new stop */
  day: string | undefined;
  programme: Programme;
  back: { href: string; label: string };
}

/** Every field saves itself; there is nothing to send off. */
export function StopForm({ id, item, day, programme, back }: StopFormProps) {
  const { t } = useI18n();
  const edit = useEdit({ scope: 'programme', kind: 'activity', id, ...begin(programme, day) });
  const field = { item, edit };
  const versions = (name: StopField) =>
    item && <StopFieldVersions item={item} programme={programme} field={name} />;
  return (
    <Stack>
      <Header title={t(item ? 'route.editStop' : 'route.newStop')} back={back} />
      <TypeChoice {...field} />
      {versions('type')}
      <CellField {...field} field="title" label={t('route.heading')} hint={t('route.titleHint')} />
      <DayChoice {...field} programme={programme} day={day} />
      {versions('day')}
      <StopTime {...field} stops={programme.activities} />
      {versions('time')}
      <ZoneField {...field} programme={programme} />
      <PlaceField {...field} places={programme.places} />
      {versions('place')}
      <CaseField {...field} cases={programme.cases} />
      {versions('case')}
      <CellField {...field} field="host" label={t('route.host')} hint={t('route.hostHint')} />
      <LeadsField {...field} people={programme.people} />
      {versions('leads')}
      <GuideChoice {...field} programme={programme} />
      {versions('guide')}
      <CellField {...field} field="about" label={t('route.about')} hint={t('route.aboutHint')} long />
      <CellField {...field} field="bring" label={t('today.bring')} long />
      {item && <StopUrgent id={id} may />}
      {versions('urgent')}
      <EditStateLine state={edit.state} />
      {item && (
        <LinkButton href={`/stop/${id}`} kind="act" icon={Check} large>
          {t('route.doneEditing')}
        </LinkButton>
      )}
      {item && <ToBin item={item} label={t('kit.toBin')} what={titleOfStop(t, activityOf(item.values))} />}
    </Stack>
  );
}

/** What a new stop begins with: its day, after the others of that day. */
function begin({ activities }: Programme, day: string | undefined) {
  if (day === undefined) return {};
  const siblings = programmeOf(activities, day);
  return { initial: { day, rank: rankAt(siblings, siblings.length, Math.random) } };
}
