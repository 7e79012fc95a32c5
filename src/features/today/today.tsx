import { dayNumber } from '../../domain/day.ts';
import { type Today as OfToday, todayOf } from '../../domain/today.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { type Programme, useProgramme } from '../../store/use-programme.tsx';
import { useRouteTime } from '../../store/use-route-time.tsx';
import { Header } from '../../ui/header.tsx';
import { AfterPaint } from '../../ui/after-paint.tsx';
import { After } from './after.tsx';
import { Before } from './before.tsx';
import { During } from './during.tsx';
import { LongWaiting } from './long-waiting.tsx';
import { NotTaken } from './not-taken.tsx';
import { RecoveredNotices } from './recovered.tsx';
import { SampleNotice } from './sample-notice.tsx';
import { TodaysNotes } from './todays-notes.tsx';
import { Unset } from './unset.tsx';
import styles from './today.module.css';

/** The current day of the route: what is now, what is next, and what was heard today. */
export function Today() {
  const { t } = useI18n();
  const programme = useProgramme();
  const time = useRouteTime();
  if (programme === undefined) return <Header title={t('today.title')} />;
  const today = todayOf(programme, time);
  const isHere = today.phase === 'during';
  const running = isHere ? today.now[0]?.activity.id : undefined;
  const sample = <SampleNotice away={!isHere} date={today.date} />;
  return (
    <div class={styles.page}>
      <TodayHeader programme={programme} today={today} />
      <RecoveredNotices />
      <NotTaken />
      <LongWaiting />
      <div class={styles.columns}>
        <div class={styles.main}>
          {!isHere && sample}
          <Phase programme={programme} today={today} />
        </div>
        <div class={styles.side}>
          <AfterPaint>
            <TodaysNotes date={today.date} zone={today.zone} activity={running}>
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
}

function Phase({ programme, today }: PhaseProps) {
  if (today.phase === 'unset') return <Unset />;
  if (today.phase === 'before') return <Before programme={programme} date={today.date} />;
  if (today.phase === 'after') return <After programme={programme} date={today.date} />;
  return <During programme={programme} today={today} />;
}

function TodayHeader({ programme, today }: PhaseProps) {
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
