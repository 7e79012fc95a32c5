import { useQuery } from './use-query.tsx';

/**
 * Whether a route that this person was invited to has not come whole yet: what seems to be missing may be on its way. Undefined
 * until it has been read.
 */
export function useAwaited(): boolean | undefined {
  return useQuery(async (store) => {
    const { pending } = await store.identity();
    const { heard, whole } = await store.courier.courier();
    return (pending !== undefined && 'join' in pending) || (heard > 0 && whole === 0);
  });
}
