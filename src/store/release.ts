import { eraseAll } from './erase-spoken.ts';
import type { RouteStore } from './route-store.ts';
import type { Item, Ref } from './types.ts';

/**
 * Lets go of what a person has put something else in the place of, here and everywhere: call it once the new one is on disk. What is
 * erased already stays so, and what another record names as well is its caller's to know. @throws SaveError
 */
export async function releaseReplaced(store: RouteStore, refs: readonly Ref[]): Promise<void> {
  const items = await Promise.all(refs.map((ref) => store.queries.get(ref)));
  const gone = items.filter((item): item is Item => item !== undefined && item.state !== 'erased');
  if (gone.length === 0) return;
  await eraseAll(store, gone, { by: store.profile.member, at: store.now(), reason: 'replaced' });
}
