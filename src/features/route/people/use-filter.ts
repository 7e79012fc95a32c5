import { useLocation } from 'preact-iso';
import type { RosterFilter } from '../../../domain/roster.ts';

/** Whom to show stands in the address, so that coming back from somebody's card finds the same list. */
export function useFilter() {
  const { query, route } = useLocation();
  const { organisation = '', country = '', team = '' } = query;
  const filter: RosterFilter = { organisation, country, team };
  const choose = (next: RosterFilter) => {
    const asked = new URLSearchParams(Object.entries(next).filter(([, value]) => value !== '')).toString();
    route(asked === '' ? '/route/people' : `/route/people?${asked}`, true);
  };
  return { filter, choose };
}
