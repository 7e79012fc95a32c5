import { Clock } from 'lucide';
import type { ChangedStop } from '../../domain/changed-stops.ts';
import { type Day, dayNumber } from '../../domain/day.ts';
import type { Listed } from '../../domain/json.ts';
import { programmeOf } from '../../domain/today.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Programme } from '../../store/use-programme.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Header } from '../../ui/header.tsx';
import { Section } from '../../ui/section.tsx';
import { DayThings } from './day-things.tsx';
import { MarkedStops } from './marked-stops.tsx';

interface OtherDayProps {
  day: Listed<Day>;
  programme: Programme;
}

export function OtherDayHeader({ day, programme: { days, route } }: OtherDayProps) {
  const { t, format } = useI18n();
  const title = t('today.day', { number: dayNumber(days, day) ?? 0, date: format.day(day.date ?? '') });
  return <Header title={title} subtitle={day.title || route.name} />;
}

/** A day that is not today: all of its stops in their order, without any now. */
export function OtherDay({ day, programme, changes }: OtherDayProps & { changes: readonly ChangedStop[] }) {
  const { t } = useI18n();
  const stops = programmeOf(programme.activities, day.id);
  return (
    <>
      {stops.length === 0 ? (
        <EmptyPlace icon={Clock}>{t('today.free')}</EmptyPlace>
      ) : (
        <Section title={t('today.stopsOfDay')}>
          <MarkedStops stops={stops} programme={programme} changes={changes} />
        </Section>
      )}
      <DayThings day={day} stops={stops} />
    </>
  );
}
