import type { Browser } from './browser.ts';

const NAME = 'bitacora-ballast';
const ADDRESS = '/ballast';
const BYTES = 1024 * 1024;

/** A megabyte that is given up where the phone is full: sound takes all there is, and words must still find room. */
export interface Ballast {
  /** Takes the room, where that is possible and not done yet. */
  lay(): Promise<void>;
  /** Gives it back. */
  drop(): Promise<void>;
}

/**
 * In the cache and not in a database: what is deleted from a database stays its file's, and is no room for another one.
 * Chromium gives no hint of how little is left (its estimate is the usage and 10 GiB, whatever the disk), so that a full
 * phone is known only when a write fails.
 */
export function createBallast({ caches }: Pick<Browser, 'caches'>): Ballast {
  return {
    async lay() {
      try {
        const cache = await caches?.open(NAME);
        if (!cache || (await cache.match(ADDRESS))) return;
        await cache.put(ADDRESS, new Response(new Uint8Array(BYTES)));
      } catch {
        // No room even for this: recording is worth trying all the same.
      }
    },
    async drop() {
      try {
        // The entry, not the cache: that one keeps its bytes as long as anyone holds it open.
        const cache = await caches?.open(NAME);
        await cache?.delete(ADDRESS);
      } catch {
        // There was none, or the cache can't be reached: then there is nothing to give.
      }
    },
  };
}
