import { ArrowLeft, ArrowRight, CalendarClock, Sun } from 'lucide';
import { useLocation } from 'preact-iso';
import { useEffect, useRef } from 'preact/hooks';
import type { Turn } from '../../domain/turn-days.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { State } from '../../ui/state.tsx';
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
  const nav = useKeptFocus(turn);
  const { before, after, other } = turn;
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

/** The button that was pressed may be gone on the day that it led to: the next key goes on from its place. */
function useKeptFocus(turn: Turn) {
  const nav = useRef<HTMLElement>(null);
  const isInside = useRef(false);
  useEffect(() => {
    const place = nav.current;
    if (place === null) return undefined;
    const look = () => {
      isInside.current = place.contains(document.activeElement);
    };
    // What is taken out of the page is not said to lose the focus everywhere.
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, []);
  useEffect(() => {
    if (isInside.current && document.activeElement === document.body) nav.current?.focus();
  }, [turn]);
  return nav;
}
