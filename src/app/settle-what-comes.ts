import type { RouteStore } from '../store/route-store.ts';
import { aloneByLock } from '../sync/background.ts';

/**
 * What came may be of somebody who said less on another phone, or may have been erased here. Looked at as records come, page or
 * worker, and not after a whole sync: on a link where sound never gets through, a consent that was taken back still counts.
 * @returns how to stop
 */
export function settleWhatComes(store: RouteStore, locks: LockManager | undefined): () => void {
  let isRunning = false;
  let isDue = false;
  const over = new AbortController();
  const run = async () => {
    isDue = true;
    if (isRunning) return;
    isRunning = true;
    while (isDue && !over.signal.aborted) {
      isDue = false;
      // Two tabs would write the same twice.
      await aloneByLock(locks, `bitacora-settle-${store.profile.id}`, () => settle(store));
    }
    isRunning = false;
  };
  let before: string | undefined;
  const subscription = store
    .live(async () => JSON.stringify((await store.courier.courier()).cursors))
    .subscribe((cursors) => {
      if (cursors !== before) void run();
      before = cursors;
    });
  return () => {
    over.abort();
    subscription.unsubscribe();
  };
}

/** Each in its turn: one that can't be done now, on a full phone say, leaves the other to be done. */
async function settle(store: RouteStore): Promise<void> {
  const steps = [
    async () => (await import('../store/erase-spoken.ts')).finishErasing(store),
    async () => (await import('../store/settle-shared.ts')).settleShared(store),
  ];
  for (const step of steps)
    await step().catch((error: unknown) => console.warn('what came is looked at again later', error));
}
