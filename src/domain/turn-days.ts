import type { Day } from './day.ts';
import type { Listed } from './json.ts';
import type { Today } from './today.ts';

/** Which day is shown, and where one gets from it. */
export interface Turn {
  /** another day than today; absent where today is shown */
  readonly other: Listed<Day> | undefined;
  /** the days beside the one that is shown; absent at either end of the route */
  readonly before: Listed<Day> | undefined;
  readonly after: Listed<Day> | undefined;
}

/**
 * Turns through the days that have a date.
 * @param days by date
 * @param wanted id of the day that somebody asks for; one that isn't there shows today
 */
export function turnDays(days: readonly Listed<Day>[], today: Today, wanted: string | undefined): Turn {
  const dated = days.filter(({ date }) => date !== undefined);
  const own = today.phase === 'during' ? today.day : undefined;
  const asked = dated.find(({ id }) => id === wanted && id !== own?.id);
  const at = dated.findIndex(({ id }) => id === (asked ?? own)?.id);
  if (at >= 0) return { other: asked, before: dated[at - 1], after: dated[at + 1] };
  const isPast = ({ date = '' }: Day) => date < today.date;
  return { other: undefined, before: dated.findLast(isPast), after: dated.find((day) => !isPast(day)) };
}
