import 'fake-indexeddb/auto';
import { render, waitFor } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import { expect, onTestFinished } from 'vitest';
import { useSessions } from '../../src/app/use-sessions.ts';
import { createPassingSettings, type Settings } from '../../src/store/settings.ts';
import { makePhone } from './phone.ts';

/**
 * The app's own routes, without its screens.
 * @param settings where it keeps which route is open
 */
export async function openApp(settings = createPassingSettings()) {
  const [{ profile }, { profile: other }] = [
    await makePhone({ sample: true }),
    await makePhone({ sample: true }),
  ];
  const first: Settings = { open: profile.id, language: 'fr' };
  await settings.change(first);
  const now: { app?: ReturnType<typeof useSessions> } = {};
  const applied: Settings[] = [];
  const apply = (next: Settings) => void applied.push(next);
  function Probe() {
    now.app = useSessions(settings, first, apply);
    return null;
  }
  render(
    <LocationProvider>
      <Probe />
    </LocationProvider>,
  );
  await waitFor(() => expect(now.app?.opened.kind).toBe('open'));
  // What a route does by itself would go on beside the next test.
  onTestFinished(async () => {
    if (now.app?.opened.kind === 'open') await now.app.opened.session.close();
  });
  const app = () => {
    if (now.app?.opened.kind !== 'open') throw new Error('no route is open');
    return { routes: now.app.routes, session: now.app.opened.session };
  };
  return { app, profile, other, settings, applied };
}
