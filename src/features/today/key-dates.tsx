import { daysBetween } from '../../domain/date.ts';
import type { KeyDate } from '../../domain/route.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './today.module.css';

export interface KeyDatesProps {
  dates: readonly KeyDate[];
  /** today, `YYYY-MM-DD` */
  date: string;
}

/** The dates that matter after the road: when plans are handed in, when the contest is. */
export function KeyDates({ dates, date }: KeyDatesProps) {
  const { t, format } = useI18n();
  const dated = dates.flatMap((each) => (each.date ? [{ title: each.title, on: each.date }] : []));
  if (dated.length === 0) return null;
  const left = (on: string) => {
    const count = daysBetween(date, on);
    if (count < 0) return t('today.past');
    return count === 0 ? t('today.dueToday') : t('today.inDays', { count });
  };
  return (
    <Section title={t('today.keyDates')}>
      <ul class={styles.dates}>
        {dated
          .sort((a, b) => (a.on < b.on ? -1 : 1))
          .map(({ title, on }) => (
            <li key={`${on} ${title}`}>
              <strong dir="auto">{title}</strong>
              <span>
                <time dateTime={on}>{format.fullDay(on)}</time> · {left(on)}
              </span>
            </li>
          ))}
      </ul>
    </Section>
  );
}
