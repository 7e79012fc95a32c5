import { effect, type ReadonlySignal } from '@preact/signals';
import { createDirectory } from '../store/directory.ts';
import { newDevice, newId } from '../store/identity.ts';
import { openRoute } from '../store/route-store.ts';
import type { Profile } from '../store/types.ts';
import type { CourierState } from '../sync/courier.ts';
import { sendingOf, syncInTurn } from '../sync/profiles.ts';
import { thingsHere } from '../sync/things-here.ts';

/**
 * Sends what waits in the other notebooks on this phone, each time the open one has found the way to its endpoint: on a phone that
 * is handed on, a browser without background sync would keep it until its own person looks in again.
 * @returns how to stop
 */
export function sendOthers(own: Profile, state: ReadonlySignal<CourierState>): () => void {
  let isWayNew = true;
  return effect(() => {
    const { done, fault } = state.value;
    if (fault !== undefined) isWayNew = true;
    else if (done > 0 && isWayNew) {
      isWayNew = false;
      void sendAll(own).catch((error: unknown) =>
        console.warn('other notebooks are sent from at the next start', error),
      );
    }
  });
}

async function sendAll(own: Profile): Promise<void> {
  const directory = createDirectory();
  const profiles = await directory.list().finally(() => directory.close());
  // One after the other: the open one has a person who waits.
  for (const profile of sendingOf(profiles))
    if (profile.id !== own.id && (await holdsSome(profile))) await syncInTurn(profile);
}

/** Whether a notebook has something to send: who has joined without signal has nothing yet but that. */
async function holdsSome(profile: Profile): Promise<boolean> {
  try {
    const store = await openRoute(profile, { now: Date.now, newDevice, newId });
    try {
      const { pending } = await store.identity();
      return pending !== undefined || (await thingsHere(store)).count > 0;
    } finally {
      store.close();
    }
  } catch (error) {
    // One that can't be read holds up no other.
    console.warn(`route ${profile.route} could not be looked into`, error);
    return false;
  }
}
