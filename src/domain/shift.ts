import { addDays, daysBetween, isDate } from './date.ts';
import type { Draft } from './draft.ts';
import type { Json } from './json.ts';
import { instantFields } from './kind.ts';
import { ROUTE_ID } from './route.ts';

const DAY = 86_400_000;

/**
 * The same route on other dates: every day and every instant moves by as many days as the start does, times of day
 * stay. Nothing moves without a start, or where `start` is no day.
 */
export function shiftRoute<T extends Draft>(drafts: readonly T[], start: string): T[] {
  const route = drafts.find(({ kind, id }) => kind === 'route' && id === ROUTE_ID);
  const from = route?.fields['start'];
  if (!isDate(from) || !isDate(start)) return [...drafts];
  const days = daysBetween(from, start);
  return drafts.map((draft) => ({ ...draft, fields: shiftFields(draft, days) }));
}

function shiftFields({ kind, fields }: Draft, days: number): Record<string, Json> {
  const instants = instantFields(kind);
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      if (instants.includes(field) && typeof value === 'number') return [field, value + days * DAY];
      if (kind === 'consent' && /^withdrawn(\.|$)/.test(field)) return [field, shiftAt(value, days)];
      if (kind === 'day' || kind === 'route') return [field, shiftDates(value, days)];
      return [field, value];
    }),
  );
}

function shiftAt(value: Json, days: number): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return typeof value['at'] === 'number' ? { ...value, at: value['at'] + days * DAY } : value;
}

function shiftDates(value: Json, days: number): Json {
  if (isDate(value)) return addDays(value, days);
  if (Array.isArray(value)) return value.map((part) => shiftDates(part, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shiftDates(part, days)]));
}
