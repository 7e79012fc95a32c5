import { useQuery } from '../../store/use-query.tsx';

/**
 * Whether all that the route holds may be taken to be on this phone: a first sync that was cut off half-way must not make the other
 * half news. Before an endpoint ever answered, what is here came whole. It is kept with the cursors, since whoever opens Today
 * without signal had it all an hour ago.
 */
export function useIsWhole(): boolean {
  const courier = useQuery(({ courier: held }) => held.courier());
  return courier !== undefined && (courier.heard === 0 || courier.whole > 0);
}
