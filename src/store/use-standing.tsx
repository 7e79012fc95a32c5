import { personOf } from '../domain/person.ts';
import { type Programme, programmeFrom } from './use-programme.tsx';
import type { Item } from './types.ts';
import { useQuery } from './use-query.tsx';

/** The whole programme as it stands, with its name cards, and what of it lies in the bin. */
export interface StandingProgramme
  extends Pick<Programme, 'route' | 'days' | 'activities' | 'places' | 'cases'> {
  readonly id: string;
  readonly items: readonly Item[];
  readonly people: ReadonlyMap<string, ReturnType<typeof personOf>>;
  readonly changed: ReadonlyMap<string, number>;
  readonly binned: ReadonlySet<string>;
}

const KINDS = ['route', 'day', 'activity', 'place', 'case', 'guide', 'question', 'criterion', 'person'];

/** Kept up to date; undefined until it has been read once. */
export function useStanding(): StandingProgramme | undefined {
  return useQuery(async ({ queries, profile }) => {
    const [all, bin] = await Promise.all([queries.ofKind(KINDS), queries.ofKind(KINDS, 'bin')]);
    // Who was interviewed is a person too, in the team's own scope; of those nobody reads here.
    const items = all.filter(({ scope }) => scope === 'programme');
    const { route, days, activities, places, cases } = programmeFrom(items);
    return {
      id: profile.route,
      route,
      days,
      activities,
      places,
      cases,
      items,
      people: new Map(
        items.filter(({ kind }) => kind === 'person').map(({ id, values }) => [id, personOf(values)]),
      ),
      changed: new Map(items.map(({ id, changed }) => [id, changed])),
      binned: new Set(bin.filter(({ scope }) => scope === 'programme').map(({ id }) => id)),
    };
  });
}
