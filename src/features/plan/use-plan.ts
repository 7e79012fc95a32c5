import { planItem } from '../../store/sharing.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';

/** One plan; wrapped, because "not read yet" and "there is none" are two things. */
export function usePlan(id: string): { readonly item: Item | undefined } | undefined {
  return useQuery(async ({ queries }) => ({ item: await planItem(queries, id) }), [id]);
}
