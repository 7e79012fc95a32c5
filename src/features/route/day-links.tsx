import { Sun } from 'lucide';
import { type Day, dayNumber } from '../../domain/day.ts';
import type { Listed } from '../../domain/json.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './day-links.module.css';

export interface DayLinksProps {
  days: readonly Listed<Day>[];
  /** today, `YYYY-MM-DD` */
  date: string;
}

/** Short ways to the days of a long route. */
export function DayLinks({ days, date }: DayLinksProps) {
  const { t, format } = useI18n();
  const dated = days.flatMap((day) => (day.date === undefined ? [] : [{ ...day, date: day.date }]));
  if (dated.length < 3) return null;
  return (
    <nav aria-label={t('route.goToDay')}>
      <ul class={styles.links}>
        {dated.map((day) => (
          <li key={day.id}>
            <a
              href={`#${day.id}`}
              class={styles.link}
              aria-current={day.date === date ? 'date' : undefined}
              aria-label={`${t('route.day', { number: dayNumber(days, day) ?? 0 })}, ${format.longDay(day.date)}`}
            >
              <strong>
                {day.date === date && <Icon icon={Sun} size="small" />}
                {dayNumber(days, day)}
              </strong>
              <span>{format.weekday(day.date)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
