import { act, cleanup, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { openApp } from '../../tests/support/open-app.tsx';
import { createReminders } from '../store/reminders.ts';
import { createPassingSettings } from '../store/settings.ts';
import { listProfiles, sweepProfiles } from './keeper.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a start with the route that was open changes no setting, so nothing is drawn again for it', async () => {
  const { app, profile, applied } = await openApp();
  expect(app().session.store.profile.id).toBe(profile.id);
  expect(applied).toEqual([]);
});

test('the route that is opened is the one that the settings name, also where another tab has opened it before', async () => {
  const { app, other, settings, applied } = await openApp();
  await settings.change({ open: other.id });
  await act(() => app().routes.switchTo(other.id));
  expect(app().routes.settings.open).toBe(other.id);
  expect(applied).toEqual([]);
  // Leaving it closes it first, and opens the other: nothing of a route that is gone stays on the screen.
  await act(() => app().routes.remove(other.id));
  await waitFor(() => expect(app().session.store.profile.id).not.toBe(other.id));
  const { id } = app().session.store.profile;
  expect(await settings.read()).toMatchObject({ open: id, language: 'fr' });
  await waitFor(() => expect(app().routes.settings.open).toBe(id));
});

test('a route is kept as the open one before it is shown: a page that goes right then shows it again', async () => {
  const settings = createPassingSettings();
  const { app, profile, other } = await openApp({
    ...settings,
    change: async (changes) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return settings.change(changes);
    },
  });
  const opening = app().routes.switchTo(other.id);
  while (app().session.store.profile.id === profile.id) await act(() => new Promise(setImmediate));
  expect(await settings.read()).toMatchObject({ open: other.id });
  await act(() => opening);
});

test('a route is shown also where the phone is too full to keep which one is open', async () => {
  const settings = createPassingSettings();
  const full = { now: false };
  const { app, other } = await openApp({
    ...settings,
    change: async (changes) => {
      if (full.now) throw new DOMException('no space', 'QuotaExceededError');
      return settings.change(changes);
    },
  });
  full.now = true;
  await act(() => app().routes.switchTo(other.id));
  expect(app().session.store.profile.id).toBe(other.id);
});

test('a route that is gone from the phone reminds nobody any more', async () => {
  const { app, other } = await openApp();
  const reminders = createReminders();
  const due = { id: 'p1.progress.1', title: 'A report is due', due: '2026-12-10', url: '/plan/p1/report/1' };
  await reminders.want(other.id, [due]);
  await act(() => app().routes.remove(other.id));
  await waitFor(async () => expect(await reminders.isWanted(other.id)).toBe(false));
});

test('what a phone still shows of a route goes with it, and of no other', async () => {
  const { app, profile, other } = await openApp();
  const closed: string[] = [];
  const shown = (name: string, data: unknown) => ({ data, close: () => void closed.push(name) });
  const getNotifications = async () => [
    shown('gone', { url: '/plan/p1/report/1', profile: other.id }),
    shown('here', { url: '/plan/p1/report/1', profile: profile.id }),
    shown('older', undefined),
  ];
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => ({ getNotifications }) } });
  await act(() => app().routes.remove(other.id));
  expect(closed).toEqual(['gone']);
});

test('a route that the phone does not let go of stays open and listed, at the next start too', async () => {
  const { app, profile, other } = await openApp();
  const stuck = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementationOnce(() => {
    throw new DOMException('still in use', 'UnknownError');
  });
  await act(() => expect(app().routes.remove(profile.id)).rejects.toThrow());
  expect(stuck).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(app().session.store.profile.id).toBe(profile.id));
  const note = { scope: 'team', kind: 'note', id: 'n1', fields: { type: 'idea' } } as const;
  await act(() => app().session.store.write(note));
  await sweepProfiles();
  expect((await listProfiles()).map(({ id }) => id)).toEqual(expect.arrayContaining([profile.id, other.id]));
});

test('what is left of a route that has gone goes at the next start', async () => {
  const { app, other } = await openApp();
  const whole = indexedDB.deleteDatabase.bind(indexedDB);
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
    if (name.includes('media')) throw new DOMException('still in use', 'UnknownError');
    return whole(name);
  });
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await act(() => app().routes.remove(other.id));
  expect(said).toHaveBeenCalledWith('a route goes at the next start', expect.anything());
  expect((await listProfiles()).map(({ id }) => id)).not.toContain(other.id);
  vi.restoreAllMocks();
  await sweepProfiles();
  const left = (await indexedDB.databases()).map(({ name = '' }) => name);
  expect(left.filter((name) => name.includes(other.id))).toEqual([]);
});
