import { cacheNames } from 'workbox-core';
import { getCacheKeyForURL } from 'workbox-precaching';

/** Of the files that the app is made of, how many are in the cache this moment; browsers may drop any of them. */
export async function countCached(urls: readonly string[]): Promise<{ cached: number; total: number }> {
  const cache = await caches.open(cacheNames.precache);
  const held = new Set((await cache.keys()).map(({ url }) => url));
  const cached = urls.filter((url) => held.has(getCacheKeyForURL(url) ?? ''));
  return { cached: cached.length, total: urls.length };
}
