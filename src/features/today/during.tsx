import { Clock } from 'lucide';
import type { ComponentChildren } from 'preact';
import { aroundStop } from '../../domain/around.ts';
import type { ChangedStop } from '../../domain/changed-stops.ts';
import type { Slot, Today } from '../../domain/today.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { stopRow } from '../../i18n/stop-words.ts';
import type { Programme } from '../../store/use-programme.tsx';
import type { Told } from '../../store/use-urgent.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { AfterPaint } from '../../ui/after-paint.tsx';
import { List } from '../../ui/list.tsx';
import { ListenButton } from '../../ui/listen-button.tsx';
import { Section } from '../../ui/section.tsx';
import { StopRow } from '../../ui/stop-row.tsx';
import { DayThings } from './day-things.tsx';
import { MarkedStops, type MarkedStopsProps } from './marked-stops.tsx';
import { NowCard } from './now-card.tsx';
import { useSpokenToday } from './use-spoken-today.ts';
import styles from './today.module.css';

type During = Extract<Today, { phase: 'during' }>;

export interface DuringProps {
  programme: Programme;
  today: During;
  changes: readonly ChangedStop[];
  told: readonly Told[];
  /** what stands after now and next, before the rest of the day */
  children: ComponentChildren;
}

/** A day on the road: now, next, and the rest of it. */
export function During({ programme, today, changes, told, children }: DuringProps) {
  const { t, lang } = useI18n();
  const { now, next, day } = today;
  const words = useSpokenToday({ programme, today, told });
  const listen = (
    <ListenButton words={words} lang={lang} label={t('today.listen')} stopLabel={t('today.stopListening')} />
  );
  const marked = { programme, changes };
  return (
    <>
      <AfterPaint>
        <PrintedDay today={today} programme={programme} />
      </AfterPaint>
      <div class={styles.main} data-print="no">
        {now.map((slot, index) => (
          <NowCard
            key={slot.activity.id}
            slot={slot}
            {...marked}
            woven={index > 0}
            listen={index === 0 && listen}
          />
        ))}
        {today.programme.length === 0 && (
          <EmptyPlace icon={Clock} action={<LinkButton href="/route">{t('today.seeRoute')}</LinkButton>}>
            {day ? t('today.free') : t('today.noDayToday')}
          </EmptyPlace>
        )}
        {next.length > 0 && <Next slots={next} sameDay={next[0]?.day.id === day?.id} {...marked} />}
        {now.length === 0 && <div>{listen}</div>}
        {children}
        <AfterPaint>
          <DayThings day={day} stops={today.programme} />
          <Rest today={today} {...marked} />
        </AfterPaint>
      </div>
    </>
  );
}

/** What is neither now nor next. */
function Rest({ today, ...marked }: Pick<DuringProps, 'today' | 'programme' | 'changes'>) {
  const { t } = useI18n();
  const shown = new Set([...today.now, ...today.next].map(({ activity }) => activity.id));
  const rest = today.programme.filter(({ id }) => !shown.has(id));
  const earlier = rest.filter(({ id }) => today.begun.has(id));
  const later = rest.filter((activity) => !earlier.includes(activity));
  return (
    <>
      {later.length > 0 && <Stops title={t('today.later')} stops={later} {...marked} />}
      {earlier.length > 0 && (
        <Fold summary={t('today.earlier', { count: earlier.length })}>
          <MarkedStops stops={earlier} {...marked} />
        </Fold>
      )}
    </>
  );
}

/** Paper doesn't know what is now, and is kept for years: it gets the whole day in its order, and its whole date. */
function PrintedDay({
  today: { day, programme: stops },
  programme,
}: Pick<DuringProps, 'today' | 'programme'>) {
  const { t, format } = useI18n();
  return (
    <div data-print="only" class={styles.printed}>
      {day?.date && <p>{format.wholeDay(day.date)}</p>}
      <List>
        {stops.map((stop) => (
          <StopRow key={stop.id} {...stopRow(t, stop, aroundStop(stop, programme))} href={undefined} />
        ))}
      </List>
      <DayThings day={day} stops={stops} />
    </div>
  );
}

interface NextProps extends Omit<MarkedStopsProps, 'stops'> {
  slots: readonly Slot[];
  sameDay: boolean;
}

function Next({ slots, sameDay, ...marked }: NextProps) {
  const { t, format } = useI18n();
  const [first] = slots;
  if (!first) return null;
  const time = first.activity.time.from ?? '';
  const left = format.short(first.begins * 60_000);
  const title = sameDay
    ? t('today.nextIn', { time, left })
    : t('today.nextDay', { day: format.longDay(first.day.date ?? '') });
  return <Stops title={title} stops={slots.map(({ activity }) => activity)} {...marked} />;
}

function Stops({ title, ...rest }: MarkedStopsProps & { title: string }) {
  return (
    <Section title={title}>
      <MarkedStops {...rest} />
    </Section>
  );
}
