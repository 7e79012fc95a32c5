import { locksHere } from '../capture/lock.ts';
import { createRecorder } from '../capture/recorder.ts';
import type { Found } from '../capture/use-recorder.tsx';
import { createDirectory } from '../store/directory.ts';
import { SaveError } from '../store/fault.ts';
import { newDevice, newId } from '../store/identity.ts';
import { isMediaLater } from '../store/is-media-later.ts';
import { openRoute, type RouteStore } from '../store/route-store.ts';
import type { SettingsStore } from '../store/settings.ts';
import { typedLock, typedPages, type TypedStorage, typedStorage } from '../store/typed.ts';
import type { Profile } from '../store/types.ts';
import { aloneByLock, askForBackgroundSync } from '../sync/background.ts';
import { createCourier } from '../sync/courier.ts';
import { linkOf, mediaLeave } from '../sync/data-saver.ts';
import { openStopChannel } from '../sync/stop-channel.ts';
import { followName } from './follow-name.ts';
import { settleWhatComes } from './settle-what-comes.ts';
import type { Session } from './session.ts';

const NOTHING_FOUND: Found = { recovered: [], refused: [] };

/**
 * Opens a route: the one place where what lives as long as it does is made.
 * @param renamed what to do when its person goes by another name
 * @throws SaveError
 */
export async function openSession(
  profile: Profile,
  settings: SettingsStore,
  renamed: (memberName: string) => void,
): Promise<Session> {
  const storage = typedStorage();
  const life = new AbortController();
  const onTyped = (page: string) => holdTyped(page, life.signal);
  const later = isMediaLater(profile.id);
  const store = await openRoute(profile, { now: Date.now, newDevice, newId, storage, onTyped });
  if (await later) {
    store.close();
    throw new SaveError('newer');
  }
  // Its first look into that storage holds up the page; an editor takes what comes from there at any time.
  void idle().then(() => bringTyped(store, storage, () => closed));
  void keepListed(store);
  const courier =
    profile.sample || profile.endpoint === ''
      ? undefined
      : createCourier(store, {
          now: Date.now,
          fetch: (input, init) => fetch(input, init),
          mediaLeave: async () => mediaLeave((await settings.read()).media, linkOf(navigator)),
          alone: (name, run) => aloneByLock(navigator.locks, name, run),
          later: async () => void (await askForBackgroundSync(navigator.serviceWorker)),
          stops: openStopChannel(profile.id),
          setTimer: (run, ms) => {
            const timer = setTimeout(run, ms);
            return () => clearTimeout(timer);
          },
        });
  const recorder = createRecorder({
    media: store.media,
    writer: store,
    newId,
    now: Date.now,
    quiet: async () => (await settings.read()).quiet ?? [],
  });
  // Off the way of the first screen, which can be read without it.
  let closed = false;
  const recovered = idle()
    .then(() => import('./mend.ts'))
    .then(({ mend }) => (closed ? NOTHING_FOUND : mend(store, recorder, courier)))
    .catch((error: unknown) => {
      // Who leaves the route at once closes its database under it; the next start finds what there is.
      if (!closed) console.warn('what was cut off is looked for at the next start', error);
      return NOTHING_FOUND;
    });
  void idle()
    .then(sweep)
    .catch((error: unknown) => console.warn('what was practised could not be deleted yet', error));
  const stops = [
    store.keepRead(async () => (await import('../merge/text.ts')).readText, whenIdle),
    followName(store, renamed),
  ];
  if (courier)
    whenIdle(() => {
      if (closed) return;
      stops.push(
        courier.start(),
        settleWhatComes(store, locksHere()),
        wakeCourier(() => void courier.wake()),
      );
    });
  return {
    store,
    courier,
    recorder,
    recovered,
    async close() {
      closed = true;
      await recorder.close();
      for (const stop of stops) stop();
      store.close();
      life.abort();
    },
  };
}

/** The list of routes shows the role that the endpoint has told since. */
async function keepListed(store: RouteStore): Promise<void> {
  const { id, role } = await store.identity();
  if (role === store.profile.role) return;
  const directory = createDirectory();
  await directory.update(id, { role }).finally(() => directory.close());
}

/** What a page put down at its last keys; no code is loaded where there is nothing. */
async function bringTyped(
  store: RouteStore,
  storage: TypedStorage | undefined,
  isOver: () => boolean,
): Promise<void> {
  try {
    if (isOver() || storage === undefined || typedPages(storage, store.profile.id).size === 0) return;
    const { typedAgain } = await import('./typed-again.ts');
    await typedAgain(store, { storage, locks: locksHere(), isOver });
  } catch (error) {
    console.warn('what was typed at the end is looked for at the next start', error);
  }
}

/** Other tabs leave what this one types alone until it ends; the browser lets go of the lock then. */
function holdTyped(page: string, signal: AbortSignal): void {
  const ended = new Promise<void>((end) => signal.addEventListener('abort', () => end()));
  locksHere()
    ?.request(typedLock(page), () => ended)
    .catch((error: unknown) =>
      console.warn('another tab may take what is typed here for left behind', error),
    );
}

/** Without background sync these are the moments to try: seen again, and perhaps online. */
function wakeCourier(sync: () => void): () => void {
  const seen = () => document.visibilityState === 'visible' && sync();
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', sync);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', sync);
  };
}

const idle = () => new Promise<void>(whenIdle);

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 1000 });
  else setTimeout(run, 50);
}

/** What a practice left behind where the phone died in it; nothing of a route waits for this. */
async function sweep(): Promise<void> {
  const { sweepPractices } = await import('../capture/practice.ts');
  await sweepPractices(indexedDB, navigator.locks);
}
