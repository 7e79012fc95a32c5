/** A Web Lock that is held until it is let go, or until the tab dies. */
export interface Held {
  /** Resolves when it is free for others: at once after it, this tab may want it again. */
  release(): Promise<void>;
}

/** One recording at a time in all tabs of the app. */
export const RECORDER_LOCK = 'bitacora-recorder';

/** Whoever records or finishes a segment holds its lock, so that no other tab takes it for abandoned. */
export function segmentLock(media: string): string {
  return `bitacora-segment-${media}`;
}

/**
 * Takes a lock if it is free.
 * @returns undefined where someone else holds it; always granted where the browser has no Web Locks
 */
export function takeLock(locks: LockManager | undefined, name: string): Promise<Held | undefined> {
  if (!locks) return Promise.resolve({ release: () => Promise.resolve() });
  return new Promise((resolve, reject) => {
    const held = locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(undefined);
      return new Promise<void>((letGo) => {
        resolve({
          async release() {
            letGo();
            await held;
          },
        });
      });
    });
    held.catch(reject);
  });
}

/** The Web Locks of where this runs; none without HTTPS, and outside a browser. */
export function locksHere(): LockManager | undefined {
  return 'navigator' in globalThis && 'locks' in navigator ? navigator.locks : undefined;
}
