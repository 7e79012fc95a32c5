import { dayNumber } from '../../../domain/day.ts';
import type { TableDay, Timetable } from '../../../domain/timetable.ts';
import { programmeOf } from '../../../domain/today.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Programme } from '../../../store/use-programme.tsx';
import { StopList } from '../stop-list.tsx';
import styles from './timetable.module.css';

/** A page for each day: what is on, who leads, how one gets about, where one sleeps and eats. */
export function DayPapers({ table, programme }: { table: Timetable; programme: Programme }) {
  return (
    <div data-print="only">
      {table.days.map((day, index) => (
        <section key={day.day.id} data-print={index === 0 ? 'page' : 'new-page'}>
          <DayPaper day={day} programme={programme} />
        </section>
      ))}
    </div>
  );
}

interface DayPaperProps {
  day: TableDay;
  programme: Programme;
}

function DayPaper({ day: { day }, programme }: DayPaperProps) {
  const { t, format } = useI18n();
  const stops = programmeOf(programme.activities, day.id);
  const facts = [
    { name: t('exchange.transport'), words: day.transport },
    { name: t('exchange.bed'), words: day.bed },
    { name: t('exchange.food'), words: day.food },
    { name: t('setup.column.bring'), words: day.bring },
  ].filter(({ words }) => words !== '');
  return (
    <>
      <p dir="auto">{programme.route.name}</p>
      <h1>
        {t('route.day', { number: dayNumber(programme.days, day) ?? 0 })} · {format.wholeDay(day.date)}
      </h1>
      {day.title && (
        <p dir="auto">
          <strong>{day.title}</strong>
        </p>
      )}
      {stops.length === 0 ? <p>{t('route.noStops')}</p> : <StopList stops={stops} programme={programme} />}
      {facts.length > 0 && (
        <dl class={styles.facts}>
          {facts.map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
