import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import { firstRanks } from '../../../domain/rank.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import { plantSeeds } from '../../../store/seed.ts';
import { PlanCard } from '../plan-card.tsx';

// happy-dom has neither.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(cleanup);

const on = { scope: 'commons' } as const;

async function withPlan(...obstacles: readonly string[]): Promise<RouteStore> {
  const store = await makePhone();
  const ranks = firstRanks(obstacles.length);
  await plantSeeds(store, [
    { ...on, kind: 'plan', id: 'p1', fields: { title: 'Fodder' } },
    ...obstacles.map((what, index) => ({
      ...on,
      kind: 'risk',
      id: `r${index}`,
      fields: { plan: 'p1', sort: 'obstacle', what, rank: ranks[index] ?? '' },
    })),
  ]);
  return store;
}

const show = (store: RouteStore, query = '') =>
  showPlace(store, `/plan/p1/lasting${query}`, { path: '/plan/:id/:card', children: () => <PlanCard /> });
const region = async (name: string) => within(await screen.findByRole('region', { name }));
const told = (list: Awaited<ReturnType<typeof region>>) =>
  list.getAllByRole('listitem').flatMap((each) => each.querySelector('bdi')?.textContent ?? []);
const risks = (store: RouteStore) => store.queries.linkedTo('p1', 'risk');

it('adds what helps beneath the tenth card, with what the team does about it', async () => {
  const store = await withPlan();
  show(store);
  const field = await screen.findByLabelText('Add what helps');
  fireEvent.input(field, { target: { value: 'A free room' } });
  fireEvent.submit(field.closest('form') as HTMLElement);
  fireEvent.click(await screen.findByRole('button', { name: /^A free room.*Not yet said/ }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Something that helps' }));
  const answer = sheet.getByLabelText('What we do about it');
  fireEvent.input(answer, { target: { value: 'We ask in May' } });
  fireEvent.blur(answer);
  await waitFor(async () => {
    const [risk] = await risks(store);
    expect(risk?.values).toMatchObject({
      plan: 'p1',
      sort: 'opportunity',
      what: 'A free room',
      answer: 'We ask in May',
    });
  });
  fireEvent.click(sheet.getByRole('button', { name: 'Done' }));
  const helps = await region('What helps');
  await helps.findByText('What we do: We ask in May');
  expect(told(helps)).toEqual(['A free room']);
});

it('opens the one that was touched on the road, and turns it into the other sort', async () => {
  const store = await withPlan('The rains', 'Goats');
  show(store, '?risk=r1');
  const sheet = within(await screen.findByRole('dialog', { name: 'An obstacle' }));
  fireEvent.click(sheet.getByRole('radio', { name: 'helps' }));
  const helps = await region('What helps');
  await helps.findByText('Goats');
  expect(told(await region('What stands in the way'))).toEqual(['The rains']);
});

it('puts them in order by its own rank alone, says where it is, and keeps the focus', async () => {
  const store = await withPlan('The rains', 'Goats', 'No seed');
  const before = new Map((await risks(store)).map(({ id, values }) => [id, values['rank']]));
  show(store);
  const list = await region('What stands in the way');
  const last = list.getByRole('button', { name: /^No seed/ });
  last.focus();
  fireEvent.keyDown(last, { key: 'ArrowUp', altKey: true });
  await list.findByText('Now number 2 of 3: No seed');
  await waitFor(() => expect(told(list)).toEqual(['The rains', 'No seed', 'Goats']));
  await waitFor(() => expect(document.activeElement?.textContent).toContain('No seed'));
  const changed = (await risks(store)).filter(({ id, values }) => values['rank'] !== before.get(id));
  expect(changed.map(({ id }) => id)).toEqual(['r2']);
});

it('goes to the bin, and comes back at once where somebody wants it', async () => {
  const store = await withPlan('The rains');
  show(store, '?risk=r0');
  const sheet = within(await screen.findByRole('dialog', { name: 'An obstacle' }));
  fireEvent.click(sheet.getByRole('button', { name: 'To the bin' }));
  await screen.findByText('In the bin: The rains');
  await waitFor(async () => expect(await risks(store)).toEqual([]));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(told(await region('What stands in the way'))).toEqual(['The rains']));
});
