import { newDevice, newId } from '../../store/identity.ts';
import { openRoute } from '../../store/route-store.ts';
import type { Profile } from '../../store/types.ts';
import { type Unsent, unsentOf } from './unsent.ts';

/** What would be lost with a route, open or not; read out of its own databases. @throws SaveError */
export async function leftBehind(profile: Profile): Promise<Unsent> {
  const store = await openRoute(profile, { now: Date.now, newDevice, newId });
  try {
    return await unsentOf(store);
  } finally {
    store.close();
  }
}
