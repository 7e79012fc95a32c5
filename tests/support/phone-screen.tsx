import { render } from '@testing-library/preact';
import type { ComponentChildren, ComponentProps } from 'preact';
import { LocationProvider } from 'preact-iso';
import { vi } from 'vitest';
import type { Draft } from '../../src/domain/draft.ts';
import { enFar } from '../../src/i18n/en/far.ts';
import { en } from '../../src/i18n/en/index.ts';
import { I18nProvider } from '../../src/i18n/provider.tsx';
import type { RouteStore } from '../../src/store/route-store.ts';
import type { Profile } from '../../src/store/types.ts';
import { StoreProvider } from '../../src/store/use-query.tsx';
import { type NewRoute, type Routes, RoutesProvider } from '../../src/store/use-routes.tsx';
import type { Courier } from '../../src/sync/courier.ts';
import { CourierProvider } from '../../src/sync/use-courier.tsx';

export interface PhoneScreenSettings {
  /** the route that is open; none on a first visit */
  readonly store?: RouteStore;
  readonly courier?: Courier;
  readonly routes?: Partial<Routes>;
  /** a language other than English, with all of its words */
  readonly language?: Pick<ComponentProps<typeof I18nProvider>, 'lang' | 'catalogue'> | undefined;
  /** where the browser is */
  readonly at?: string;
}

/** What a notebook that is on the phone already has, beside its id and the name of its route. */
export const ON_PHONE = {
  route: 'route-1',
  member: 'm1',
  memberName: 'Rosa',
  role: 'coordinator',
  endpoint: '',
  sample: false,
  created: 0,
} as const;

const MADE: Profile = {
  id: 'made',
  route: 'r',
  routeName: '',
  member: 'm',
  memberName: '',
  role: 'coordinator',
  endpoint: '',
  sample: false,
  created: 0,
};

/** The routes of a phone, which remember what was asked of them. */
export function anyRoutes(more: Partial<Routes> = {}) {
  return {
    profiles: [],
    open: undefined,
    settings: {},
    recording: undefined,
    switchTo: vi.fn(async (_id: string) => {}),
    rejoin: vi.fn(async (_id: string, _invite: string) => {}),
    add: vi.fn(async (_route: NewRoute) => MADE),
    programmeOf: vi.fn(async (_id: string): Promise<readonly Draft[]> => []),
    remove: vi.fn(async (_id: string) => {}),
    change: vi.fn(async () => {}),
    ...more,
  };
}

const ENGLISH = { lang: 'en', catalogue: { ...en, ...enFar } } as const;

/** Shows a screen, in English unless said, on a phone whose routes remember what was asked of them. */
export function showOnPhone(
  screen: ComponentChildren,
  { store, courier, routes, language = ENGLISH, at = '/' }: PhoneScreenSettings = {},
) {
  history.replaceState(null, '', at);
  const given = anyRoutes(routes);
  const inRoute = store && (
    <StoreProvider value={store}>
      <CourierProvider value={courier}>{screen}</CourierProvider>
    </StoreProvider>
  );
  const view = render(
    <I18nProvider {...language}>
      <RoutesProvider value={given}>
        <LocationProvider>{inRoute ?? screen}</LocationProvider>
      </RoutesProvider>
    </I18nProvider>,
  );
  return { ...view, routes: given };
}
