import { faceId } from './face.ts';
import { originalOf } from './original.ts';
import type { RouteStore } from './route-store.ts';

/**
 * Takes out of everyone's sight the faces whose picture was put into the bin on a phone that had not heard of them.
 * Repeating it changes nothing. @throws SaveError
 */
export async function settleFaces({ queries, bin }: Pick<RouteStore, 'queries' | 'bin'>): Promise<void> {
  for (const quote of await queries.ofKind('quote')) {
    const copy = await queries.get({ scope: 'commons', id: faceId(quote.id) });
    if (copy?.state === 'live' && (await originalOf(queries, copy))?.state === 'bin') await bin(copy);
  }
}
