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
 * Takes a lock if it is free, or is let go of within so many ms.
 * @returns undefined where someone else holds it; always granted where the browser has no Web Locks
 */
export function takeLock(
  locks: LockManager | undefined,
  name: string,
  within = 0,
): Promise<Held | undefined> {
  if (!locks) return Promise.resolve({ release: () => Promise.resolve() });
  return new Promise((resolve, reject) => {
    const patience = within === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(within) };
    const held = locks.request(name, patience, (lock) => {
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
    held.catch((error: unknown) => {
      if (isTimeout(error)) resolve(undefined);
      else reject(error);
    });
  });
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

/** The Web Locks of where this runs; none without HTTPS, and outside a browser. */
export function locksHere(): LockManager | undefined {
  return 'navigator' in globalThis && 'locks' in navigator ? navigator.locks : undefined;
}
