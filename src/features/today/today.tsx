import type { ComponentChildren, ComponentType } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { dayNumber } from '../../domain/day.ts';
import { type Today as OfToday, todayOf } from '../../domain/today.ts';
import { turnDays } from '../../domain/turn-days.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useChanges } from '../../store/use-changes.tsx';
import { type Programme, useProgramme } from '../../store/use-programme.tsx';
import { type ToldTime, useRouteTime } from '../../store/use-route-time.tsx';
import { useUrgent } from '../../store/use-urgent.tsx';
import { Header } from '../../ui/header.tsx';
import { AfterPaint } from '../../ui/after-paint.tsx';
import type { AfterProps } from './after.tsx';
import { Before } from './before.tsx';
import { ChangesCard } from './changes-card.tsx';
import { ClockNotice } from './clock-notice.tsx';
import { DayTurn, useTurnedDays } from './day-turn.tsx';
import { During } from './during.tsx';
import { LongWaiting } from './long-waiting.tsx';
import { NotTaken } from './not-taken.tsx';
import { OtherDay, OtherDayHeader } from './other-day.tsx';
import { RecoveredNotices } from './recovered.tsx';
import { RefusedHere } from './refused-here.tsx';
import { SampleNotice } from './sample-notice.tsx';
import { TodaysNotes } from './todays-notes.tsx';
import { Unset } from './unset.tsx';
import { UrgentCards } from './urgent-cards.tsx';
import { useIsWhole } from './use-is-whole.ts';
import { useSwipe } from './use-swipe.ts';
import styles from './today.module.css';

/** The current day of the route: what is now, what is next, and what was heard today; a thumb turns to the other days. */
export function Today() {
  const { t } = useI18n();
  const programme = useProgramme();
  const time = useRouteTime();
  if (programme === undefined) return <Header title={t('today.title')} />;
  return <Days programme={programme} time={time} />;
}

function Days({ programme, time }: { programme: Programme; time: ToldTime }) {
  const today = todayOf(programme, time);
  const told = useUrgent();
  const changes = useChanges(useIsWhole());
  const turn = turnDays(programme.days, today, useLocation().query['day']);
  const days = useTurnedDays(turn, today.phase === 'during' ? today.day?.id : undefined);
  const isHere = today.phase === 'during';
  const running = isHere ? today.now[0]?.activity.id : undefined;
  const sample = <SampleNotice away={!isHere} date={today.date} />;
  const changed = <ChangesCard changes={changes} programme={programme} />;
  const shared = { programme, changes: changes.list };
  return (
    <div class={styles.page} {...useSwipe(days)}>
      {turn.other ? (
        <OtherDayHeader day={turn.other} programme={programme} />
      ) : (
        <TodayHeader programme={programme} today={today} />
      )}
      <UrgentCards told={told} now={time.phone} />
      <DayTurn turn={turn} days={days} />
      <RecoveredNotices />
      <NotTaken />
      <LongWaiting />
      <RefusedHere />
      <AfterPaint>
        <ClockNotice />
      </AfterPaint>
      <div class={styles.columns}>
        <div class={styles.main}>
          {!isHere && sample}
          {turn.other ? (
            <OtherDay day={turn.other} {...shared} />
          ) : (
            <Phase today={today} told={told} changed={changed} {...shared} />
          )}
          {turn.other && changed}
        </div>
        <div class={styles.side}>
          <AfterPaint>
            <TodaysNotes
              date={turn.other?.date ?? today.date}
              zone={today.zone}
              activity={running}
              other={turn.other !== undefined}
            >
              {isHere && sample}
            </TodaysNotes>
          </AfterPaint>
        </div>
      </div>
    </div>
  );
}

interface PhaseProps {
  programme: Programme;
  today: OfToday;
  changes: ReturnType<typeof useChanges>['list'];
  told: ReturnType<typeof useUrgent>;
  /** the card of what changed */
  changed: ComponentChildren;
}

function Phase({ today, changed, ...rest }: PhaseProps) {
  const { programme } = rest;
  if (today.phase === 'unset') return <Unset />;
  if (today.phase === 'during')
    return (
      <During today={today} {...rest}>
        {changed}
      </During>
    );
  return (
    <>
      {changed}
      {today.phase === 'before' ? (
        <Before programme={programme} date={today.date} />
      ) : (
        <Afterwards programme={programme} date={today.date} />
      )}
    </>
  );
}

/** Months after the road: its code is not among what a day on the road begins with. */
function Afterwards(props: AfterProps) {
  const [After, setAfter] = useState<ComponentType<AfterProps> | undefined>(undefined);
  useEffect(() => {
    void import('./after.tsx').then((file) => setAfter(() => file.After));
  }, []);
  return After ? <After {...props} /> : null;
}

function TodayHeader({ programme, today }: Pick<PhaseProps, 'programme' | 'today'>) {
  const { t, format } = useI18n();
  const { days, cases, route } = programme;
  if (today.phase === 'before') {
    return <Header title={t('today.before', { count: today.daysLeft })} subtitle={route.name} />;
  }
  if (today.phase !== 'during') return <Header title={t('today.title')} subtitle={route.name} />;
  const { day, now, next } = today;
  const slots = [...now, ...next].filter((slot) => slot.day.id === day?.id);
  const shown = slots.find(({ activity }) => activity.case !== undefined)?.activity.case;
  const weave = cases.get(shown ?? '')?.weave;
  const number = day && dayNumber(days, day);
  const title =
    number === undefined ? t('today.title') : t('today.day', { number, date: format.day(day?.date ?? '') });
  return <Header title={title} subtitle={<Subtitle day={day?.title} route={route.name} />} weave={weave} />;
}

/** What the day is about, then which route it is. */
function Subtitle({ day, route }: { day: string | undefined; route: string }) {
  return (
    <span dir="auto" class={styles.subtitle}>
      {day && <strong>{day}</strong>}
      <span>{route}</span>
    </span>
  );
}
