import { Pencil, Plus, Sun } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import type { Activity } from '../../domain/activity.ts';
import type { Day } from '../../domain/day.ts';
import type { Listed } from '../../domain/json.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Programme } from '../../store/use-programme.tsx';
import { useStore } from '../../store/use-query.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Section } from '../../ui/section.tsx';
import { State } from '../../ui/state.tsx';
import { useDayName } from './day-name.ts';
import styles from './route.module.css';
import { StopList } from './stop-list.tsx';

export interface RouteDayProps {
  day: Listed<Day>;
  programme: Programme;
  stops: readonly Listed<Activity>[];
  isToday: boolean;
  /** what several people wrote about the day at once, for who may choose */
  versions?: ComponentChildren;
  /** absent for who only reads */
  onEdit: (() => void) | undefined;
}

/** One day of the route with its stops. */
export function RouteDay({ day, programme, stops, isToday, versions, onEdit }: RouteDayProps) {
  const { t } = useI18n();
  const { newId } = useStore();
  const { route } = useLocation();
  const name = useDayName(day, programme.days);
  const title = (
    <span class={styles.dayTitle} id={day.id} tabIndex={-1}>
      <span dir="auto">{day.title || name}</span>
      {isToday && (
        <span data-print="no">
          <State icon={Sun} boxed>
            {t('route.today')}
          </State>
        </span>
      )}
      {day.title && <small>{name}</small>}
    </span>
  );
  return (
    <Section title={title}>
      {versions}
      {stops.length === 0 && <p>{t('route.noStops')}</p>}
      {stops.length > 0 && <StopList stops={stops} programme={programme} />}
      {onEdit && (
        <ButtonRow>
          <Button
            icon={Plus}
            aria-label={`${t('route.addStop')}: ${name}`}
            onClick={() => route(`/stop/${newId()}?edit&day=${encodeURIComponent(day.id)}`)}
          >
            {t('route.addStop')}
          </Button>
          <Button icon={Pencil} kind="plain" aria-label={`${t('route.editDay')}: ${name}`} onClick={onEdit}>
            {t('route.edit')}
          </Button>
        </ButtonRow>
      )}
    </Section>
  );
}
