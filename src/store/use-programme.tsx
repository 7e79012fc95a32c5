import { type Activity, activityOf } from '../domain/activity.ts';
import { type Case, caseOf } from '../domain/case.ts';
import { byDate, type Day, dayOf } from '../domain/day.ts';
import { type Guide, guideOf } from '../domain/guide.ts';
import type { Listed, Values } from '../domain/json.ts';
import { type Person, personOf } from '../domain/person.ts';
import { type Place, placeOf } from '../domain/place.ts';
import { byRank } from '../domain/by-rank.ts';
import { type Route, ROUTE_ID, routeOf } from '../domain/route.ts';
import type { Item } from './types.ts';
import { useQuery } from './use-query.tsx';

type ById<T> = ReadonlyMap<string, Listed<T>>;

/** The route as it is planned, for display. */
export interface Programme {
  readonly route: Route;
  /** by date */
  readonly days: readonly Listed<Day>[];
  readonly activities: readonly Listed<Activity>[];
  readonly places: ById<Place>;
  /** in their order */
  readonly cases: ById<Case>;
  readonly guides: ById<Guide>;
  /** name cards: those who are on the route */
  readonly people: ById<Person>;
}

const KINDS = ['route', 'day', 'activity', 'place', 'case', 'guide', 'question', 'person'];

/** The programme of the open route, kept up to date; undefined until it has been read once. */
export function useProgramme(): Programme | undefined {
  return useQuery(async ({ queries }) => programmeFrom(await queries.ofKind(KINDS)));
}

/** Reads a programme from live items of any kind; each part only once a screen asks for it, since a phone is slow at its start. */
export function programmeFrom(items: readonly Item[]): Programme {
  const listed = <T extends object>(kind: string, read: (values: Values) => T): Listed<T>[] =>
    items
      .filter((item) => item.scope === 'programme' && item.kind === kind)
      .map(({ id, values }) => ({ ...read(values), id }));
  const byId = <T,>(list: readonly Listed<T>[]): ById<T> => new Map(list.map((each) => [each.id, each]));
  const route = once(() =>
    routeOf(items.find(({ kind, id }) => kind === 'route' && id === ROUTE_ID)?.values ?? {}),
  );
  const days = once(() => listed('day', dayOf).sort(byDate));
  const activities = once(() => listed('activity', activityOf));
  const places = once(() => byId(listed('place', placeOf)));
  const cases = once(() => byId(listed('case', caseOf).sort(byRank)));
  const guides = once(() => byId(guidesOf(items)));
  const people = once(() => byId(listed('person', personOf)));
  return {
    get route() {
      return route();
    },
    get days() {
      return days();
    },
    get activities() {
      return activities();
    },
    get places() {
      return places();
    },
    get cases() {
      return cases();
    },
    get guides() {
      return guides();
    },
    get people() {
      return people();
    },
  };
}

/** Reads when it is first asked for. */
function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
}

/** Each guide with its questions, which are records of their own. */
function guidesOf(items: readonly Item[]): Listed<Guide>[] {
  const questions = new Map<string, Listed<Values>[]>();
  for (const { scope, kind, id, values } of items) {
    const guide = scope === 'programme' && kind === 'question' ? values['guide'] : undefined;
    if (typeof guide !== 'string') continue;
    questions.set(guide, [...(questions.get(guide) ?? []), { ...values, id }]);
  }
  return items
    .filter(({ scope, kind }) => scope === 'programme' && kind === 'guide')
    .map(({ id, values }) => ({ ...guideOf(values, questions.get(id)), id }));
}
