import { type Activity, activityOf } from '../../../domain/activity.ts';
import type { Case } from '../../../domain/case.ts';
import type { Day } from '../../../domain/day.ts';
import { type Json, type Listed, sameJson } from '../../../domain/json.ts';
import { leadFields } from '../../../domain/member-fields.ts';
import type { Person } from '../../../domain/person.ts';
import type { Place } from '../../../domain/place.ts';
import { rankBetween } from '../../../domain/rank.ts';
import { ROUTE_ID, type Route } from '../../../domain/route.ts';
import { programmeOf } from '../../../domain/today.ts';
import type { Zones } from '../../../domain/zone.ts';
import type { Change } from '../../../store/types.ts';
import { plainWords } from './guess.ts';
import { matchStops } from './match-stops.ts';
import type { StopRow } from './rows.ts';

export interface Existing {
  readonly route: Route;
  readonly days: readonly Listed<Day>[];
  readonly activities: readonly Listed<Activity>[];
  readonly places: ReadonlyMap<string, Listed<Place>>;
  readonly cases: ReadonlyMap<string, Listed<Case>>;
  readonly people: readonly Listed<Person>[];
  readonly zones: Zones;
}

/** What taking the rows would do, before anything is written. */
export interface Compared {
  readonly changes: readonly Change[];
  readonly fresh: readonly StopRow[];
  /** stops that are here already, and what the sheet says otherwise */
  readonly changed: readonly { readonly stop: StopRow; readonly fields: readonly string[] }[];
  readonly untouched: number;
  /** rows that say what a row before them said */
  readonly twice: readonly StopRow[];
  readonly days: number;
  readonly places: readonly string[];
  readonly cases: readonly string[];
  readonly people: readonly string[];
}

interface Chance {
  readonly newId: () => string;
  readonly random: () => number;
}

const on = (kind: string, id: string, fields: Record<string, Json>): Change => ({
  scope: 'programme',
  kind,
  id,
  fields,
});

/**
 * Sets the rows beside what the route has: a stop on the same day, at the same hour, with the same title is the same stop, and gets what the
 * sheet says otherwise; what the sheet leaves empty stays. Days, places, cases and people are made once, however often they are named.
 */
export function compare(stops: readonly StopRow[], existing: Existing, chance: Chance): Compared {
  const names = namedParts(existing, chance);
  const days = daysOf(stops, existing, chance);
  const frame = frameOf(stops, existing);
  const within = { places: existing.places, route: { zone: frame.zone } };
  const ranks = new Map<string, string | null>();
  const { matched, twice } = matchStops(stops, existing);
  const [fresh, changed]: [StopRow[], { stop: StopRow; fields: string[] }[]] = [[], []];
  const changes: Change[] = [];
  for (const [row, before] of matched) {
    const day = days.idOf(row.date);
    const said: Record<string, Json> = { ...fieldsOf(row, names, before), day };
    const place = row.place === '' ? before?.place : names.place(row.place, row.position);
    // Only where the sheet says another zone than the one that the stop would follow anyway.
    const follows = existing.zones.of({ zone: before?.zone ?? '', place }, within);
    const fields = { ...said, ...(row.zone !== '' && row.zone !== follows && { zone: row.zone }) };
    if (before === undefined) {
      const last = ranks.get(day) ?? programmeOf(existing.activities, day).at(-1)?.rank ?? null;
      const rank = rankBetween(last, null, chance.random);
      ranks.set(day, rank);
      changes.push(on('activity', chance.newId(), { ...cellsOf(fields), rank }));
      fresh.push(row);
    } else {
      const differing = Object.entries(fields).filter(([field, value]) =>
        saysOtherwise({ field, value, row, before }, existing),
      );
      if (differing.length === 0) continue;
      changes.push(
        on('activity', before.id, cellsOf(Object.fromEntries(differing), namedLeads(before, existing))),
      );
      changed.push({ stop: row, fields: differing.map(([field]) => field) });
    }
  }
  const all = [...days.changes, ...names.changes(), ...changes, ...frame.changes];
  const untouched = stops.length - fresh.length - changed.length - twice.length;
  return { changes: all, fresh, changed, twice, untouched, days: days.made, ...names.made() };
}

interface Said {
  readonly field: string;
  readonly value: Json;
  readonly row: StopRow;
  readonly before: Listed<Activity>;
}

/** Whether a cell says something else of a stop than the stop says itself; what only follows from something else says nothing new. */
function saysOtherwise({ field, value, row, before }: Said, existing: Existing): boolean {
  if (field === 'type' && row.guessed) return false;
  if (
    field === 'host' &&
    before.host === '' &&
    existing.cases.get(before.case ?? '')?.host.trim() === value
  ) {
    return false;
  }
  if (field === 'leads') {
    const named = namedLeads(before, existing);
    return !Array.isArray(value) || value.length !== named.length || !named.every((id) => value.includes(id));
  }
  const held = valueIn(before, field);
  return !sameJson(value, typeof held === 'string' ? held.trim() : held);
}

/** Whoever has no name stands in no sheet. */
function namedLeads({ leads }: Activity, { people }: Existing): string[] {
  return leads.filter((id) => people.find((each) => each.id === id)?.name);
}

/** Who leads is a cell for each of them. */
function cellsOf(
  { leads, ...fields }: Record<string, Json>,
  before: readonly string[] = [],
): Record<string, Json> {
  const now = Array.isArray(leads) ? leads.filter((id) => typeof id === 'string') : undefined;
  return { ...fields, ...(now && leadFields({ now, before })) };
}

