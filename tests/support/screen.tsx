import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { enFar } from '../../src/i18n/en/far.ts';
import { en } from '../../src/i18n/en/index.ts';
import { I18nProvider } from '../../src/i18n/provider.tsx';
import type { RouteStore } from '../../src/store/route-store.ts';
import { StoreProvider } from '../../src/store/use-query.tsx';

/** Shows a place of the app in English, at an address, on a phone. */
export function showPlace(
  store: RouteStore,
  address: string,
  { path, children }: { path: string; children: () => ComponentChildren },
) {
  history.replaceState(null, '', address);
  const Place = () => <>{children()}</>;
  return render(
    <I18nProvider lang="en" catalogue={{ ...en, ...enFar }}>
      <StoreProvider value={store}>
        <LocationProvider>
          <Router>
            <Route path={path} component={Place} />
            <Route default component={() => <p>elsewhere: {location.pathname}</p>} />
          </Router>
        </LocationProvider>
      </StoreProvider>
    </I18nProvider>,
  );
}
