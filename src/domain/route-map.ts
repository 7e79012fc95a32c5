import type { Activity } from './activity.ts';
import type { Case } from './case.ts';
import { type Day, dayNumber } from './day.ts';
import type { Listed } from './json.ts';
import type { Place, Position } from './place.ts';
import { programmeOf } from './today.ts';

/** What the route has at a place. */
export interface VisitedPlace {
  readonly place: Listed<Place>;
  /** numbers of the days, in order, each once */
  readonly days: readonly number[];
  /** in the order in which they are seen there */
  readonly cases: readonly Listed<Case>[];
  /** in the route's order */
  readonly stops: readonly Listed<Activity>[];
}

/** The same of a place whose position is known. */
export type PlacedVisit = VisitedPlace & { readonly position: Position };

/** A way from the place of a stop to that of the next one that is elsewhere. */
export interface Leg {
  readonly from: Position;
  readonly to: Position;
  /** the band of the case that it leads to, 0 to 7; absent where it leads to none */
  readonly weave: number | undefined;
}

/** A route over land. */
export interface RouteMap {
  /** in the order in which one comes there; those where the route never stops last, by name */
  readonly placed: readonly PlacedVisit[];
  /** places that nobody has found on the map yet, in the same order */
  readonly unplaced: readonly VisitedPlace[];
  readonly legs: readonly Leg[];
}

interface Programme {
  readonly days: readonly Listed<Day>[];
  readonly activities: readonly Listed<Activity>[];
  readonly places: ReadonlyMap<string, Listed<Place>>;
  readonly cases: ReadonlyMap<string, Listed<Case>>;
}

/** Where a stop is: at its own place, else where its case is shown; absent where nobody said. */
export function placeOfStop(
  stop: Pick<Activity, 'place' | 'case'>,
  { places, cases }: Pick<Programme, 'places' | 'cases'>,
): Listed<Place> | undefined {
  return places.get(stop.place ?? '') ?? places.get(cases.get(stop.case ?? '')?.place ?? '');
}

/** Lays a programme out over its places. */
export function routeMapOf(programme: Programme): RouteMap {
  const { days, activities, places, cases } = programme;
  const inOrder = days.flatMap((day) => programmeOf(activities, day.id).map((stop) => ({ stop, day })));
  const visits = new Map<string, VisitedPlace>();
  const legs: Leg[] = [];
  let last: Listed<Place> | undefined;
  for (const { stop, day } of inOrder) {
    const place = placeOfStop(stop, programme);
    if (place === undefined) continue;
    const held = cases.get(stop.case ?? '');
    visits.set(place.id, withStop(visits.get(place.id) ?? empty(place), stop, dayNumber(days, day), held));
    if (last?.position && place.position && last.id !== place.id)
      legs.push({ from: last.position, to: place.position, weave: held?.weave });
    if (place.position) last = place;
  }
  const others = [...places.values()].filter(({ id }) => !visits.has(id));
  others.sort((a, b) => a.name.localeCompare(b.name));
  const all = [...visits.values(), ...others.map(empty)].map((visit) => withCases(visit, cases));
  return {
    placed: all.flatMap((visit) =>
      visit.place.position ? [{ ...visit, position: visit.place.position }] : [],
    ),
    unplaced: all.filter(({ place }) => place.position === undefined),
    legs,
  };
}

/** Days as one would write them on a small tab: "1–3·8". */
export function daysInShort(days: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && day === run[1] + 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join('·');
}

function empty(place: Listed<Place>): VisitedPlace {
  return { place, days: [], cases: [], stops: [] };
}

function withStop(
  visit: VisitedPlace,
  stop: Listed<Activity>,
  day: number | undefined,
  held: Listed<Case> | undefined,
): VisitedPlace {
  return {
    ...visit,
    stops: [...visit.stops, stop],
    days: day === undefined || visit.days.includes(day) ? visit.days : [...visit.days, day],
    cases: held === undefined || visit.cases.includes(held) ? visit.cases : [...visit.cases, held],
  };
}

/** Cases are shown where they are, whether or not a stop names them yet. */
function withCases(visit: VisitedPlace, cases: ReadonlyMap<string, Listed<Case>>): VisitedPlace {
  const here = [...cases.values()].filter(({ id, place }) => {
    return place === visit.place.id && !visit.cases.some((known) => known.id === id);
  });
  return { ...visit, cases: [...visit.cases, ...here] };
}
