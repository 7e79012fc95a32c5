import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import type { RouteDatabase } from './database.ts';

/**
 * Tells which records have changed, in this tab, another, or the service worker: their keys, or nothing where there are
 * too many to name. For what would be too much to read anew at each change.
 * @returns how to stop
 */
export function watchKeys(
  { name }: RouteDatabase,
  onKeys: (keys: readonly string[] | undefined) => void,
): () => void {
  const listen = (parts: ObservabilitySet) => {
    const changed = parts[`idb://${name}/records/`] ?? parts['all'];
    if (changed === undefined) return;
    // From another tab it comes as a plain copy, without its methods.
    const ranges = new RangeSet().add(changed);
    const keys: string[] = [];
    for (const { from, to } of { [Symbol.iterator]: () => ranges[Symbol.iterator]() }) {
      if (typeof from !== 'string' || from !== to) return onKeys(undefined);
      keys.push(from);
    }
    if (keys.length > 0) onKeys(keys);
  };
  Dexie.on('storagemutated', listen);
  return () => Dexie.on.storagemutated.unsubscribe(listen);
}
