import { addDays } from './date.ts';
import type { Draft } from './draft.ts';
import { DEFAULT_QUESTIONS } from './guide.ts';
import { ROUTE_ID } from './route.ts';
import { routeLength } from './route-length.ts';

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
