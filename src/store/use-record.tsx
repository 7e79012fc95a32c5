import type { Item } from './types.ts';
import type { Scope } from '../protocol/names.ts';
import { useQuery } from './use-query.tsx';

/**
 * One record, kept up to date; undefined until it has been read once. Wrapped, because “not read yet” and “there is
 * none” are two things.
 */
export function useRecord(scope: Scope, id: string): { readonly item: Item | undefined } | undefined {
  return useQuery(async ({ queries }) => ({ item: await queries.get({ scope, id }) }), [scope, id]);
}
