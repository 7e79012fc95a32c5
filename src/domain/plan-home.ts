import type { Listed } from './json.ts';
import type { Organisation } from './organisation.ts';
import type { Place } from './place.ts';
import type { Plan } from './plan.ts';
import { fold } from './search.ts';
import type { Team } from './team.ts';

/** Where the people of a plan are at home, as far as the route knows. */
export interface PlanHome {
  /** of their organisation; empty where nobody said */
  readonly organisation: string;
  /** ISO 3166, or as it was written; empty where nobody said */
  readonly country: string;
  readonly place: Listed<Place> | undefined;
}

/** The teams, organisations and places of a route. */
export interface Homes {
  readonly teams: readonly Team[];
  readonly organisations: readonly Listed<Organisation>[];
  readonly places: ReadonlyMap<string, Listed<Place>>;
}

/** A plan says in words who makes it: a team of the route by its name, or an organisation by its own. */
export function planHome({ team }: Pick<Plan, 'team'>, { teams, organisations, places }: Homes): PlanHome {
  const isCalled = ({ name }: { readonly name: string }) => name.trim() !== '' && same(name, team);
  const organisation = teams.find(isCalled)?.organisation;
  const home = organisations.find(({ id }) => id === organisation) ?? organisations.find(isCalled);
  return {
    organisation: home?.name ?? '',
    country: home?.country ?? '',
    place: places.get(home?.place ?? ''),
  };
}

function same(a: string, b: string): boolean {
  return fold(a.trim()) === fold(b.trim());
}
