import { dayOf } from '../../domain/day.ts';
import type { ComponentChildren } from 'preact';
import { programmeOf } from '../../domain/today.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Programme } from '../../store/use-programme.tsx';
import { useDayName } from './day-name.ts';
import styles from './route.module.css';
import { StopList } from './stop-list.tsx';

export interface BesideDayProps {
  /** the stop that is shown */
  id: string;
  day: string | undefined;
  programme: Programme;
  children: ComponentChildren;
}

/** A stop on the desk stands beside the others of its day. */
export function BesideDay({ id, day, programme, children }: BesideDayProps) {
  const { t } = useI18n();
  const found = programme.days.find((each) => each.id === day);
  const name = useDayName(found ?? dayOf({}), programme.days);
  return (
    <div class={styles.split}>
      {found && (
        <nav class={styles.beside} aria-label={t('route.stopsOf')}>
          <p class={styles.dayTitle}>
            <strong dir="auto">{found.title || name}</strong>
            {found.title && <small>{name}</small>}
          </p>
          <StopList stops={programmeOf(programme.activities, day)} programme={programme} current={id} />
        </nav>
      )}
      {children}
    </div>
  );
}
