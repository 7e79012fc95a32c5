import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { act, cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { openApp } from '../../tests/support/open-app.tsx';
import { makePhone } from '../../tests/support/phone.ts';
import { showOnPhone } from '../../tests/support/phone-screen.tsx';
import type { Recorder } from '../capture/recorder.ts';
import { RecorderProvider } from '../capture/use-recorder.tsx';
import { joinRoute } from '../features/start/new-route.ts';
import { Start } from '../features/start/start.tsx';
import { RoutesCard } from '../features/this-phone/routes-card.tsx';
import { makeInviteLink } from '../sync/invite-link.ts';
import { createTakeover } from './takeover.ts';
import { UpdatePrompt } from './update-prompt.tsx';

afterEach(cleanup);

const LINK = {
  endpoint: 'https://e.example',
  route: 'r2',
  name: 'Ruta',
  role: 'participant',
  invite: 's',
} as const;

test('nothing opens, adds, joins or leaves a route while one is recorded in, and all of it goes on afterwards', async () => {
  const { app, profile, other } = await openApp();
  const { recorder } = app().session;
  await act(async () => void (await recorder.keepTime({ owner: 'i1', scope: 'team', bitrate: 32_000 })));
  expect(app().routes.recording).toBe('/interview/team/i1');
  const { routes } = app();
  for (const attempt of [
    () => routes.switchTo(other.id),
    () => routes.rejoin(other.id, 'invite'),
    () => routes.add(joinRoute(LINK, 'Rosa')),
    () => routes.remove(profile.id),
  ])
    await expect(attempt()).rejects.toThrow('a recording goes on');
  expect(recorder.state.value.name).toBe('recording');
  expect(app().session.store.profile.id).toBe(profile.id);
  await act(async () => void (await recorder.stop()));
  expect(app().routes.recording).toBeUndefined();
  await act(() => app().routes.switchTo(other.id));
  expect(app().session.store.profile.id).toBe(other.id);
});

const RECORDING = { recording: '/interview/team/i1' };
const back = () => screen.getByRole('link', { name: 'Back to it' }).getAttribute('href');

test('the routes of this phone say why none of them opens, and lead back', async () => {
  const store = await makePhone();
  const profiles = [store.profile, (await makePhone()).profile];
  showOnPhone(<RoutesCard />, { store, routes: { ...RECORDING, profiles, open: store.profile } });
  expect(screen.getByText(/You are recording. Finish that first/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('link', { name: /Add/ })).toBeNull();
  expect(back()).toBe('/interview/team/i1');
});

test('neither an invitation nor the sample begins anything', async () => {
  const store = await makePhone();
  const { pathname, hash } = new URL(makeInviteLink('https://app.example', LINK));
  for (const at of ['/start', pathname + hash]) {
    showOnPhone(<Start />, { store, at, routes: { ...RECORDING, open: store.profile } });
    expect(screen.getByText(/You are recording. Finish that first/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(back()).toBe('/interview/team/i1');
    cleanup();
  }
});

test('a new version is offered once the recording has ended, and one that was asked for waits for it', async () => {
  const state = signal({ name: 'recording' });
  const reload = vi.fn();
  const takeover = createTakeover({ ask: () => true, goOn: vi.fn(), after: () => () => {}, reload });
  takeover.found();
  const recorder = { state } as unknown as Recorder;
  showOnPhone(
    <RecorderProvider value={{ recorder, recovered: new Promise(() => {}) }}>
      <UpdatePrompt worker={takeover} />
    </RecorderProvider>,
  );
  expect(screen.queryByRole('button', { name: 'Use it now' })).toBeNull();
  await act(() => void (state.value = { name: 'idle' }));
  expect(await screen.findByRole('button', { name: 'Use it now' })).toBeTruthy();
  takeover.take();
  await act(() => void (state.value = { name: 'recording' }));
  takeover.changed();
  expect(reload).not.toHaveBeenCalled();
  await act(() => void (state.value = { name: 'idle' }));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});
