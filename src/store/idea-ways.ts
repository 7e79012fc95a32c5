import { caseOf } from '../domain/case.ts';
import { activityOf } from '../domain/activity.ts';
import { inspirationOf } from '../domain/inspiration.ts';
import type { Listed } from '../domain/json.ts';
import { organisationOf } from '../domain/organisation.ts';
import { type Place, placeOf } from '../domain/place.ts';
import { type Homes, type PlanHome, planHome } from '../domain/plan-home.ts';
import { planOf } from '../domain/plan.ts';
import { teamOf } from '../domain/team.ts';
import { type Cited, citedOf } from './cited.ts';
import type { Queries } from './queries.ts';
import type { RouteStore } from './route-store.ts';
import type { Item } from './types.ts';

/** The way of an idea: from a case to a plan, and where its team is at home. */
export interface IdeaWay {
  readonly case: { readonly id: string; readonly title: string; readonly place: Listed<Place> | undefined };
  readonly plan: { readonly id: string; readonly title: string; readonly team: string };
  readonly home: PlanHome;
}

/** Reads who is at home where. */
export async function readHomes(queries: Queries): Promise<Homes> {
  const items = await queries.ofKind(['team', 'organisation', 'place']);
  const ofKind = <T extends object>(kind: string, read: (values: Item['values']) => T) =>
    items.filter((item) => item.kind === kind).map(({ id, values }) => ({ ...read(values), id }));
  return {
    teams: ofKind('team', teamOf),
    organisations: ofKind('organisation', organisationOf),
    places: new Map(ofKind('place', placeOf).map((place) => [place.id, place])),
  };
}

/** Which case went into which plan of the route, each once; where a voice may not be placed, its way isn't told. */
export async function ideaWays(store: Pick<RouteStore, 'queries'>): Promise<IdeaWay[]> {
  const { queries } = store;
  const homes = await readHomes(queries);
  const ways = new Map<string, IdeaWay>();
  for (const { values, scope } of await queries.ofKind('inspiration')) {
    const { plan: id = '', source = '' } = inspirationOf(values);
    // A plan that somebody still keeps to themselves has gone nowhere yet.
    const plan = scope === 'commons' ? await queries.get({ scope, id }) : undefined;
    const cited = await citedOf(store, source);
    const held = cited?.agreed.where ? await caseOfSource(queries, cited) : undefined;
    if (plan?.state !== 'live' || held?.state !== 'live') continue;
    const { title, team } = planOf(plan.values);
    const { title: name, place } = caseOf(held.values);
    ways.set(`${held.id} ${id}`, {
      case: { id: held.id, title: name, place: homes.places.get(place ?? '') },
      plan: { id, title, team },
      home: planHome({ team }, homes),
    });
  }
  return [...ways.values()];
}

async function caseOfSource(queries: Queries, { item }: Cited): Promise<Item | undefined> {
  if (item.kind === 'case') return item;
  const { activity, case: named } = item.values;
  if (typeof named === 'string') return queries.get({ scope: 'programme', id: named });
  if (typeof activity !== 'string') return undefined;
  const stop = await queries.get({ scope: 'programme', id: activity });
  const shown = stop && activityOf(stop.values).case;
  return shown === undefined ? undefined : queries.get({ scope: 'programme', id: shown });
}
