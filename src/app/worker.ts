import { type ReadonlySignal, signal } from '@preact/signals';

/** The service worker as the app sees it: whether a new version waits, and how a person takes it. */
export interface AppWorker {
  readonly waiting: ReadonlySignal<boolean>;
  /** Puts the new version to use and opens the page again; only a person asks for it. */
  update(): void;
}

/** Registers the worker once the page has its first screen; a phone without one goes on without. */
export function registerWorker(container: ServiceWorkerContainer | undefined): AppWorker {
  const waiting = signal(false);
  let update = () => location.reload();
  const register = async () => {
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox('/sw.js');
    let asked = false;
    workbox.addEventListener('waiting', () => {
      waiting.value = true;
    });
    workbox.addEventListener('controlling', () => {
      if (asked) location.reload();
    });
    update = () => {
      asked = true;
      workbox.messageSkipWaiting();
    };
    await workbox.register();
  };
  if (container && import.meta.env.PROD) {
    whenLoaded(() => void register().catch(() => undefined));
  }
  return { waiting, update: () => update() };
}

function whenLoaded(run: () => void): void {
  if (document.readyState === 'complete') run();
  else window.addEventListener('load', run, { once: true });
}
