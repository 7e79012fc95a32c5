import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { endsAtOnce, takeAll } from '../../../../tests/support/next-page.ts';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import { makeStorage } from '../../../../tests/support/storage.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import { plantSeeds } from '../../../store/seed.ts';
import { PlanCard } from '../plan-card.tsx';

afterEach(cleanup);

const PLAN = { scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Seeds' } } as const;
const show = (store: RouteStore, card: string) =>
  showPlace(store, `/plan/p1/${card}`, { path: '/plan/:id/:card', children: () => <PlanCard /> });
const women = () => screen.findByRole<HTMLInputElement>('spinbutton', { name: 'Women' });
const counted = async (store: RouteStore) =>
  (await store.queries.get({ scope: 'commons', id: 'p1' }))?.values['women'];

it('says how many gain, and where more are young than there are people', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [PLAN]);
  show(store, 'gains');
  fireEvent.input(await women(), { target: { value: '9' } });
  await screen.findByText('9 people gain by it.');
  fireEvent.input(screen.getByRole('spinbutton', { name: /Young/ }), { target: { value: '12' } });
  await screen.findByText(/more young people than/);
});

it('keeps every figure of a count where the page ends right after the last', async () => {
  const storage = makeStorage();
  const store = await makePhone({ role: 'participant', storage });
  await plantSeeds(store, [PLAN]);
  show(endsAtOnce(store), 'gains');
  for (const typed of ['4', '46']) fireEvent.input(await women(), { target: { value: typed } });
  await takeAll(store, storage);
  expect(await counted(store)).toBe(46);
});

it('writes each tap on a count at once, and none of the figures that are typed before the last', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [PLAN]);
  const write = vi.fn(store.write);
  show({ ...store, write }, 'gains');
  for (const typed of ['4', '46']) fireEvent.input(await women(), { target: { value: typed } });
  expect(write).not.toHaveBeenCalled();
  fireEvent.blur(await women());
  await waitFor(async () => expect(await counted(store)).toBe(46));
  expect(write).toHaveBeenCalledTimes(1);
  const more = screen.getByRole('button', { name: 'One more: Women' });
  for (const _ of [1, 2]) fireEvent.click(more);
  fireEvent.click(screen.getByRole('button', { name: 'One fewer: Women' }));
  expect(write).toHaveBeenCalledTimes(4);
  await waitFor(async () => expect(await counted(store)).toBe(47));
  await waitFor(async () => expect((await women()).value).toBe('47'));
});
