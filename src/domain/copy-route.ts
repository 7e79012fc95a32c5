import { COPIED_KINDS } from './copied-kinds.ts';
import { addDays, daysBetween, isDate } from './date.ts';
import type { Draft } from './draft.ts';
import type { Json } from './json.ts';
import { ROUTE_ID } from './route.ts';
import { shiftRoute } from './shift.ts';

/**
 * What is copied of each kind. Left out is whatever names somebody (hosts, who leads, champions, contacts, whom to call), what was said or recorded, what was
 * urgent, and what is known of one journey only.
 */
const FIELDS: Readonly<Record<(typeof COPIED_KINDS)[number], readonly string[]>> = {
  route: [
    'start',
    'end',
    'countries',
    'languages',
    'organiser',
    'objectives',
    'zone',
    'bring',
    'youngUntil',
    'currencies',
    'rules',
    'keyDates',
  ],
  day: ['date', 'title', 'transport', 'bed', 'food', 'bring'],
  place: ['name', 'zone', 'position'],
  case: ['title', 'place', 'axis', 'period', 'weave', 'rank'],
  activity: ['day', 'type', 'title', 'time', 'place', 'case', 'guide', 'about', 'bring', 'zone', 'rank'],
  guide: ['title', 'questions', 'split'],
  question: [
    'guide',
    'rank',
    'icon',
    'core',
    'answer',
    'choices',
    'many',
    'when',
    'text.',
    'hint.',
    'section.',
  ],
  criterion: ['title', 'about', 'points', 'rank'],
  card: ['title', 'ask', 'example', 'part', 'rank', 'off'],
};

/** The programme of a route under another name and from another first day on: no people, nothing that was said. */
export function copyRoute(
  records: readonly Draft[],
  { name, start }: { readonly name: string; readonly start: string },
): Draft[] {
  const kept = records.flatMap(({ scope, kind, id, fields }): Draft[] => {
    const known = COPIED_KINDS.find((each) => each === kind);
    if (scope !== 'programme' || known === undefined) return [];
    return [{ scope, kind, id, fields: only(fields, FIELDS[known]) }];
  });
  const days = kept
    .flatMap(({ kind, fields }) => (kind === 'day' && isDate(fields['date']) ? [fields['date']] : []))
    .sort();
  const [first] = days;
  const length = daysBetween(first ?? '', days.at(-1) ?? '');
  const route = kept.find(({ kind, id }) => kind === 'route' && id === ROUTE_ID);
  // The first day is what people see; what the route itself says of it may be older.
  const frame: Record<string, Json> = { ...route?.fields, ...(first && { start: first }) };
  const others = kept.filter((draft) => draft !== route);
  const shifted = shiftRoute(
    [{ scope: 'programme', kind: 'route', id: ROUTE_ID, fields: { ...frame, name } }, ...others],
    start,
  );
  const last = Number.isNaN(length) ? {} : { end: addDays(start, length) };
  return shifted.map((draft) =>
    draft.kind === 'route' ? { ...draft, fields: { ...draft.fields, start, ...last } } : draft,
  );
}

function only(fields: Draft['fields'], names: readonly string[]): Record<string, Json> {
  const isKept = (field: string) =>
    names.some((name) => field === name || (name.endsWith('.') && field.startsWith(name)));
  return Object.fromEntries(Object.entries(fields).filter(([field]) => isKept(field)));
}
