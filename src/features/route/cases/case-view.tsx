import { CircleQuestionMark, Hourglass, MapPin, Pencil, Printer, Star, Users } from 'lucide';
import { type Case, caseOf } from '../../../domain/case.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import type { Programme } from '../../../store/use-programme.tsx';
import { usePeople } from '../../../store/use-people.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Header } from '../../../ui/header.tsx';
import { IconLabel } from '../../../ui/icon-label.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { LabelWords } from '../label-words.tsx';
import { CaseEvents } from './case-events.tsx';
import { CaseGathered } from './case-gathered.tsx';
import { CaseStops } from './case-stops.tsx';
import { CaseVersions } from './case-versions.tsx';
import shared from '../route.module.css';
import styles from './case.module.css';
import { InspireCase } from './inspire-case.tsx';

export interface CaseViewProps {
  item: Item;
  programme: Programme;
  /** whether this person may change it */
  may: boolean;
}

/** A case as it is told: who hosts it, how it was and is, what led there, and what was gathered. */
export function CaseView({ item, programme, may }: CaseViewProps) {
  const { t } = useI18n();
  const held = caseOf(item.values);
  const days = new Map(programme.days.map(({ id }, index) => [id, index]));
  const stops = programme.activities
    .filter((stop) => stop.case === item.id)
    .sort((a, b) => orderOf(a, days).localeCompare(orderOf(b, days)));
  return (
    <div data-print="page">
      <Stack gap="wide">
        <Header
          title={held.title || t('cases.untitled')}
          subtitle={programme.route.name}
          back={{ href: '/route/cases', label: t('cases.toCases') }}
          weave={held.weave}
          actions={
            may && (
              <LinkButton href={`/case/${item.id}?edit`} icon={Pencil}>
                {t('route.edit')}
              </LinkButton>
            )
          }
        />
        {may && <CaseVersions item={item} programme={programme} />}
        <div class={`${shared.columns} ${styles.columns}`}>
          <Stack gap="wide">
            <CaseFacts held={held} programme={programme} />
            <Told held={held} />
            <InspireCase item={item} />
            <CaseEvents id={item.id} may={may} />
          </Stack>
          <Stack gap="wide">
            {stops.length > 0 && (
              <Section title={t('cases.stops')}>
                <CaseStops stops={stops} programme={programme} />
              </Section>
            )}
            <CaseGathered id={item.id} stops={stops.map(({ id }) => id)} />
          </Stack>
        </div>
        <p data-print="no">
          <Button icon={Printer} onClick={() => window.print()}>
            {t('route.print')}
          </Button>
        </p>
      </Stack>
    </div>
  );
}

function orderOf(
  { day, time, rank }: Programme['activities'][number],
  days: ReadonlyMap<string, number>,
): string {
  const at = day === undefined ? undefined : days.get(day);
  return `${String(at ?? 999).padStart(3, '0')} ${time.from ?? '~'} ${rank}`;
}

function CaseFacts({ held, programme }: { held: Case; programme: Programme }) {
  const { t, format } = useI18n();
  const people = usePeople();
  const place = programme.places.get(held.place ?? '');
  const champions = held.champions.flatMap((id) => people.get(id)?.name || []);
  const facts = [held.axis, held.host, place?.name, held.period, ...champions, ...Object.keys(held.labels)];
  if (!facts.some(Boolean)) return null;
  return (
    <Card>
      <div class={`${shared.facts} ${styles.facts}`}>
        {held.axis && <IconLabel icon={CircleQuestionMark}>{held.axis}</IconLabel>}
        {held.host && <IconLabel icon={Users}>{t('today.hosts', { host: held.host })}</IconLabel>}
        {place?.name && <IconLabel icon={MapPin}>{place.name}</IconLabel>}
        {held.period && <IconLabel icon={Hourglass}>{held.period}</IconLabel>}
        {champions.length > 0 && (
          <IconLabel icon={Star}>
            {t('cases.championsAre', { names: format.list(champions), count: champions.length })}
          </IconLabel>
        )}
      </div>
      <LabelWords labels={held.labels} />
    </Card>
  );
}

/** Before, now and why it worked, as far as somebody has written it. */
function Told({ held: { before, now, keys } }: { held: Case }) {
  const { t } = useI18n();
  const part = (title: string, words: string) =>
    words !== '' && (
      <Section title={title}>
        <p class={styles.told} dir="auto">
          {words}
        </p>
      </Section>
    );
  return (
    <>
      {part(t('cases.before'), before)}
      {part(t('cases.now'), now)}
      {part(t('cases.keys'), keys)}
    </>
  );
}
