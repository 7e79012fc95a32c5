import { SaveError } from '../../src/store/fault.ts';
import type { RouteStore } from '../../src/store/route-store.ts';

/** A phone that has room for no further write once it has written a record of a kind. */
export function fullAfter(store: RouteStore, kind: string): RouteStore {
  let full = false;
  const write: RouteStore['write'] = async (...changes) => {
    if (full) throw new SaveError('full');
    await store.write(...changes);
    full = changes.some((change) => change.kind === kind);
  };
  return { ...store, write };
}
