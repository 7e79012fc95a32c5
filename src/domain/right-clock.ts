/** Less than this much off, nobody misses a bus, ms. */
const LEEWAY = 2 * 60_000;

/** What is known of the right time: what the endpoint said when it last answered. */
export interface Answered {
  /** by this phone's clock, an instant, ms; 0 for never */
  readonly heard: number;
  /** endpoint's clock minus this phone's, ms */
  readonly offset: number;
}

/** The time to go by, and what is to be said of the phone's: `off` is put right here, `wrong` can't be. */
export interface RightClock {
  /** an instant, ms */
  readonly now: number;
  readonly is: 'right' | 'off' | 'wrong';
}

/**
 * Puts a phone's clock right where the endpoint has told the time. Who sets the clock back makes what was told void: it is
 * believed again unless it stands before what is known to have happened.
 * @param phone by its own clock, an instant, ms
 * @param last the latest instant, ms, that anything on this phone tells of; 0 where nothing does
 */
export function rightClock(phone: number, { heard, offset }: Answered, last = 0): RightClock {
  const holds = heard > 0 && phone >= heard - LEEWAY;
  if (holds && Math.abs(offset) >= LEEWAY) return { now: phone + offset, is: 'off' };
  const known = heard > 0 ? heard + offset : last;
  return { now: phone, is: !holds && phone < known - LEEWAY ? 'wrong' : 'right' };
}
