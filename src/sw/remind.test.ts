import 'fake-indexeddb/auto';
import { createStore } from 'idb-keyval';
import { expect, it } from 'vitest';
import { createReminders } from '../store/reminders.ts';
import { createSettings } from '../store/settings.ts';
import { openReminded } from './remind.ts';

/** A phone on which another route is open than the one of which Ana is reminded. */
async function phone() {
  const settings = createSettings(createStore(crypto.randomUUID(), 'settings'));
  const reminders = createReminders(createStore(crypto.randomUUID(), 'reminders'));
  await settings.change({ open: 'another', theme: 'night' });
  await reminders.want('ana', []);
  const opened: unknown[] = [];
  const clients = {
    openWindow: async (url: string) => {
      // The page reads which route is open as soon as it begins.
      opened.push(url, (await settings.read()).open);
    },
  };
  return {
    settings,
    reminders,
    opened,
    touch: (data: unknown) => openReminded(clients, data, { settings, reminders }),
  };
}

const REPORT = { url: '/plan/p1/report/1', profile: 'ana' };

it('opens the screen of a touched message, in the route in which it is', async () => {
  const { settings, opened, touch } = await phone();
  await touch(REPORT);
  expect(opened).toEqual(['/plan/p1/report/1', 'ana']);
  expect((await settings.read()).theme).toBe('night');
});

it.each([undefined, '/plan', { url: '/plan' }, { url: 5, profile: 'ana' }, { url: '/plan', profile: null }])(
  'does nothing about what an older version has shown: %j',
  async (strange) => {
    const { settings, opened, touch } = await phone();
    await touch(strange);
    expect(opened).toEqual([]);
    expect((await settings.read()).open).toBe('another');
  },
);

it('leaves open what is open where the route of a message is gone', async () => {
  const { reminders, opened, touch } = await phone();
  await reminders.want('ana', undefined);
  await touch(REPORT);
  expect(opened).toEqual(['/', 'another']);
});

it('opens the screen of a message that was shown before somebody wanted no more of them', async () => {
  const { reminders, settings, opened, touch } = await phone();
  await reminders.want('ana', undefined);
  await settings.change({ open: 'ana' });
  await touch(REPORT);
  expect(opened).toEqual(['/plan/p1/report/1', 'ana']);
});
