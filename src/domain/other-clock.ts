import type { Activity } from './activity.ts';
import type { WallClock } from './date.ts';
import type { Planned } from './today.ts';
import type { Zones } from './zone.ts';

/** The hour of a stop where it is, and what the phone shows then. */
export interface OtherClock {
  /** IANA, of the stop */
  readonly zone: string;
  readonly there: WallClock;
  readonly here: WallClock;
}

/** Absent where the phone shows the same as the clocks of the stop, or where the stop has no day or no hour. */
export function otherClock(stop: Activity, plan: Planned, zones: Zones): OtherClock | undefined {
  const date = plan.days.find(({ id }) => id === stop.day)?.date;
  const time = stop.time.from;
  if (date === undefined || time === undefined) return undefined;
  const zone = zones.of(stop, plan);
  const instant = zones.instant({ date, time }, zone);
  if (zone === zones.own || !Number.isFinite(instant)) return undefined;
  const [there, here] = [zones.clock(instant, zone), zones.clock(instant, zones.own)];
  return there.date === here.date && there.time === here.time ? undefined : { zone, there, here };
}
