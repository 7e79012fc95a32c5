import { createDirectory } from '../store/directory.ts';
import { newDevice, newId } from '../store/identity.ts';
import { openRoute, type RouteStore } from '../store/route-store.ts';
import { createSettings } from '../store/settings.ts';
import type { Profile } from '../store/types.ts';
import { inTurnByLock } from '../sync/background.ts';
import { linkOf, mediaLeave } from '../sync/data-saver.ts';
import { syncRoute } from '../sync/engine.ts';
import { openStopChannel } from '../sync/stop-channel.ts';
import { createTransport } from '../sync/transport.ts';

/** Why the browser should wake us once more. */
class NotDone extends Error {}

/**
 * Syncs every route on this phone, with the app closed too.
 * @throws NotDone where something still waits, so that the browser tries again
 */
export async function syncInBackground(): Promise<void> {
  const directory = createDirectory();
  const profiles = (await directory.list()).filter(({ endpoint, sample }) => endpoint !== '' && !sample);
  directory.close();
  const done = await Promise.all(profiles.map(syncInTurn));
  if (done.includes(false)) throw new NotDone('a route could not be synced; the browser may try again');
}

/** After the page, where one is at it: it may be closed in the middle, and nobody would wake us for the rest. */
async function syncInTurn(profile: Profile): Promise<boolean> {
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
