import { newDevice, newId } from '../../store/identity.ts';
import { openRoute } from '../../store/route-store.ts';
import type { Profile } from '../../store/types.ts';
import { type Unsent, unsentOf } from './unsent.ts';
import { waitingMedia } from './waiting-media.ts';

/**
 * What would be lost with a route, open or not, recordings without a file among it; read out of its own databases.
 * @throws SaveError
 */
export async function leftBehind(profile: Profile): Promise<Unsent> {
  const store = await openRoute(profile, { now: Date.now, newDevice, newId });
  try {
    const unsent = await unsentOf(store);
    // What the endpoint takes no more is on this phone alone, too.
    const media = await waitingMedia(store, [1, 2]);
    const left = media.reduce((sum, each) => sum + each.left, 0);
    const unfinished = await store.media.sessions('recording', 'closed');
    const { slices } = await store.media.usage();
    return { ...unsent, media: media.length + unfinished.length, bytes: left + slices };
  } finally {
    store.close();
  }
}
