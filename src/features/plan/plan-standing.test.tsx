import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import type { Role } from '../../protocol/names.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { plantSeeds } from '../../store/seed.ts';
import { PlanPage } from './plan-page.tsx';

afterEach(cleanup);

const PLAN = { scope: 'commons', kind: 'plan', id: 'p1' } as const;
const INSPIRED = {
  scope: 'commons',
  kind: 'inspiration',
  id: 'i1',
  fields: { plan: 'p1', source: 'q1' },
} as const;

async function phoneWith(fields: object, role: Role = 'coordinator', isInspired = true) {
  const store = await makePhone({ role });
  const plan = { ...PLAN, fields: { title: 'Seeds', ...fields }, texts: { who: 'We', today: 'Wool.' } };
  await plantSeeds(store, isInspired ? [plan, INSPIRED] : [plan]);
  showPlace(store, '/plan/p1', { path: '/plan/:id', children: () => <PlanPage /> });
  return store;
}

const stateOf = async (store: RouteStore) => (await store.queries.get(PLAN))?.values['state'];
const next = (name: string) => screen.findByRole('button', { name: `Next: ${name}` });

it('goes one step on in one tap, and says what that step still needs', async () => {
  const store = await phoneWith({ state: 'idea' });
  const button = await next('Concept note');
  const hint = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toBe('Still open: 2 cards');
  expect(await screen.findByRole('heading', { name: 'Towards the concept note' })).toBeTruthy();
  fireEvent.click(button);
  await next('Presented at the fair');
  expect(await stateOf(store)).toBe('concept_note');
  await screen.findByRole('heading', { name: 'Concept note' });
});

it('leaves a line of who moved it, with the same tap', async () => {
  const store = await phoneWith({ state: 'concept_note' });
  fireEvent.click(await next('Presented at the fair'));
  await waitFor(async () => expect(await stateOf(store)).toBe('presented'));
  const moves = await store.queries.linkedTo('p1', 'move');
  expect(moves.map(({ scope, values }) => [scope, values['to'], values['by']])).toEqual([
    ['commons', 'presented', store.profile.member],
  ]);
});

it('asks more where a step wants more told than that it is so', async () => {
  const store = await phoneWith({ state: 'presented' });
  fireEvent.click(await next('Validated at home'));
  await waitFor(() => expect(location.pathname + location.search).toBe('/plan/p1/state?to=validated_home'));
  expect(await stateOf(store)).toBe('presented');
});

it('offers both ways where the path forks, and every other step behind them', async () => {
  const store = await phoneWith({ state: 'scored' });
  await next('Awarded');
  await next('Not awarded');
  const steps = screen.getAllByRole('radio', { hidden: true });
  expect(steps).toHaveLength(13);
  fireEvent.click(screen.getByRole('radio', { name: /^Presented at the fair/, hidden: true }));
  await waitFor(async () => expect(await stateOf(store)).toBe('presented'));
});

it('has five steps for those who make the plan', async () => {
  await phoneWith({ state: 'presented' }, 'participant');
  await next('Agreed at home');
  expect(screen.getAllByRole('radio', { hidden: true })).toHaveLength(5);
});

it('says that a step counts only once a voice is chosen, as the head of the page does', async () => {
  await phoneWith({ state: 'presented' }, 'coordinator', false);
  await screen.findByText('“Presented at the fair” counts once you choose a voice that inspired you.');
  expect(screen.queryByRole('button', { name: /^Next: / })).toBeNull();
  expect(await screen.findByRole('heading', { name: 'Towards the concept note' })).toBeTruthy();
});
