import { ArrowLeft, ArrowRight, CalendarClock, Sun } from 'lucide';
import { useLocation } from 'preact-iso';
import type { Turn } from '../../domain/turn-days.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { State } from '../../ui/state.tsx';
import { useCaughtFocus } from '../../ui/use-caught-focus.ts';
import { type Turns, useArrowKeys } from './use-arrow-keys.ts';
import styles from './today.module.css';

export interface TurnedDays extends Turns {
  readonly toToday: () => void;
}

/** Which day is shown stands in the address; turning leaves no trail of days to go back through. */
export function useTurnedDays({ before, after }: Turn, todays: string | undefined): TurnedDays {
  const { route } = useLocation();
  const to = (id: string) => () => route(id === todays ? '/' : `/?day=${encodeURIComponent(id)}`, true);
  return { back: before && to(before.id), on: after && to(after.id), toToday: () => route('/', true) };
}

/** The days beside the one that is shown, by button and by arrow key, and a way back to today. */
export function DayTurn({ turn, days }: { turn: Turn; days: TurnedDays }) {
  const { t, format } = useI18n();
  useArrowKeys(days);
  const { before, after, other } = turn;
  const nav = useCaughtFocus<HTMLElement>([before?.id, after?.id, other?.id].join(' '));
  const day = (date: string | undefined) => format.day(date ?? '');
  return (
    <nav ref={nav} tabIndex={-1} class={styles.turn} aria-label={t('today.turnDays')}>
      <span>
        {before && (
          <Button
            icon={ArrowLeft}
            mirror
            aria-label={t('today.dayBefore', { day: day(before.date) })}
            onClick={days.back}
          >
            {format.weekday(before.date ?? '')}
          </Button>
        )}
      </span>
      <div class={styles.mark}>
        <span role="status">
          {other && (
            <State icon={CalendarClock} tone="warn" boxed>
              {t('today.notToday')}
            </State>
          )}
        </span>
        {other && (
          <Button icon={Sun} kind="act" onClick={days.toToday}>
            {t('today.toToday')}
          </Button>
        )}
      </div>
      <span>
        {after && (
          <Button
            icon={ArrowRight}
            mirror
            aria-label={t('today.dayAfter', { day: day(after.date) })}
            onClick={days.on}
          >
            {format.weekday(after.date ?? '')}
          </Button>
        )}
      </span>
    </nav>
  );
}
