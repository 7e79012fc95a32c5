import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { ownCardId } from '../../domain/plan-parts/card.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { plantSeeds } from '../../store/seed.ts';
import { PlanCard } from './plan-card.tsx';
import { PlanPage } from './plan-page.tsx';
import { VersionsPage } from './versions-page.tsx';

afterEach(cleanup);

const card = (id: string, fields: Readonly<Record<string, string | boolean>>) =>
  ({ scope: 'programme', kind: 'card', id, fields }) as const;
const ROUTE = [
  card('card.who', { title: 'The people', ask: 'Who are you?' }),
  card('card.today', { off: true }),
  card('card.vision', { rank: 'Zz' }),
  card('water', { title: 'Water', ask: 'Where from?', example: 'A spring', part: 'concept', rank: 'z' }),
];

async function phone(texts = {}): Promise<RouteStore> {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [
    {
      scope: 'commons',
      kind: 'plan',
      id: 'p1',
      fields: { title: 'Seeds', state: 'idea' },
      texts: { today: 'Raw wool', ...texts },
    },
  ]);
  await store.write(...ROUTE);
  return store;
}

const openPlan = (store: RouteStore) =>
  showPlace(store, '/plan/p1', { path: '/plan/:id', children: () => <PlanPage /> });
const openCard = (store: RouteStore, id: string) =>
  showPlace(store, `/plan/p1/${id}`, { path: '/plan/:id/:card', children: () => <PlanCard /> });
const rows = async (name: string) =>
  within(await screen.findByRole('region', { name }))
    .getAllByRole('link')
    .filter((link) => link.closest('li'))
    .map(({ textContent }) => textContent);

it('lists the cards as the route asks for them, and keeps what was said on one that it dropped', async () => {
  openPlan(await phone());
  expect(await rows('Towards the concept note')).toEqual([
    expect.stringMatching(/^1Where we want to go/),
    expect.stringMatching(/^2The people/),
    expect.stringMatching(/^3What inspired us/),
    expect.stringMatching(/^4What is new for us/),
    expect.stringMatching(/^5Water/),
  ]);
  expect(screen.getByText('0 of 5 for the fair')).toBeTruthy();
  expect(await rows('Not asked any more')).toEqual([expect.stringMatching(/Where we are today.*Raw wool/)]);
});

it('says nothing of dropped cards on which nothing is', async () => {
  openPlan(await phone({ today: '' }));
  await rows('Towards the concept note');
  expect(screen.queryByText('Not asked any more')).toBeNull();
});

it('asks in the words of the route, keeps what is written, and counts it', async () => {
  const store = await phone();
  openCard(store, 'water');
  await screen.findByRole('heading', { name: '5 of 5 · Water' });
  expect(screen.getByText('Where from?')).toBeTruthy();
  expect(screen.getByText('A spring')).toBeTruthy();
  expect(screen.getByText(/^Needed for the fair/)).toBeTruthy();
  const words = await screen.findByRole('textbox', { name: 'What we say' });
  await waitFor(() => expect(words.hasAttribute('readonly')).toBe(false));
  fireEvent.input(words, { target: { value: 'From the spring' } });
  await waitFor(async () =>
    expect((await store.queries.get({ scope: 'commons', id: 'p1.water' }))?.values).toEqual({
      plan: 'p1',
      card: 'water',
      words: 'From the spring',
    }),
  );
  expect(await screen.findByText('Enough for the fair')).toBeTruthy();
  const turning = within(screen.getByRole('navigation', { name: 'The cards' }));
  expect(turning.getByRole('link', { name: 'Back' }).getAttribute('href')).toBe('/plan/p1/new');
});

it('opens a dropped card with what was said, under its usual question', async () => {
  openCard(await phone(), 'today');
  await screen.findByRole('heading', { name: 'Where we are today' });
  // Beside it stands the list, which says it too.
  expect(screen.getAllByText(/^The route doesn’t ask for this any more/)).toHaveLength(2);
  expect(await screen.findByDisplayValue('Raw wool')).toBeTruthy();
});

it('shows words on a card that hasn’t come yet, and knows no card on which nothing is', async () => {
  const store = await phone();
  await plantSeeds(store, [
    {
      scope: 'commons',
      kind: 'own_card',
      id: 'p1.x',
      fields: { plan: 'p1', card: 'x' },
      texts: { words: 'Rain' },
    },
  ]);
  openPlan(store);
  expect((await rows('Not asked any more'))[1]).toMatch(/Card of the route.*Rain/);
  cleanup();
  openCard(store, 'x');
  expect(await screen.findByDisplayValue('Rain')).toBeTruthy();
  cleanup();
  openCard(store, 'y');
  expect(await screen.findByText(/This plan isn’t on this phone/)).toBeTruthy();
});

it('comments on a card of the route’s own', async () => {
  const store = await phone();
  openCard(store, 'water');
  fireEvent.click(await screen.findByRole('button', { name: 'Comment on this card' }));
  await waitFor(async () => expect((await store.queries.ofKind('comment'))[0]?.values['card']).toBe('water'));
});

it('reads a kept version by the names of the route, with its own cards', async () => {
  const store = await phone();
  await store.write({
    scope: 'commons',
    kind: 'version',
    id: 'v1',
    fields: {
      plan: 'p1',
      name: 'Before',
      'part.p1': { kind: 'plan', values: { title: 'Seeds' } },
      'text.p1.who.0': 'Nine women',
      'part.p1.water': { kind: 'own_card', values: { plan: 'p1', card: 'water' } },
      'text.p1.water.words.0': 'From the spring',
    },
  });
  showPlace(store, '/plan/p1/versions', { path: '/plan/:id/versions', children: () => <VersionsPage /> });
  expect(await screen.findByRole('heading', { name: 'The people' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Water' })).toBeTruthy();
  expect(screen.getByText('From the spring')).toBeTruthy();
});

it('keeps what was said on a card that lies in the bin, under its name', async () => {
  const store = await phone();
  await plantSeeds(store, [
    {
      scope: 'commons',
      kind: 'own_card',
      id: ownCardId('p1', 'water'),
      fields: { plan: 'p1', card: 'water' },
      texts: { words: 'From two springs.' },
    },
  ]);
  await store.bin({ scope: 'programme', kind: 'card', id: 'water' });
  openPlan(store);
  await screen.findByText('0 of 4 for the fair');
  expect(await rows('Not asked any more')).toContainEqual(expect.stringMatching(/Water.*From two springs/));
  cleanup();
  openCard(store, 'water');
  expect(await screen.findByDisplayValue('From two springs.')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: 'Water' })).toBeTruthy();
});
