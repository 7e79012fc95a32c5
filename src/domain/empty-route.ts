import { addDays, daysBetween, isDate } from './date.ts';
import type { Draft } from './draft.ts';
import { DEFAULT_QUESTIONS } from './guide.ts';
import { ROUTE_ID } from './route.ts';

/** Learning Routes take 6 to 16 days; this is only a guard against a slip in the year. */
export const MAX_DAYS = 60;

/** How many days a route from one day to another has; absent where they are no days, reversed, or too far apart. */
export function routeLength(start: string, end: string): number | undefined {
  if (!isDate(start) || !isDate(end)) return undefined;
  const length = daysBetween(start, end) + 1;
  return length >= 1 && length <= MAX_DAYS ? length : undefined;
}

interface EmptyOptions {
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly start: string;
  readonly end: string;
  /** what the default guide is called */
  readonly guide?: string;
}

/**
 * A new route: its days, made from its dates, and the default interview guide. Without days where `routeLength`
 * knows none.
 */
export function emptyRoute({ name, start, end, guide = '' }: EmptyOptions): Draft[] {
  const length = routeLength(start, end) ?? 0;
  const days = Array.from(
    { length },
    (_, index): Draft => ({
      scope: 'programme',
      kind: 'day',
      id: `day-${index + 1}`,
      fields: { date: addDays(start, index), title: '' },
    }),
  );
  const questions = DEFAULT_QUESTIONS.map((question) => ({ ...question }));
  return [
    { scope: 'programme', kind: 'route', id: ROUTE_ID, fields: { name, start, end } },
    ...days,
    { scope: 'programme', kind: 'guide', id: 'guide-1', fields: { title: guide, questions } },
  ];
}