function valueIn(stop: Listed<Activity>, field: string): Json | undefined {
  const read: Record<string, Json | undefined> = {
    ...activityOf({}),
    ...stop,
    time: timeJson(stop.time),
    urgent: undefined,
  };
  return read[field];
}

function timeJson({ from, to }: Activity['time']): Json {
  return { ...(from && { from }), ...(to && { to }) };
}

function fieldsOf(row: StopRow, names: Names, before: Activity | undefined): Record<string, Json> {
  const fields: Record<string, Json> = {};
  if (row.title) fields['title'] = row.title;
  if (row.type) fields['type'] = row.type;
  if (row.time.from ?? row.time.to) fields['time'] = timeJson({ ...before?.time, ...row.time });
  if (row.place) fields['place'] = names.place(row.place, row.position);
  if (row.case) fields['case'] = names.case(row.case);
  if (row.host) fields['host'] = row.host;
  if (row.leads.length > 0) fields['leads'] = row.leads.map(names.person);
  if (row.about) fields['about'] = row.about;
  if (row.bring) fields['bring'] = row.bring;
  return fields;
}

/** The days that the rows name: those of the route by their date, others made; and what a row says of its day. */
function daysOf(stops: readonly StopRow[], { days }: Existing, { newId }: Chance) {
  const ids = new Map(days.flatMap(({ id, date }) => (date === undefined ? [] : [[date, id] as const])));
  const changes: Change[] = [];
  let made = 0;
  for (const date of [...new Set(stops.map((row) => row.date))].sort()) {
    const rows = stops.filter((row) => row.date === date);
    const said: Record<string, Json> = {};
    for (const [field, from] of DAY_FIELDS) {
      const words = rows.find((row) => row[from] !== '')?.[from];
      if (words) said[field] = words;
    }
    const before = days.find((day) => day.id === ids.get(date));
    if (before === undefined) {
      const id = newId();
      ids.set(date, id);
      made += 1;
      changes.push(on('day', id, { date, title: '', ...said }));
      continue;
    }
    const differing = DAY_FIELDS.flatMap(([field]) =>
      said[field] !== undefined && said[field] !== before[field].trim()
        ? [[field, said[field]] as const]
        : [],
    );
    if (differing.length > 0) changes.push(on('day', before.id, Object.fromEntries(differing)));
  }
  return { changes, made, idOf: (date: string) => ids.get(date) ?? '' };
}

const DAY_FIELDS = [
  ['title', 'dayTitle'],
  ['transport', 'transport'],
  ['bed', 'bed'],
  ['food', 'food'],
] as const;

type Names = ReturnType<typeof namedParts>;

/** Places, cases and people by their names: those that are here, else made at their first mention. */
function namedParts({ places, cases, people }: Existing, { newId, random }: Chance) {
  const changes = new Map<string, Change>();
  const made: Record<'place' | 'case' | 'person', string[]> = { place: [], case: [], person: [] };
  const ids = new Map<string, string>();
  const learn = (kind: keyof typeof made, name: string, id: string) =>
    ids.set(`${kind} ${plainWords(name)}`, id);
  for (const { id, name } of places.values()) learn('place', name, id);
  for (const { id, title } of cases.values()) learn('case', title, id);
  for (const { id, name } of people) learn('person', name, id);
  const weaves = new Set([...cases.values()].map(({ weave }) => weave));
  let rank = [...cases.values()].at(-1)?.rank ?? null;
  const one = (kind: keyof typeof made, name: string, fields: () => Record<string, Json>): string => {
    const known = ids.get(`${kind} ${plainWords(name)}`);
    if (known !== undefined) return known;
    const id = newId();
    learn(kind, name, id);
    made[kind].push(name);
    changes.set(id, on(kind, id, fields()));
    return id;
  };
  return {
    place(name: string, position: StopRow['position']) {
      const id = one('place', name, () => ({ name }));
      const has = places.get(id)?.position ?? changes.get(id)?.fields?.['position'];
      if (position && !has)
        changes.set(
          id,
          on('place', id, { ...changes.get(id)?.fields, position: { lat: position.lat, lon: position.lon } }),
        );
      return id;
    },
    case(title: string) {
      return one('case', title, () => {
        rank = rankBetween(rank, null, random);
        const weave = [0, 1, 2, 3, 4, 5, 6, 7].find((each) => !weaves.has(each)) ?? weaves.size % 8;
        weaves.add(weave);
        return { title, weave, rank };
      });
    },
    person: (name: string) => one('person', name, () => ({ name })),
    changes: () => [...changes.values()],
    made: () => ({ places: made.place, cases: made.case, people: made.person }),
  };
}

/**
 * What the rows say of the route itself: its first and last day, where they reach beyond them; and the zone that most of them name, where
 * the route has neither stops nor a zone that this browser knows.
 */
function frameOf(stops: readonly StopRow[], { route, activities, zones }: Existing) {
  const fields: Record<string, Json> = {};
  const dates = stops.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first !== undefined && (route.start === undefined || first < route.start)) fields['start'] = first;
  if (last !== undefined && (route.end === undefined || last > route.end)) fields['end'] = last;
  const usual = zones.isKnown(route.zone) || activities.length > 0 ? undefined : mostNamed(stops);
  if (usual !== undefined) fields['zone'] = usual;
  const changes = Object.keys(fields).length === 0 ? [] : [on('route', ROUTE_ID, fields)];
  return { changes, zone: usual ?? route.zone };
}

function mostNamed(stops: readonly StopRow[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { zone } of stops) if (zone !== '') counts.set(zone, (counts.get(zone) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
