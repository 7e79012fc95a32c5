import { daysBetween, isDate } from '../../domain/date.ts';
import type { Json, Values } from '../../domain/json.ts';

/** What tells such a file from any other. */
export const TEMPLATE_FORMAT = 'bitacora-route';

/** A record as a route holds it. */
export interface TemplateItem {
  readonly kind: string;
  readonly id: string;
  readonly values: Values;
}

/**
 * What of a route the next one may begin with, by kind. Nobody’s name is in it, nothing that somebody said, and nothing that holds
 * on one road only: no hosts, no contacts, no beds. A field that isn't named here stays.
 */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  route: [
    'name',
    'countries',
    'languages',
    'objectives',
    'zone',
    'bring',
    'youngUntil',
    'currencies',
    'rules',
  ],
  day: ['title', 'bring', 'labels'],
  place: ['name', 'zone', 'position', 'labels'],
  case: ['title', 'axis', 'place', 'weave', 'rank', 'labels'],
  activity: [
    'day',
    'type',
    'title',
    'time',
    'place',
    'case',
    'guide',
    'about',
    'bring',
    'zone',
    'rank',
    'labels',
  ],
  guide: ['title', 'questions', 'split'],
  question: ['guide', 'rank', 'icon', 'core', 'answer', 'choices', 'many', 'when'],
  criterion: ['title', 'about', 'points', 'rank', 'labels'],
};

export const TEMPLATE_KINDS = Object.keys(TAKEN);

/** The fields of a record that a template holds, in their order; a question's words are in it, how somebody says them is not. */
export function templateFields(kind: string, values: Values): Record<string, Json> {
  const taken = TAKEN[kind] ?? [];
  const spoken =
    kind === 'question'
      ? Object.keys(values)
          .filter((field) => /^(?:text|hint|section)\./.test(field))
          .sort()
      : [];
  return Object.fromEntries(
    [...taken, ...spoken].flatMap((field): [string, Json][] => {
      const value = values[field];
      return value === undefined || value === null || value === '' ? [] : [[field, value]];
    }),
  );
}

/** A route as the beginning of another: its days are counted from its first, which is day 0. */
export function routeTemplate(items: readonly TemplateItem[]): string {
  const taken = items.filter(({ kind }) => TEMPLATE_KINDS.includes(kind));
  const first = firstDay(taken);
  const records = taken
    .sort((a, b) => TEMPLATE_KINDS.indexOf(a.kind) - TEMPLATE_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1))
    .map(({ kind, id, values }) => ({
      kind,
      id,
      fields: { ...templateFields(kind, values), ...sinceFirst(kind, values, first) },
    }));
  return `${JSON.stringify({ format: TEMPLATE_FORMAT, version: 1, records }, undefined, 1)}\n`;
}

/** The first day that has a date; absent where none has. */
export function firstDay(items: readonly TemplateItem[]): string | undefined {
  const dates = items.flatMap(({ kind, values }) => (kind === 'day' ? values['date'] : []));
  const start = items.find(({ kind }) => kind === 'route')?.values['start'];
  return dates.filter(isDate).sort()[0] ?? (isDate(start) ? start : undefined);
}

function sinceFirst(kind: string, values: Values, first: string | undefined): Record<string, Json> {
  if (first === undefined) return {};
  if (kind === 'day' && isDate(values['date'])) return { on: daysBetween(first, values['date']) };
  if (kind !== 'route' || !Array.isArray(values['keyDates'])) return {};
  const keyDates = values['keyDates'].flatMap((entry): Json[] => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
    const { date, title } = entry;
    return isDate(date)
      ? [{ on: daysBetween(first, date), title: typeof title === 'string' ? title : '' }]
      : [];
  });
  return keyDates.length > 0 ? { keyDates } : {};
}
