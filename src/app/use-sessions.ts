import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { faultOf, type SaveFault } from '../store/fault.ts';
import { DIRECTORY_NAME } from '../store/directory-name.ts';
import type { Settings, SettingsStore } from '../store/settings.ts';
import type { Profile } from '../store/types.ts';
import type { NewRoute, Routes } from '../store/use-routes.tsx';
import { inParts } from './in-parts.ts';
import { recordingPlace } from './recording-place.ts';
import type { Session } from './session.ts';

/** What the app shows: nothing decided yet, no route, a route that is open, or why it can't be opened. */
export type Opened =
  | { readonly kind: 'opening' | 'none' }
  | { readonly kind: 'open'; readonly session: Session }
  | { readonly kind: 'fault'; readonly reason: SaveFault };

interface Sessions {
  readonly routes: Routes;
  readonly opened: Opened;
}

/** Database code is loaded only once it is needed: the first screen of a first visit does without. */
const keeper = () => inParts(() => import('./keeper.ts'));

/** What other routes are here. On a first visit there is no database, and no code is loaded to look into it. */
async function listKnown(): Promise<readonly Profile[]> {
  const databases = await indexedDB.databases?.();
  if (databases && !databases.some(({ name }) => name === DIRECTORY_NAME)) return [];
  return (await keeper()).listProfiles();
}

/** Opens, switches, makes and removes routes; one is open at a time. */
export function useSessions(
  store: SettingsStore,
  first: Settings,
  apply: (settings: Settings) => void,
): Sessions {
  const [settings, setSettings] = useState(first);
  const [profiles, setProfiles] = useState<readonly Profile[]>([]);
  const [opened, setOpened] = useState<Opened>({ kind: first.open === undefined ? 'none' : 'opening' });
  const current = useRef<Session | undefined>(undefined);

  const change = useCallback(
    async (changes: Partial<Settings>) => {
      const next = await store.change(changes);
      setSettings(next);
      apply(next);
    },
    [store, apply],
  );

  const rename = useCallback((id: string, memberName: string) => {
    setProfiles((all) => all.map((one) => (one.id === id ? { ...one, memberName } : one)));
    setOpened((now) =>
      now.kind === 'open' ? { kind: 'open', session: renamed(now.session, id, memberName) } : now,
    );
  }, []);

  const keepOpen = useCallback(
    async (id: string | undefined, now: Settings) => {
      // Said only where it is news: every change draws the app again.
      if (now.open !== id) await change({ open: id }).catch(notKept);
      // Another tab may have said it meanwhile.
      else setSettings((held) => (held.open === now.open ? held : now));
    },
    [store, change],
  );

  const recording = opened.kind === 'open' ? placeIn(opened.session) : undefined;
  const queue = useRef<Promise<void>>(Promise.resolve());
  const openNow = useCallback(
    async (id: string) => {
      // Beside the opening; what goes wrong with it is heard below.
      const held = store.read();
      held.catch(() => undefined);
      try {
        const { listProfiles, openSession } = await keeper();
        await current.current?.close();
        current.current = undefined;
        const listed = await listProfiles();
        setProfiles(listed);
        const profile = listed.find((one) => one.id === id);
        current.current = profile && (await openSession(profile, store, (name) => rename(profile.id, name)));
        // Kept before it is shown: whoever sees a route finds it again, even where the page goes right then.
        await keepOpen(profile?.id, await held);
        setOpened(current.current ? { kind: 'open', session: current.current } : { kind: 'none' });
      } catch (error) {
        setOpened({ kind: 'fault', reason: faultOf(error) });
      }
    },
    [store, keepOpen, rename],
  );
  /** One after the other: two taps must not open two routes at once. */
  const open = useCallback(
    async (id: string) => {
      refuseWhileRecording(current.current);
      queue.current = queue.current.then(() => openNow(id));
      return queue.current;
    },
    [openNow],
  );

  useEffect(() => {
    if (first.open !== undefined)
      void open(first.open)
        .then(async () => (await keeper()).sweepProfiles())
        .catch((error: unknown) => console.warn('what was cut off is tidied at the next start', error));
    // Where the browser gives no storage, none is here, and the app says so.
    else void listKnown().then(setProfiles, () => undefined);
  }, [first.open, open]);

  const routes = useMemo<Routes>(
    () => ({
      profiles,
      open: opened.kind === 'open' ? opened.session.store.profile : undefined,
      settings,
      recording,
      switchTo: open,
      rejoin: async (id: string, invite: string) => {
        refuseWhileRecording(current.current);
        await (await keeper()).rejoinRoute(id, invite);
        await open(id);
      },
      add: async (route: NewRoute) => {
        refuseWhileRecording(current.current);
        const profile = await (await keeper()).addProfile(route);
        await open(profile.id);
        return profile;
      },
      programmeOf: async (id: string) => (await keeper()).readProgramme(id),
      remove: async (id: string) => {
        const { listProfiles, removeProfile } = await keeper();
        const next = (await listProfiles()).find((profile) => profile.id !== id);
        if (settings.open === id) {
          refuseWhileRecording(current.current);
          await current.current?.close();
          current.current = undefined;
        }
        try {
          await removeProfile(id);
        } catch (error) {
          // It is still here, and so is what was open.
          if (settings.open === id) await open(id);
          throw error;
        }
        if (settings.open !== id) setProfiles(await listProfiles());
        else if (next) await open(next.id);
        else {
          setProfiles([]);
          setOpened({ kind: 'none' });
          await change({ open: undefined });
        }
      },
      change,
    }),
    [profiles, opened, settings, recording, open, change],
  );
  return { routes, opened };
}

/** A route that is here is shown, also where the phone is too full to keep which one it was: the start lists it. */
function notKept(error: unknown): void {
  console.warn('which route was open could not be kept', error);
}

function placeIn({ recorder }: Session): string | undefined {
  return recordingPlace(recorder.state.value);
}

/** Screens say so before anybody taps; whatever gets past them must not end a recording. */
function refuseWhileRecording(session: Session | undefined): void {
  if (session && placeIn(session) !== undefined) throw new Error('a recording goes on in this route');
}

/** The same session, whose screens call its person by another name. */
function renamed(session: Session, id: string, memberName: string): Session {
  const { store } = session;
  if (store.profile.id !== id) return session;
  return { ...session, store: { ...store, profile: { ...store.profile, memberName } } };
}
