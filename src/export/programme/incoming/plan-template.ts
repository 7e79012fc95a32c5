import { addDays } from '../../../domain/date.ts';
import type { Json } from '../../../domain/json.ts';
import { ROUTE_ID } from '../../../domain/route.ts';
import { firstDay, TEMPLATE_FORMAT, TEMPLATE_KINDS, templateFields } from '../template.ts';
import { createPlan, type Plan, type Standing } from './plan.ts';
import { objectOf } from './positions.ts';
import { cleanWords, MOST_ENTRIES } from './text.ts';

/** A day further off than this is a slip. */
const MOST_DAYS = 400;

type JsonObject = { [key: string]: Json };

/** The records of a template, days before what names them; undefined where it is none. */
export function templateRecords(json: Json): JsonObject[] | undefined {
  const file = objectOf(json);
  if (file['format'] !== TEMPLATE_FORMAT || !Array.isArray(file['records'])) return undefined;
  return file['records'].map(objectOf).sort((a, b) => kindOrder(a) - kindOrder(b));
}

/**
 * What a route's template would add, from the first day of this route on: days, stops and what they name that aren't here yet,
 * and what the route and its days don't say yet. Nothing that stands is changed.
 */
export function planTemplate(records: readonly JsonObject[], standing: Standing): Plan {
  const plan = createPlan(standing);
  const held = new Map(standing.items.map((item) => [item.id, item]));
  const first = firstDay(standing.items);
  const renamed = new Map<string, string>();
  const seen = new Set<string>();
  for (const [index, record] of records.entries()) {
    const { kind, id } = record;
    const fields = objectOf(record['fields']);
    const what = nameOf(fields);
    const say = (code: 'unknown_kind' | 'no_day' | 'twice' | 'in_bin' | 'too_many') =>
      plan.say({ at: index + 1, code, what });
    if (index >= MOST_ENTRIES) {
      say('too_many');
      break;
    }
    if (!isKind(kind) || typeof id !== 'string' || !/^[\w.-]{1,100}$/.test(id)) say('unknown_kind');
    else if (seen.has(id)) say('twice');
    else if (plan.isBinned(id)) say('in_bin');
    else if ((kind === 'route') !== (id === ROUTE_ID)) say('unknown_kind');
    else if (kind === 'day' && dateOf(fields['on'], first) === undefined) say('no_day');
    else takeRecord({ kind, id, fields, what }, { plan, held, first, renamed, standing });
    if (typeof id === 'string') seen.add(id);
  }
  return plan.done();
}

interface Taken {
  readonly kind: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
  readonly what: string;
}

interface Around {
  readonly plan: ReturnType<typeof createPlan>;
  readonly held: ReadonlyMap<string, Standing['items'][number]>;
  readonly first: string | undefined;
  /** a day of the file → the day of this route on that date */
  readonly renamed: Map<string, string>;
  readonly standing: Standing;
}

function takeRecord({ kind, id, fields, what }: Taken, around: Around): void {
  const { plan, held, first, renamed, standing } = around;
  const own: Record<string, Json> = templateFields(kind, fields);
  for (const [field, value] of Object.entries(own)) if (!isModest(value)) delete own[field];
  let target = id;
  if (kind === 'day') {
    const date = dateOf(fields['on'], first) ?? '';
    const there = standing.parts.days.find((day) => day.date === date);
    target = there?.id ?? (held.has(id) ? plan.freeId(`day-${date}`) : id);
    renamed.set(id, target);
    own['date'] = date;
  }
  if (kind === 'route') Object.assign(own, keyDatesOf(fields['keyDates'], first));
  if (kind === 'activity' && typeof own['day'] === 'string')
    own['day'] = renamed.get(own['day']) ?? own['day'];
  const standingValues = held.get(target)?.values;
  const isGap = (field: string) => {
    const value = standingValues?.[field];
    if (kind !== 'day' && kind !== 'route') return standingValues === undefined;
    return (
      value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
    );
  };
  const gaps = Object.fromEntries(Object.entries(own).filter(([field]) => isGap(field)));
  plan.take({ kind, id: target, name: what, fields: gaps });
}

/** No field that people fill is nested deeper, or longer. */
function isModest(value: Json, depth = 0): boolean {
  if (typeof value === 'string') return value.length <= 20_000;
  if (typeof value !== 'object' || value === null) return true;
  const parts = Object.values(value);
  return depth < 6 && parts.length <= 500 && parts.every((part) => isModest(part, depth + 1));
}

function dateOf(on: Json | undefined, first: string | undefined): string | undefined {
  if (first === undefined || typeof on !== 'number' || !Number.isInteger(on)) return undefined;
  return on >= 0 && on < MOST_DAYS ? addDays(first, on) : undefined;
}

function keyDatesOf(value: Json | undefined, first: string | undefined): Record<string, Json> {
  if (!Array.isArray(value) || first === undefined) return {};
  const keyDates = value.map(objectOf).flatMap(({ on, title }): Json[] => {
    const isDay = typeof on === 'number' && Number.isInteger(on) && Math.abs(on) < 4000;
    return isDay
      ? [{ date: addDays(first, on), title: typeof title === 'string' ? cleanWords(title) : '' }]
      : [];
  });
  return keyDates.length > 0 ? { keyDates } : {};
}

function isKind(kind: Json | undefined): kind is string {
  return typeof kind === 'string' && TEMPLATE_KINDS.includes(kind);
}

function kindOrder({ kind }: JsonObject): number {
  return typeof kind === 'string' ? TEMPLATE_KINDS.indexOf(kind) : -1;
}

function nameOf(fields: Readonly<Record<string, Json>>): string {
  const name = fields['title'] ?? fields['name'] ?? '';
  return typeof name === 'string' ? cleanWords(name).slice(0, 100) : '';
}
