import { LocationProvider } from 'preact-iso';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Start } from '../features/start/start.tsx';
import type { Far, Near } from '../i18n/catalogue.ts';
import { isLang, type Lang } from '../i18n/languages.ts';
import { loadCatalogue } from '../i18n/load.ts';
import { I18nProvider } from '../i18n/provider.tsx';
import type { Settings, SettingsStore } from '../store/settings.ts';
import { RoutesProvider } from '../store/use-routes.tsx';
import { Broken, KeepsNothing, Opening, Unopened } from './faults.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { inParts } from './in-parts.ts';
import type { RouteApp } from './route-app.tsx';
import { useSessions } from './use-sessions.ts';
import type { AppWorker } from './worker.ts';

interface Spoken {
  readonly lang: Lang;
  /** what the first screens say, or all of it */
  readonly catalogue: Near & Partial<Far>;
}

export interface AppProps {
  readonly settings: SettingsStore;
  readonly first: Settings;
  /** false where the browser gives no storage */
  readonly keeps: boolean;
  readonly language: Spoken;
  readonly look: (settings: Settings) => void;
  readonly worker: AppWorker;
}

/** The whole app: the first screen where no route is on the phone, else the route that is open. */
export function App({ settings, first, keeps, language, look, worker }: AppProps) {
  const [spoken, setSpoken] = useState(language);
  const apply = useCallback(
    (next: Settings) => {
      look(next);
      const wanted = next.language;
      if (isLang(wanted))
        void loadCatalogue(wanted).then((catalogue) => setSpoken({ lang: wanted, catalogue }));
    },
    [look],
  );
  const { routes, opened } = useSessions(settings, first, apply);
  const Route = useRouteApp(opened.kind === 'open' || opened.kind === 'opening');
  return (
    <I18nProvider lang={spoken.lang} catalogue={spoken.catalogue}>
      <ErrorBoundary fallback={() => <Broken />}>
        <RoutesProvider value={routes}>
          <LocationProvider>
            {!keeps && <KeepsNothing />}
            {opened.kind === 'none' && <Start />}
            {opened.kind === 'fault' && <Unopened reason={opened.reason} />}
            {opened.kind === 'open' && Route && (
              <Route key={opened.session.store.profile.id} session={opened.session} worker={worker} />
            )}
            {(opened.kind === 'opening' || (opened.kind === 'open' && !Route)) && <Opening />}
          </LocationProvider>
        </RoutesProvider>
      </ErrorBoundary>
    </I18nProvider>
  );
}

function Missing() {
  return <Unopened reason="other" />;
}

/** The places of a route are loaded once there is one, beside the database code. */
function useRouteApp(wanted: boolean): typeof RouteApp | undefined {
  const [loaded, setLoaded] = useState<{ Route: typeof RouteApp } | undefined>(undefined);
  useEffect(() => {
    if (wanted)
      void inParts(() => import('./route-app.tsx'))
        .then((file) => file.RouteApp)
        // Code that is gone from the phone: nobody must wait for it.
        .catch(() => Missing)
        .then((Route) => setLoaded({ Route }));
  }, [wanted]);
  return loaded?.Route;
}
