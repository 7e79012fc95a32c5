import { useState } from 'preact/hooks';
import { programmeOf } from '../../domain/today.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Programme } from '../../store/use-programme.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { Section } from '../../ui/section.tsx';
import { DayVersions } from './day-versions.tsx';
import { RouteDay } from './route-day.tsx';
import { StopList } from './stop-list.tsx';
import { useOpenDay } from './use-open-day.ts';

export interface DaysProps {
  programme: Programme;
  /** today, `YYYY-MM-DD` */
  date: string;
  may: boolean;
  onEdit: (day: string) => void;
}

/** The days with their stops; it opens where one is. */
export function Days({ programme, date, may, onEdit }: DaysProps) {
  const { t } = useI18n();
  useOpenDay(programme.days, date);
  // Once there, they stay: the keyboard goes on where the last of them was settled.
  const [seen] = useState(() => new Set<string>());
  const held = useQuery(async ({ queries }) => {
    const items = await queries.ofKind('day');
    for (const { id, others } of items) if (others.length > 0) seen.add(id);
    return new Map(items.filter(({ id }) => seen.has(id)).map((item) => [item.id, item]));
  });
  const versionsOf = (id: string) => {
    const item = may ? held?.get(id) : undefined;
    return item && <DayVersions item={item} />;
  };
  const known = new Set(programme.days.map(({ id }) => id));
  const loose = programme.activities.filter(({ day }) => day === undefined || !known.has(day));
  return (
    <>
      {programme.days.map((day) => (
        <div key={day.id} data-print="whole">
          <RouteDay
            day={day}
            programme={programme}
            stops={programmeOf(programme.activities, day.id)}
            isToday={day.date === date}
            versions={versionsOf(day.id)}
            onEdit={may ? () => onEdit(day.id) : undefined}
          />
        </div>
      ))}
      {loose.length > 0 && (
        <Section title={t('route.noDay')}>
          <StopList stops={loose} programme={programme} />
        </Section>
      )}
    </>
  );
}
