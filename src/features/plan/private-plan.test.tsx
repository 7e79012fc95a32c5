import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { SaveError } from '../../store/fault.ts';
import { inspirePlan } from '../../store/sharing.ts';
import { sharePlan } from '../../store/share-plan.ts';
import { plantSeeds } from '../../store/seed.ts';
import { PlanPage } from './plan-page.tsx';
import { Plans } from './plans.tsx';

afterEach(cleanup);

const PLAN = { scope: 'me', kind: 'plan', id: 'p1' } as const;

it('begins a plan that only one sees, and marks it in the list', async () => {
  const store = await makePhone({ role: 'participant' });
  showPlace(store, '/plan', { path: '/plan', children: () => <Plans /> });
  fireEvent.click(await screen.findByRole('button', { name: 'New plan' }));
  fireEvent.input(await screen.findByRole('textbox', { name: 'Name of the plan' }), {
    target: { value: 'Jars' },
  });
  fireEvent.click(screen.getByRole('switch', { name: 'Only for me at first' }));
  fireEvent.click(screen.getByRole('button', { name: 'Begin a plan' }));
  await screen.findByText(/^elsewhere/);
  expect((await store.queries.ofKind('plan')).map(({ scope }) => scope)).toEqual(['me']);
  cleanup();
  showPlace(store, '/plan', { path: '/plan', children: () => <Plans /> });
  await screen.findByText('Only you see it');
});

it('is shared with its steps and texts by a copy, once, and the original stays', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [
    { ...PLAN, fields: { title: 'Jars', state: 'idea' }, texts: { today: 'We buy seed.' } },
    { scope: 'me', kind: 'step', id: 's1', fields: { plan: 'p1', what: 'Buy jars' } },
  ]);
  showPlace(store, '/plan/p1', { path: '/plan/:id', children: () => <PlanPage /> });
  fireEvent.click(await screen.findByRole('button', { name: 'Share with the route' }));
  await screen.findByRole('heading', { name: 'Share this plan with the route?' });
  const buttons = screen.getAllByRole('button', { name: 'Share with the route' });
  fireEvent.click(buttons.at(-1) as HTMLElement);
  await waitFor(() => expect(location.pathname).toBe('/plan/p1.shared'));
  const original = await store.queries.get(PLAN);
  if (!original) throw new Error('the original has gone');
  await sharePlan(store, original);
  const shared = (await store.queries.all()).filter(({ scope }) => scope === 'commons');
  expect(shared.map(({ id, values }) => [id, values['today'] ?? values['what']])).toEqual(
    expect.arrayContaining([
      ['p1.shared', 'We buy seed.'],
      ['s1.shared', 'Buy jars'],
    ]),
  );
  expect(shared.filter(({ kind }) => kind === 'plan' || kind === 'step')).toHaveLength(2);
  cleanup();
  showPlace(store, '/plan', { path: '/plan', children: () => <Plans /> });
  expect(await screen.findAllByRole('link', { name: /Jars/ })).toHaveLength(1);
});

it('keeps what inspires a private plan private too', async () => {
  const store = await makePhone({ role: 'participant' });
  const quote = { scope: 'commons', kind: 'quote', id: 'q1' } as const;
  await plantSeeds(store, [
    { ...PLAN, fields: { title: 'Jars' } },
    { ...quote, fields: { words: 'One piece for each house' } },
  ]);
  const item = await store.queries.get(quote);
  if (!item) throw new Error('no quote');
  await inspirePlan(store, item, { id: 'p1' });
  expect((await store.queries.linkedTo('p1', 'inspiration')).map(({ scope }) => scope)).toEqual(['me']);
});

it('says what stays behind and why, and takes along later what is new', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [
    { ...PLAN, fields: { title: 'Jars' } },
    { scope: 'commons', kind: 'permission', id: 'r1', fields: { may: 'group', withdrawn: 5 } },
    { scope: 'commons', kind: 'quote', id: 'q1', fields: { words: 'Gone', permission: 'r1' } },
    {
      scope: 'me',
      kind: 'inspiration',
      id: 'i1',
      fields: { plan: 'p1', source: 'q1' },
      texts: { copy: 'As Luz does' },
    },
  ]);
  showPlace(store, '/plan/p1', { path: '/plan/:id', children: () => <PlanPage /> });
  fireEvent.click(await screen.findByRole('button', { name: 'Share with the route' }));
  await screen.findByText(/^One thing stays behind/);
  await screen.findByText('A voice that inspired us: As Luz does');
  fireEvent.click(screen.getAllByRole('button', { name: 'Share with the route' }).at(-1) as HTMLElement);
  await waitFor(() => expect(location.pathname).toBe('/plan/p1.shared'));
  await store.write({ scope: 'me', kind: 'step', id: 's1', fields: { plan: 'p1', what: 'Later' } });
  cleanup();
  showPlace(store, '/plan/p1', { path: '/plan/:id', children: () => <PlanPage /> });
  fireEvent.click(await screen.findByRole('button', { name: 'Share one new thing too' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Share one new thing too' }).at(-1) as HTMLElement);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Share one new thing too' })).toBeNull());
  expect((await store.queries.linkedTo('p1.shared')).map(({ id }) => id)).toEqual(['s1.shared']);
});

it('says that nothing was shared where the phone is full, and shares it once there is space', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [{ ...PLAN, fields: { title: 'Jars' } }]);
  const write = store.write;
  let full = true;
  const onFull = {
    ...store,
    write: (...changes: Parameters<typeof write>) =>
      full ? Promise.reject(new SaveError('full')) : write(...changes),
  };
  showPlace(onFull, '/plan/p1', { path: '/plan/:id', children: () => <PlanPage /> });
  fireEvent.click(await screen.findByRole('button', { name: 'Share with the route' }));
  const sharing = () =>
    fireEvent.click(screen.getAllByRole('button', { name: 'Share with the route' }).at(-1) as HTMLElement);
  sharing();
  await screen.findByText(/^Not shared: nothing of it has gone to the route/);
  full = false;
  // A second tap counts once the first is over.
  await new Promise((resolve) => setTimeout(resolve, 600));
  sharing();
  await waitFor(() => expect(location.pathname).toBe('/plan/p1.shared'));
});
