import { Clock } from 'lucide';
import type { Activity } from '../../domain/activity.ts';
import { aroundStop } from '../../domain/around.ts';
import type { Listed } from '../../domain/json.ts';
import type { Slot, Today } from '../../domain/today.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { stopRow } from '../../i18n/stop-words.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { AfterPaint } from '../../ui/after-paint.tsx';
import { List } from '../../ui/list.tsx';
import { Section } from '../../ui/section.tsx';
import { StopRow } from '../../ui/stop-row.tsx';
import { NowCard } from './now-card.tsx';
import styles from './today.module.css';

type During = Extract<Today, { phase: 'during' }>;

export interface DuringProps {
  programme: Programme;
  today: During;
}

/** A day on the road: now, next, and the rest of it. */
export function During({ programme, today }: DuringProps) {
  const { t } = useI18n();
  const { now, next, day } = today;
  const shown = new Set([...now, ...next].map(({ activity }) => activity.id));
  const rest = today.programme.filter(({ id }) => !shown.has(id));
  const earlier = rest.filter(({ id }) => today.begun.has(id));
  const later = rest.filter((activity) => !earlier.includes(activity));
  return (
    <>
      <AfterPaint>
        <PrintedDay date={day?.date} stops={today.programme} programme={programme} />
      </AfterPaint>
      <div class={styles.main} data-print="no">
        {now.map((slot, index) => (
          <NowCard key={slot.activity.id} slot={slot} programme={programme} woven={index > 0} />
        ))}
        {today.programme.length === 0 && (
          <EmptyPlace icon={Clock} action={<LinkButton href="/route">{t('today.seeRoute')}</LinkButton>}>
            {day ? t('today.free') : t('today.noDayToday')}
          </EmptyPlace>
        )}
        {next.length > 0 && <Next slots={next} programme={programme} sameDay={next[0]?.day.id === day?.id} />}
        <AfterPaint>
          {later.length > 0 && <Stops title={t('today.later')} stops={later} programme={programme} />}
          {earlier.length > 0 && (
            <Fold summary={t('today.earlier', { count: earlier.length })}>
              <StopList stops={earlier} programme={programme} />
            </Fold>
          )}
        </AfterPaint>
      </div>
    </>
  );
}

/** Paper doesn't know what is now, and is kept for years: it gets the whole day in its order, and its whole date. */
function PrintedDay({ date, stops, programme }: StopsProps & { date: string | undefined }) {
  const { t, format } = useI18n();
  return (
    <div data-print="only" class={styles.printed}>
      {date && <p>{format.wholeDay(date)}</p>}
      <List>
        {stops.map((stop) => (
          <StopRow key={stop.id} {...stopRow(t, stop, aroundStop(stop, programme))} href={undefined} />
        ))}
      </List>
    </div>
  );
}

interface NextProps {
  slots: readonly Slot[];
  programme: Programme;
  sameDay: boolean;
}

function Next({ slots, programme, sameDay }: NextProps) {
  const { t, format } = useI18n();
  const [first] = slots;
  if (!first) return null;
  const time = first.activity.time.from ?? '';
  const left = format.short(first.begins * 60_000);
  const title = sameDay
    ? t('today.nextIn', { time, left })
    : t('today.nextDay', { day: format.longDay(first.day.date ?? '') });
  return <Stops title={title} stops={slots.map(({ activity }) => activity)} programme={programme} />;
}

interface StopsProps {
  title?: string | undefined;
  stops: readonly Listed<Activity>[];
  programme: Programme;
}

function Stops({ title, ...rest }: StopsProps) {
  return (
    <Section title={title}>
      <StopList {...rest} />
    </Section>
  );
}

function StopList({ stops, programme }: StopsProps) {
  const { t } = useI18n();
  return (
    <List>
      {stops.map((stop) => (
        <StopRow key={stop.id} {...stopRow(t, stop, aroundStop(stop, programme))} />
      ))}
    </List>
  );
}
