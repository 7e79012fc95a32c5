import { inspirationOf } from '../../domain/inspiration.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';

/** What of a plan names the voice that it is from; undefined until read once. */
export function useInspirations(plan: string): readonly Item[] | undefined {
  const items = useQuery(({ queries }) => queries.linkedTo(plan, 'inspiration'), [plan]);
  return items?.filter(({ values }) => inspirationOf(values).source !== undefined);
}
