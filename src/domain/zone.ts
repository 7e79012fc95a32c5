import { clockToInstant, dateToNumber, type WallClock, wallClock } from './date.ts';

const DAY = 86_400_000;

/** What a stop's time is told by. */
interface Zoned {
  readonly zone: string;
  readonly place?: string | undefined;
}

/** What a zone is looked up in. */
export interface ZonedRoute {
  readonly places: ReadonlyMap<string, { readonly zone: string }>;
  readonly route: { readonly zone: string };
}

/** Clocks of the world, as far as this browser knows them. */
export interface Zones {
  /** IANA, where the phone thinks it is */
  readonly own: string;
  /** Whether the browser knows a zone by this name. */
  readonly isKnown: (zone: string) => boolean;
  /** The zone of a stop’s time: its own, else its place’s, else the route’s, else the phone’s; what is unknown counts as left out. */
  readonly of: (stop: Zoned, within: ZonedRoute) => string;
  /** What clocks in a zone show at an instant, ms. */
  readonly clock: (instant: number, zone: string) => WallClock;
  /**
   * The instant, ms, at which clocks in a zone show this. What they show twice is the first of the two; what they leave out, as
   * summer time begins, is as much later as they go forward (RFC 5545, 3.3.5).
   */
  readonly instant: (clock: WallClock, zone: string) => number;
}

/**
 * Reads zones with `Intl` alone; a zone that the browser doesn't know reads as the phone's own, and nothing throws.
 * @param own IANA, the phone's; one that is unknown reads as UTC
 */
export function createZones(own: string): Zones {
  const formats = new Map<string, Intl.DateTimeFormat | undefined>();
  const days = new Map<string, { before: number; after: number }>();
  const format = (zone: string) => {
    if (!formats.has(zone)) formats.set(zone, formatOf(zone));
    return formats.get(zone);
  };
  const offset = (instant: number, zone: string) => offsetAt(instant, format(zone) ?? format(own));
  /** A clock is put back or forward once in three days at most, so most days have one offset. */
  const around = (midnight: number, zone: string) => {
    const key = `${zone} ${midnight}`;
    const known = days.get(key);
    if (known) return known;
    const found = { before: offset(midnight - DAY, zone), after: offset(midnight + 2 * DAY, zone) };
    days.set(key, found);
    return found;
  };
  const isKnown = (zone: string) => zone !== '' && format(zone) !== undefined;
  return {
    own: isKnown(own) ? own : 'UTC',
    isKnown,
    of: ({ zone, place }, { places, route }) =>
      [zone, places.get(place ?? '')?.zone ?? '', route.zone].find(isKnown) ?? (isKnown(own) ? own : 'UTC'),
    clock: (instant, zone) => wallClock(instant, offset(instant, zone)),
    instant(clock, zone) {
      const { before, after } = around(dateToNumber(clock.date) * DAY, zone);
      const first = clockToInstant(clock, before);
      if (before === after || Number.isNaN(first)) return first;
      const second = clockToInstant(clock, after);
      const right = [first, second].filter((instant, at) => offset(instant, zone) === [before, after][at]);
      return right.length > 0 ? Math.min(...right) : first;
    },
  };
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    // A name that this browser has never heard of: the caller goes by the next one.
    return undefined;
  }
}

/** Minutes east of UTC; 0 where there is no such zone, or no such instant. */
function offsetAt(instant: number, format: Intl.DateTimeFormat | undefined): number {
  if (format === undefined || !Number.isFinite(instant)) return 0;
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((shown - Math.floor(instant / 60_000) * 60_000) / 60_000);
}
