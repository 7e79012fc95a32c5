import { daysBetween, isDate } from './date.ts';

/** Learning Routes take 6 to 16 days; this is only a guard against a slip in the year. */
export const MAX_DAYS = 60;

/** How many days a route from one day to another has; absent where they are no days, reversed, or too far apart. */
export function routeLength(start: string, end: string): number | undefined {
  if (!isDate(start) || !isDate(end)) return undefined;
  const length = daysBetween(start, end) + 1;
  return length >= 1 && length <= MAX_DAYS ? length : undefined;
}
