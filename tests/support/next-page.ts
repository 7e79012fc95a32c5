import type { RouteStore } from '../../src/store/route-store.ts';
import { typedPages } from '../../src/store/typed.ts';
import { takeLeft } from '../../src/store/typed-left.ts';
import type { MadeStorage } from './storage.ts';

/** The same phone on a page that ends before a transaction does. */
export function endsAtOnce(store: RouteStore): RouteStore {
  return { ...store, write: () => new Promise<void>(() => undefined) };
}

/** As the next page does, with what others have left. */
export async function takeAll(store: RouteStore, storage: MadeStorage): Promise<void> {
  for (const key of [...typedPages(storage, store.profile.id).values()].flat())
    await takeLeft(store, { storage, key, write: (to, _, change) => to.write(change) });
}
