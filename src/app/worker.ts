import type { Workbox } from 'workbox-window';
import { createTakeover, type Takeover } from './takeover.ts';

/** The service worker as the app sees it: whether a new version waits, and how a person takes it. */
export type AppWorker = Pick<Takeover, 'waiting' | 'taking' | 'covered' | 'take' | 'hold'>;

/** The browser then compares the worker that is here with the endpoint's, and starts it: not while a start is being drawn, ms. */
const CALM = 3000;

/** Registers the worker once the page has its first screen; a phone without one goes on without. */
export function registerWorker(container: ServiceWorkerContainer | undefined): AppWorker {
  let workbox: Workbox | undefined;
  let giveBack = () => {};
  let registration: ServiceWorkerRegistration | undefined;
  const takeover = createTakeover({
    ask: () => {
      giveBack = letGoOfSound();
      workbox?.messageSkipWaiting();
      // Another tab may have asked for it before this one.
      return Boolean(registration?.waiting);
    },
    goOn: () => giveBack(),
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
    registration = await workbox.register();
  };
  if (container && import.meta.env.PROD) {
    container.addEventListener('controllerchange', () => takeover.changed());
    const wait = container.controller ? CALM : 0;
    whenLoaded(() => setTimeout(() => void register().catch(notRegistered), wait));
  }
  return takeover;
}

/** The next start tries again; until then the app opens only with a network, as its page about this phone says. */
function notRegistered(error: unknown): void {
  console.warn('the app is not kept for offline yet', error);
}

/**
 * A player holds the answer of the worker open, and the worker stays as long as one is open.
 * @returns gives the players their sound back, where the page stays after all
 */
function letGoOfSound(): () => void {
  const players = [...document.querySelectorAll('audio')].map((player) => ({ player, src: player.src }));
  for (const { player } of players) {
    player.removeAttribute('src');
    player.load();
  }
  return () => {
    for (const { player, src } of players) if (src !== '') player.src = src;
  };
}

function whenLoaded(run: () => void): void {
  if (document.readyState === 'complete') run();
  else window.addEventListener('load', run, { once: true });
}
