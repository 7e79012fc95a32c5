import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import type { RouteStore } from '../../../store/route-store.ts';
import { plantSeeds } from '../../../store/seed.ts';
import { AssemblyPage } from './assembly-page.tsx';

afterEach(cleanup);

const show = (store: RouteStore, at = '') =>
  showPlace(store, `/plan/p1/assembly${at}`, {
    path: '/plan/:id/assembly/:month?',
    children: () => <AssemblyPage />,
  });

async function phoneAt(state: string) {
  const store = await makePhone({ role: 'participant', now: () => Date.parse('2026-12-12T12:00:00') });
  await plantSeeds(store, [
    {
      scope: 'commons',
      kind: 'plan',
      id: 'p1',
      fields: { title: 'Jars (invented)', state, currency: 'USD' },
      texts: { who: 'Four families', today: 'Seed is bought every year' },
    },
    { scope: 'commons', kind: 'inspiration', id: 'i1', fields: { plan: 'p1', source: 'q1' } },
  ]);
  return store;
}

const move = async (store: RouteStore) =>
  (await store.queries.linkedTo('p1', 'move')).map((one) => one.values);
const comment = async (store: RouteStore) => (await store.queries.linkedTo('p1', 'comment')).at(0)?.values;
const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });

async function begin(store: RouteStore) {
  show(store);
  fireEvent.click(await screen.findByRole('button', { name: 'Begin' }));
  await screen.findByRole('heading', { level: 1, name: 'Who we are' });
}

it('keeps what the assembly says of each card, and goes on where it was when the page is opened anew', async () => {
  const store = await phoneAt('presented');
  await begin(store);
  fireEvent.click(await radio('Agreed'));
  await waitFor(async () => expect(await move(store)).toMatchObject([{ 'said.who': 'agree' }]));
  cleanup();
  show(store);
  const goOn = await screen.findByRole('link', { name: 'Go on where you were' });
  expect(goOn.getAttribute('href')).toBe('/plan/p1/assembly/today');
  cleanup();
  show(store, '/who');
  expect((await radio('Agreed')).checked).toBe(true);
});

it('writes what is to change as a comment of the card, and fills the record of the validation from it', async () => {
  const store = await phoneAt('presented');
  await begin(store);
  cleanup();
  show(store, '/today');
  fireEvent.click(await radio('Change this'));
  fireEvent.click(await screen.findByRole('button', { name: 'Write: What should change' }));
  const words = await screen.findByRole<HTMLTextAreaElement>('textbox', {
    name: 'What should change, in words',
  });
  await waitFor(() => expect(words.readOnly).toBe(false));
  fireEvent.input(words, { target: { value: 'Not every year' } });
  await waitFor(
    async () => expect(await comment(store)).toMatchObject({ card: 'today', body: 'Not every year' }),
    {
      timeout: 15_000,
    },
  );
  expect((await comment(store))?.['told']).toMatch(/^assembly\/today\?/);
  cleanup();
  show(store, '/end');
  const changed = await screen.findByRole<HTMLTextAreaElement>('textbox', {
    name: 'What they changed in the plan',
  });
  await waitFor(() => expect(changed.value).toBe('Where we are today: Not every year'));
  fireEvent.click(screen.getByRole('button', { name: 'One more: Women' }));
  await waitFor(async () => expect(await move(store)).toMatchObject([{ women: 1 }]));
  expect((await move(store))[0]?.['to']).toBeUndefined();
  fireEvent.click(screen.getByRole('button', { name: /^Move to/ }));
  await screen.findByText(/^Written down/);
  expect(await move(store)).toMatchObject([
    { to: 'validated_home', on: '2026-12-12', women: 1, changed: 'Where we are today: Not every year' },
  ]);
  expect((await store.queries.get({ scope: 'commons', id: 'p1' }))?.values['state']).toBe('validated_home');
});

it('takes no plan back that is further on already', async () => {
  const store = await phoneAt('submitted');
  await begin(store);
  cleanup();
  show(store, '/end');
  fireEvent.click(await screen.findByRole('button', { name: /^Move to/ }));
  await screen.findByText(/^Written down/);
  expect(await move(store)).toMatchObject([{ to: 'validated_home' }]);
  expect((await store.queries.get({ scope: 'commons', id: 'p1' }))?.values['state']).toBe('submitted');
});
