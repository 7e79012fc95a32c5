import type { Browser } from './browser.ts';

/**
 * Keeps the screen on until it is let go. The browser takes the lock away whenever the page is hidden, so it is asked
 * again when the page comes back. Works in iOS home-screen apps from 18.4 only (WebKit 254545); a refusal is no fault.
 * @returns lets go
 */
export function keepAwake({ wakeLock, page }: Pick<Browser, 'wakeLock' | 'page'>): () => void {
  let held: WakeLockSentinel | undefined;
  let over = false;
  const letGo = async () => {
    await held?.release();
    held = undefined;
  };
  const ask = async () => {
    if (!wakeLock || over || page.visibilityState !== 'visible') return;
    try {
      held = await wakeLock.request('screen');
      if (over) await letGo();
    } catch {
      // Low battery or an old browser: the recording goes on without it.
    }
  };
  const askAgain = () => void ask();
  page.addEventListener('visibilitychange', askAgain);
  void ask();
  return () => {
    over = true;
    page.removeEventListener('visibilitychange', askAgain);
    void letGo();
  };
}
