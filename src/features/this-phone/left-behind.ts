import { newDevice, newId } from '../../store/identity.ts';
import { openRoute } from '../../store/route-store.ts';
import type { Profile } from '../../store/types.ts';
import { type Unsent, unsentOf } from './unsent.ts';

/**
 * What would be lost with a route, open or not, recordings without a file among it; read out of its own databases.
 * @throws SaveError
 */
export async function leftBehind(profile: Profile): Promise<Unsent> {
  const store = await openRoute(profile, { now: Date.now, newDevice, newId });
  try {
    // What the endpoint takes no more is on this phone alone, too.
    const unsent = await unsentOf(store, [1, 2]);
    const unfinished = await store.media.sessions('recording', 'closed');
    const { slices } = await store.media.usage();
    return { ...unsent, media: unsent.media + unfinished.length, bytes: unsent.bytes + slices };
  } finally {
    store.close();
  }
}
