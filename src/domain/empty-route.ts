import { addDays } from './date.ts';
import { defaultGuide } from './default-guide.ts';
import type { Draft } from './draft.ts';
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
  return [
    { scope: 'programme', kind: 'route', id: ROUTE_ID, fields: { name, start, end } },
    ...days,
    ...defaultGuide('guide-1', guide),
  ];
}
