import 'fake-indexeddb/auto';
import { createStore } from 'idb-keyval';
import { expect, it } from 'vitest';
import { createSettings } from '../store/settings.ts';
import { openReminded } from './remind.ts';

it('opens the screen of a touched message, in the route in which it is', async () => {
  const settings = createSettings(createStore(crypto.randomUUID(), 'settings'));
  await settings.change({ open: 'another', theme: 'night' });
  const opened: unknown[] = [];
  const clients = {
    openWindow: async (url: string) => {
      // The page reads which route is open as soon as it begins.
      opened.push(url, (await settings.read()).open);
    },
  };
  await openReminded(clients, { url: '/plan/p1/report/1', profile: 'ana' }, settings);
  expect(opened).toEqual(['/plan/p1/report/1', 'ana']);
  expect((await settings.read()).theme).toBe('night');
  for (const strange of [undefined, '/plan', { url: '/plan' }])
    await openReminded(clients, strange, settings);
  expect(opened).toHaveLength(2);
});
