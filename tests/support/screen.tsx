import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { RecorderProvider } from '../../src/capture/use-recorder.tsx';
import { enFar } from '../../src/i18n/en/far.ts';
import { en } from '../../src/i18n/en/index.ts';
import { I18nProvider } from '../../src/i18n/provider.tsx';
import type { RouteStore } from '../../src/store/route-store.ts';
import { StoreProvider } from '../../src/store/use-query.tsx';
import { RoutesProvider } from '../../src/store/use-routes.tsx';
import { anyRoutes } from './phone-screen.tsx';
import { stillRecorder } from './still-recorder.ts';

interface Place {
  readonly path: string;
  /** nobody records unless a test says so */
  readonly recording?: Pick<ReturnType<typeof stillRecorder>, 'recorder' | 'recovered'>;
  readonly children: () => ComponentChildren;
}

/** Shows a place of the app in English, at an address, on a phone. */
export function showPlace(store: RouteStore, address: string, { path, recording, children }: Place) {
  history.replaceState(null, '', address);
  const Shown = () => <>{children()}</>;
  return render(
    <I18nProvider lang="en" catalogue={{ ...en, ...enFar }}>
      <StoreProvider value={store}>
        <RecorderProvider value={recording ?? stillRecorder()}>
          <RoutesProvider value={anyRoutes()}>
            <LocationProvider>
              <Router>
                <Route path={path} component={Shown} />
                <Route default component={() => <p>elsewhere: {location.pathname}</p>} />
              </Router>
            </LocationProvider>
          </RoutesProvider>
        </RecorderProvider>
      </StoreProvider>
    </I18nProvider>,
  );
}
