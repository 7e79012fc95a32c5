import { useEffect, useState } from 'preact/hooks';
import { type WallClock, wallClock } from '../domain/date.ts';
import { useStore } from './use-query.tsx';

const MINUTE = 60_000;

/** The instant now (ms) and what clocks here show; both move on by themselves as each minute begins. */
export function useWallClock(): WallClock & { readonly instant: number } {
  const { now } = useStore();
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      setInstant(now());
      timer = setTimeout(tick, MINUTE - (now() % MINUTE));
    };
    // A sleeping phone stops timers: look again when it is seen again.
    const seen = () => document.visibilityState === 'visible' && tick();
    timer = setTimeout(tick, MINUTE - (now() % MINUTE));
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [now]);
  return { instant, ...localClock(instant) };
}

/** What clocks here show at an instant, ms. */
export function localClock(instant: number): WallClock {
  return wallClock(instant, -new Date(instant).getTimezoneOffset());
}

/** Whether two instants, ms, fall into one year here: else a day and an hour alone would tell them as one. */
export function isSameYear(one: number, other: number): boolean {
  return new Date(one).getFullYear() === new Date(other).getFullYear();
}
