import { useMemo } from 'preact/hooks';
import { type Answered, type RightClock, rightClock } from '../domain/right-clock.ts';
import type { RouteTime } from '../domain/today.ts';
import { createZones, type Zones } from '../domain/zone.ts';
import { useQuery } from './use-query.tsx';
import { useWallClock } from './use-wall-clock.tsx';

const NEVER: Answered = { heard: 0, offset: 0 };

/** Clocks of the world, with the zone that this phone is set to. */
function zonesHere(): Zones {
  return createZones(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** The same for a screen, made once. */
export function useZones(): Zones {
  return useMemo(zonesHere, []);
}

/** The time that every "which day is today" of the route goes by; it moves on by itself as each minute begins. */
export interface ToldTime extends RouteTime {
  /** by this phone's own clock, an instant, ms */
  readonly phone: number;
  readonly is: RightClock['is'];
}

/** @param last the latest instant, ms, that anything on this phone tells of, where somebody has looked */
export function useRouteTime(last = 0): ToldTime {
  const { instant } = useWallClock();
  const { heard, offset } = useAnswered();
  const zones = useZones();
  return useMemo(
    () => ({ ...rightClock(instant, { heard, offset }, last), phone: instant, zones }),
    [instant, heard, offset, last, zones],
  );
}

/** What the endpoint told of the time; as never until it has been read. */
export function useAnswered(): Answered {
  return useQuery(({ courier }) => courier.courier()) ?? NEVER;
}
