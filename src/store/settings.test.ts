import 'fake-indexeddb/auto';
import { createStore, set } from 'idb-keyval';
import { expect, test } from 'vitest';
import { createSettings } from './settings.ts';

const named = (name: string) => createSettings(createStore(name, 'settings'));

test('two tabs that change two settings in one moment keep both', async () => {
  const [one, other] = [named('two-tabs'), named('two-tabs')];
  await Promise.all([one.change({ language: 'fr' }), other.change({ theme: 'night' })]);
  expect(await one.read()).toEqual({ language: 'fr', theme: 'night' });
});

test('what is stored in another form reads as not chosen, and the next change mends it', async () => {
  const keyval = createStore('other-form', 'settings');
  await set('settings', { language: 'es', theme: 'neon', open: 7 }, keyval);
  const settings = createSettings(keyval);
  expect(await settings.read()).toEqual({ language: 'es' });
  expect(await settings.change({ open: 'a' })).toEqual({ language: 'es', open: 'a' });
});
