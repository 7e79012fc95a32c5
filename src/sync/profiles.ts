import { newDevice, newId } from '../store/identity.ts';
import { openRoute, type RouteStore } from '../store/route-store.ts';
import { createSettings } from '../store/settings.ts';
import type { Profile } from '../store/types.ts';
import { inTurnByLock } from './background.ts';
import { linkOf, mediaLeave } from './data-saver.ts';
import { syncRoute } from './engine.ts';
import { openStopChannel } from './stop-channel.ts';
import { createTransport } from './transport.ts';

/** Those of them that have an endpoint to send to. */
export function sendingOf(profiles: readonly Profile[]): readonly Profile[] {
  return profiles.filter(({ endpoint, sample }) => endpoint !== '' && !sample);
}

/**
 * Syncs a route on this phone, be it open or not: after whoever is at it, since a page may be closed in the middle, and nobody would do
 * the rest.
 * @returns whether all of it went well
 */
export async function syncInTurn(profile: Profile): Promise<boolean> {
  try {
    return await inTurnByLock(navigator.locks, `bitacora-sync-${profile.id}`, () => syncProfile(profile));
  } catch (error) {
    // One route that can't be opened holds up no other.
    console.warn(`route ${profile.route} could not be synced`, error);
    return false;
  }
}

async function syncProfile(profile: Profile): Promise<boolean> {
  const store = await openRoute(profile, { now: Date.now, newDevice, newId });
  const person = new AbortController();
  const deafen = openStopChannel(profile.id).listen(() => person.abort());
  try {
    const { media } = await createSettings().read();
    const outcome = await syncRoute({
      store,
      transport: await transportOf(store, person.signal),
      now: Date.now,
      media: mediaLeave(media, linkOf(navigator)) === 'yes',
    });
    return outcome.ok;
  } finally {
    deafen();
    store.close();
  }
}

async function transportOf(store: RouteStore, signal: AbortSignal) {
  const { endpoint, route, token } = await store.identity();
  return createTransport({ endpoint, route, token, fetch: (input, init) => fetch(input, init), signal });
}
