import { ArrowLeft, ArrowRight } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { timeToMinutes, type WallClock } from '../../../domain/date.ts';
import { dayNumber } from '../../../domain/day.ts';
import type { TableDay, Timetable } from '../../../domain/timetable.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Programme } from '../../../store/use-programme.tsx';
import { Button } from '../../../ui/button.tsx';
import { DayColumn, HourAxis, StopBlock } from './day-column.tsx';
import styles from './timetable.module.css';

export interface DayStripProps {
  table: Timetable;
  programme: Programme;
  clock: WallClock;
}

/** All days in one strip that scrolls, and on a phone stops at each; it opens where one is. */
export function DayStrip({ table, programme, clock }: DayStripProps) {
  const { t, format } = useI18n();
  const { strip, at, go, onScroll } = useSteps(table, clock.date);
  const [before, after] = [table.days[at - 1]?.day.date, table.days[at + 1]?.day.date];
  return (
    <div class={styles.table} style={{ '--minutes': (table.to - table.from) * 60 }}>
      <div class={styles.steps}>
        {before ? (
          <Button
            icon={ArrowLeft}
            mirror
            aria-label={t('today.dayBefore', { day: format.day(before) })}
            onClick={() => go(at - 1)}
          >
            {format.weekday(before)}
          </Button>
        ) : (
          <span />
        )}
        {after && (
          <Button
            icon={ArrowRight}
            mirror
            aria-label={t('today.dayAfter', { day: format.day(after) })}
            onClick={() => go(at + 1)}
          >
            {format.weekday(after)}
          </Button>
        )}
      </div>
      {/* What scrolls has to be reached by keyboard too. */}
      <div
        class={styles.strip}
        ref={strip}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={t('exchange.grid')}
        onScroll={onScroll}
      >
        <div class={styles.corner} />
        <HourAxis table={table} />
        {table.days.map((day, index) => (
          <section
            key={day.day.id}
            class={styles.day}
            style={{ '--column': index + 2 }}
            aria-label={t('route.day', { number: dayNumber(programme.days, day.day) ?? 0 })}
            data-today={day.day.date === clock.date ? '' : undefined}
          >
            <DayHead day={day} programme={programme} />
            <DayColumn
              table={table}
              day={day}
              programme={programme}
              now={day.day.date === clock.date ? timeToMinutes(clock.time) : undefined}
            />
          </section>
        ))}
      </div>
    </div>
  );
}

/** Number, date and title of a day, and what has no hour on it. */
export function DayHead({ day, programme }: { day: TableDay; programme: Programme }) {
  const { t, format } = useI18n();
  return (
    <div class={styles.head}>
      <h2 class={styles.dayName}>
        {t('route.day', { number: dayNumber(programme.days, day.day) ?? 0 })}
        <small>{format.day(day.day.date)}</small>
      </h2>
      {day.day.title && (
        <p class={styles.dayTitle} dir="auto">
          {day.day.title}
        </p>
      )}
      {day.loose.map((stop) => (
        <StopBlock key={stop.id} stop={stop} programme={programme} />
      ))}
    </div>
  );
}

/** Goes from day to day; where fingers scroll, it follows them. */
function useSteps({ days }: Timetable, today: string) {
  const strip = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const columns = () => [...(strip.current?.querySelectorAll('section') ?? [])];
  const go = (index: number) => {
    const column = columns()[index];
    const axis = strip.current?.firstElementChild?.getBoundingClientRect();
    // Along the strip alone: the page stays where it is.
    if (column && axis) strip.current?.scrollBy(column.getBoundingClientRect().left - axis.right, 0);
    setAt(index);
  };
  useEffect(() => {
    const index = days.findIndex(({ day }) => day.date === today);
    if (index > 0) go(index);
    // Once, as it opens: afterwards it stays where somebody has brought it.
  }, []);
  const onScroll = () => {
    const box = strip.current?.getBoundingClientRect();
    if (!box) return;
    const middles = columns().map((column) => {
      const { left, right } = column.getBoundingClientRect();
      return Math.abs((left + right) / 2 - (box.left + box.right) / 2);
    });
    setAt(middles.indexOf(Math.min(...middles)));
  };
  return { strip, at, go, onScroll };
}
