import { createDirectory } from '../store/directory.ts';
import { sendingOf, syncInTurn } from '../sync/profiles.ts';

/** Why the browser should wake us once more. */
class NotDone extends Error {}

/**
 * Syncs every route on this phone, with the app closed too.
 * @throws NotDone where something still waits, so that the browser tries again
 */
export async function syncInBackground(): Promise<void> {
  const directory = createDirectory();
  const profiles = sendingOf(await directory.list());
  directory.close();
  const done = await Promise.all(profiles.map(syncInTurn));
  if (done.includes(false)) throw new NotDone('a route could not be synced; the browser may try again');
}
