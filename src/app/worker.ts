import type { Workbox } from 'workbox-window';
import { createTakeover, type Takeover } from './takeover.ts';

/** The service worker as the app sees it: whether a new version waits, and how a person takes it. */
export type AppWorker = Pick<Takeover, 'waiting' | 'taking' | 'covered' | 'take' | 'hold'>;

/** Registers the worker once the page has its first screen; a phone without one goes on without. */
export function registerWorker(container: ServiceWorkerContainer | undefined): AppWorker {
  let workbox: Workbox | undefined;
  let registration: ServiceWorkerRegistration | undefined;
  const takeover = createTakeover({
    ask: () => {
      letGoOfSound(container);
      workbox?.messageSkipWaiting();
      // Another tab may have asked for it before this one.
      return Boolean(registration?.waiting);
    },
    after: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    reload: () => location.reload(),
  });
  const register = async () => {
    const library = await import('workbox-window');
    workbox = new library.Workbox('/sw.js');
    workbox.addEventListener('waiting', () => takeover.found());
    workbox.addEventListener('controlling', () => takeover.changed());
    registration = await workbox.register();
  };
  if (container && import.meta.env.PROD) {
    whenLoaded(() => void register().catch(() => undefined));
  }
  return takeover;
}

/** A player holds the answer of the worker open, and the worker stays as long as one is open. This page is about to go anyway. */
function letGoOfSound(container: ServiceWorkerContainer | undefined): void {
  for (const player of document.querySelectorAll('audio')) {
    player.removeAttribute('src');
    player.load();
  }
  // Also of what was for pages that are gone.
  container?.controller?.postMessage({ type: 'LET_GO' });
}

function whenLoaded(run: () => void): void {
  if (document.readyState === 'complete') run();
  else window.addEventListener('load', run, { once: true });
}
