import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makePhone, type PhoneSettings } from '../../tests/support/phone.ts';
import { soon } from '../../tests/support/soon.ts';
import { routeDatabaseName } from '../store/database.ts';
import type { CourierState } from '../sync/courier.ts';
import { sendOthers } from './send-others.ts';

const asked = vi.fn(async (_url: string) => new Response('no', { status: 503 }));
beforeEach(() => {
  asked.mockClear();
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', asked);
});
afterEach(() => vi.unstubAllGlobals());

const askedFor = (route: string) => asked.mock.calls.filter(([url]) => url.includes(`/routes/${route}/`));

/** A notebook on this phone that nobody has open, with a note in it. */
async function leave(settings: PhoneSettings) {
  const store = await makePhone(settings);
  await store.write({ scope: 'me', kind: 'note', id: 'n1', fields: { type: 'idea' } });
  store.close();
}

it('sends what another person of the phone has left in their notebook, once the open one has found its way', async () => {
  await leave({ route: 'betos' });
  await leave({ route: 'tried-out', sample: true });
  const nina = await makePhone({ route: 'ninas' });
  const state = signal<CourierState>({ running: false, done: 0 });
  const stop = sendOthers(nina.profile, state);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(asked).not.toHaveBeenCalled();
  state.value = { running: false, done: 5 };
  await soon(() => expect(askedFor('betos')).toHaveLength(1));
  expect(askedFor('ninas')).toHaveLength(0);
  expect(askedFor('tried-out')).toHaveLength(0);
  stop();
});

it('tries again only after the way was lost, and asks nothing for a notebook in which nothing waits', async () => {
  await leave({ route: 'caros' });
  (await makePhone({ route: 'empty' })).close();
  const nina = await makePhone({ route: 'ninas' });
  const state = signal<CourierState>({ running: false, done: 5 });
  const stop = sendOthers(nina.profile, state);
  await soon(() => expect(askedFor('caros')).toHaveLength(1));
  state.value = { running: false, done: 6 };
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(askedFor('caros')).toHaveLength(1);
  state.value = { running: false, done: 6, fault: 'offline' };
  state.value = { running: false, done: 7 };
  await soon(() => expect(askedFor('caros')).toHaveLength(2));
  expect(askedFor('empty')).toHaveLength(0);
  stop();
});

/** The notebook as a newer version of the app leaves it, which this one never opens. */
async function outgrow(profile: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(routeDatabaseName(profile), 100_000);
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
}

it('sends from the others where one of the notebooks can’t be opened', async () => {
  const newer = await makePhone({ route: 'newer' });
  newer.close();
  await outgrow(newer.profile.id);
  await leave({ route: 'danis' });
  const nina = await makePhone({ route: 'ninas' });
  const stop = sendOthers(nina.profile, signal<CourierState>({ running: false, done: 5 }));
  await soon(() => expect(askedFor('danis')).toHaveLength(1));
  stop();
});
