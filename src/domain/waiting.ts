/** How long something has been on this phone only: `unknown` where its clock was changed since. */
export type WaitingAge = 'short' | 'long' | 'unknown';

/** A night without signal is common; past it somebody should know, ms. */
const LONG = 12 * 3600_000;
/** What a clock that is put right may jump without anyone's doing, ms. */
const JUMP = 3600_000;
const DAY = 86_400_000;

/** What the age of the oldest unsent thing is told from. */
export interface Waited {
  /** since when the oldest waits, ms; 0 where nothing does */
  readonly since: number;
  /** by the same clock, ms */
  readonly now: number;
  /** when the route came onto this phone, ms: nothing can wait for longer */
  readonly made: number;
}

/** Health is the age of the oldest unsent thing. A clock that stood wrong when it was written tells no age: then that is said. */
export function waitingAge({ since, now, made }: Waited): WaitingAge {
  if (since === 0) return 'short';
  if (since > now + JUMP || since < made - DAY) return 'unknown';
  return now - since >= LONG ? 'long' : 'short';
}
