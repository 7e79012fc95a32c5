import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { answerOf } from '../../../tests/support/answer.ts';
import { note } from '../../../tests/support/notebook.tsx';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { plantSeeds } from '../../store/seed.ts';
import type { Courier } from '../../sync/courier.ts';
import { SavedCard } from './saved-card.tsx';
import { WaitingPage } from './waiting-page.tsx';

afterEach(cleanup);

const courierThatWaits = () =>
  ({ state: signal({ running: false, done: 0 }), sync: vi.fn(async () => {}) }) as unknown as Courier;

/** Sends all that waits; the endpoint takes none of it, for a reason that may be another for each field. */
async function refuseAll(store: RouteStore, reason: (field: string) => string = () => 'forbidden') {
  const { sent } = await store.courier.offer();
  const rejected = sent.map(({ key, field, stamp }): [string, string, string, string, string] => {
    const [scope = '', id = ''] = key.split('/');
    return [scope, id, field, stamp, reason(field)];
  });
  await store.courier.receive(answerOf({ rejected }), sent, Date.now());
}

async function phoneRefusedOf(...seeds: Parameters<typeof plantSeeds>[1]) {
  const store = await makePhone();
  await plantSeeds(store, seeds);
  return store;
}

test('a note of several fields is one thing, named with what of it was refused', async () => {
  const store = await phoneRefusedOf(note('n1', 'To be refused', { starred: true }));
  await refuseAll(store);
  showOnPhone(<WaitingPage />, { store, courier: courierThatWaits() });
  const row = await screen.findByRole('listitem');
  const link = within(row).getByRole('link', { name: /^Note: To be refused/ });
  expect(link.getAttribute('href')).toBe('/note/team/n1');
  expect(link.textContent).toMatch(/What did you see or hear\?/);
  expect(link.textContent).toMatch(/What is it\?/);
  expect(link.textContent).toMatch(/· 2 more fields/);
  expect(within(row).getAllByText(/may not change this/)).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Try all of it again' })).toBeNull();
});

test('each reason stands with the fields that it is about', async () => {
  const store = await phoneRefusedOf(note('n1', 'Too long'));
  await refuseAll(store, (field) => (field === 'body' ? 'too_large' : 'forbidden'));
  showOnPhone(<WaitingPage />, { store, courier: courierThatWaits() });
  const reason = async (words: RegExp) => (await screen.findByText(words)).parentElement?.textContent;
  expect(await reason(/too large for the server/)).toMatch(/^What did you see or hear\?It is/);
  expect(await reason(/may not change this/)).toMatch(/^What is it\? · 1 more field/);
});

test('a card of a plan goes by what its route calls it', async () => {
  const store = await phoneRefusedOf(
    { scope: 'commons', kind: 'plan', id: 'pl', fields: { title: 'Ours', vision: 'Ferns again' } },
    { scope: 'commons', kind: 'own_card', id: 'pl.k', fields: { plan: 'pl', card: 'k', words: 'Rain' } },
    { scope: 'commons', kind: 'own_card', id: 'pl.x', fields: { plan: 'pl', card: 'x', words: 'Hail' } },
    { scope: 'programme', kind: 'card', id: 'card.vision', fields: { title: 'Our dream' } },
    { scope: 'programme', kind: 'card', id: 'k', fields: { title: 'The weather' } },
  );
  await refuseAll(store, (field) => (field === 'vision' || field === 'words' ? 'too_large' : 'forbidden'));
  showOnPhone(<WaitingPage />, { store, courier: courierThatWaits() });
  expect(await screen.findByText('Our dream')).toBeTruthy();
  expect(await screen.findByText('The weather')).toBeTruthy();
  // One that the route has no more, or not yet.
  expect(await screen.findByText('Card of the route')).toBeTruthy();
});

test('nothing is offered to be sent where all that is here was refused', async () => {
  const store = await phoneRefusedOf(note('n1', 'To be refused'));
  await refuseAll(store);
  showOnPhone(<WaitingPage />, { store, courier: courierThatWaits() });
  await screen.findByRole('button', { name: /^Try again/ });
  expect(screen.queryByRole('button', { name: 'Send now' })).toBeNull();
});

test('all of one record is sent again by one tap, and what was refused of others stays', async () => {
  const store = await phoneRefusedOf(note('n1', 'First'), note('n2', 'Second'));
  await refuseAll(store);
  const courier = courierThatWaits();
  showOnPhone(<WaitingPage />, { store, courier });
  fireEvent.click(await screen.findByRole('button', { name: 'Try again: Note: First' }));
  await waitFor(() => expect(courier.sync).toHaveBeenCalledOnce());
  expect(await store.queries.refusedKeys()).toEqual(['team/n2']);
  const { sent } = await store.courier.offer();
  expect(new Set(sent.map(({ field }) => field))).toEqual(new Set(['type', 'created', 'body']));
});

test('everything is sent again by one tap', async () => {
  const store = await phoneRefusedOf(note('n1', 'First'), note('n2', 'Second'));
  await refuseAll(store);
  const courier = courierThatWaits();
  showOnPhone(<WaitingPage />, { store, courier });
  fireEvent.click(await screen.findByRole('button', { name: 'Try all of it again' }));
  await waitFor(() => expect(courier.sync).toHaveBeenCalledOnce());
  expect(await store.queries.refused()).toEqual([]);
  expect((await store.queries.waiting()).records).toBe(2);
});

test('This phone counts what people wrote, not its fields', async () => {
  const store = await phoneRefusedOf(note('n1', 'First'));
  await refuseAll(store);
  showOnPhone(<SavedCard />, { store, courier: courierThatWaits() });
  expect(await screen.findByText(/^The server refused 1 thing/)).toBeTruthy();
});
