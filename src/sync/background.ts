/** The tag under which a service worker is asked to sync. */
export const SYNC_TAG = 'bitacora-sync';

interface SyncManager {
  register(tag: string): Promise<void>;
}

function syncManagerOf(registration: object): SyncManager | undefined {
  const manager: unknown = 'sync' in registration ? registration.sync : undefined;
  return isSyncManager(manager) ? manager : undefined;
}

function isSyncManager(manager: unknown): manager is SyncManager {
  return typeof manager === 'object' && manager !== null && 'register' in manager;
}

/**
 * Asks the browser to wake the service worker when there is signal. Only Chromium can, and it tries only a few times;
 * so the page goes on whenever it is open.
 * @returns whether the browser took it
 */
export async function askForBackgroundSync(worker: ServiceWorkerContainer | undefined): Promise<boolean> {
  const registration = await worker?.getRegistration();
  const manager = registration?.active ? syncManagerOf(registration) : undefined;
  if (manager === undefined) return false;
  try {
    await manager.register(SYNC_TAG);
    return true;
  } catch {
    // Refused by the person or the browser: the page syncs while it is open.
    return false;
  }
}

/**
 * One at a time over all tabs and the worker; whoever comes second leaves it to the first.
 * @returns whether it was run
 */
export async function aloneByLock(
  locks: LockManager | undefined,
  name: string,
  run: () => Promise<void>,
): Promise<boolean> {
  if (locks === undefined) {
    await run();
    return true;
  }
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await run();
    return lock !== null;
  });
}

/** The same, for who can't come back later: waits until the other is done, or gone. */
export async function inTurnByLock<T>(
  locks: LockManager | undefined,
  name: string,
  run: () => Promise<T>,
): Promise<T> {
  return locks === undefined ? run() : locks.request(name, run);
}
