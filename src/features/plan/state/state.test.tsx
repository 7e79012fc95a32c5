import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { carry } from '../../../../tests/support/carry.ts';
import { makePhone, type PhoneSettings } from '../../../../tests/support/phone.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import { slowAnswers } from '../../../../tests/support/slow-answers.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import { plantSeeds } from '../../../store/seed.ts';
import { StatePage } from './state-page.tsx';

afterEach(cleanup);

const show = (store: RouteStore, to = '') =>
  showPlace(store, `/plan/p1/state${to && `?to=${to}`}`, {
    path: '/plan/:id/state',
    children: () => <StatePage />,
  });
const PLAN = { scope: 'commons', kind: 'plan', id: 'p1' } as const;
const INSPIRED = {
  scope: 'commons',
  kind: 'inspiration',
  id: 'i1',
  fields: { plan: 'p1', source: 'q1' },
} as const;
const RULES = {
  scope: 'programme',
  kind: 'route',
  id: 'route',
  fields: { rules: { awardAmount: 2500, currency: 'USD' } },
} as const;

async function phoneAt(state: string, settings: PhoneSettings = {}) {
  const store = await makePhone({
    role: 'coordinator',
    now: () => Date.parse('2026-11-28T12:00:00'),
    ...settings,
  });
  await plantSeeds(store, [{ ...PLAN, fields: { title: 'Seeds', state } }, INSPIRED, RULES]);
  return store;
}

const movesOf = async (store: RouteStore) =>
  (await store.queries.linkedTo('p1', 'move')).map(({ values }) => values);
const stateOf = async (store: RouteStore) => (await store.queries.get(PLAN))?.values['state'];
const way = () => screen.getByRole('region', { name: 'The way so far' });
const put = (name: string | RegExp, value: string) => {
  const field = screen.getByLabelText(name);
  fireEvent.input(field, { target: { value } });
  fireEvent.blur(field);
};

it('writes down who took part at home, what changed, when and by whom', async () => {
  const store = await phoneAt('presented', { role: 'participant' });
  show(store, 'validated_home');
  await screen.findByRole('group', { name: 'Who took part at home' });
  put('Women', '12');
  put('Men', '3');
  put('What they changed in the plan', 'A smaller room (invented)');
  put('Since when', '2026-11-20');
  fireEvent.click(screen.getByRole('button', { name: 'Move to: Agreed at home' }));
  await screen.findByText('Took part: 12 women and 3 men');
  expect(way().textContent).toContain('You');
  expect(await movesOf(store)).toMatchObject([
    { to: 'validated_home', on: '2026-11-20', women: 12, men: 3, changed: 'A smaller room (invented)' },
  ]);
  expect(await stateOf(store)).toBe('validated_home');
});

it('offers the next step once what somebody came for is written down', async () => {
  const store = await phoneAt('presented');
  show(store, 'validated_home');
  fireEvent.click(await screen.findByRole('button', { name: 'Move to: Validated at home' }));
  await screen.findByText('Written down: Validated at home.');
  await screen.findByRole('button', { name: 'Move to: Submitted' });
  expect(await movesOf(store)).toHaveLength(1);
});

it('says what is missing for a step, and goes there all the same; and back again by one tap', async () => {
  const store = await phoneAt('validated_home');
  show(store, 'submitted');
  await screen.findByText(/who took part at home/);
  fireEvent.click(screen.getByRole('button', { name: 'Move to: Submitted' }));
  await screen.findByText('Written down: Submitted.');
  expect(await stateOf(store)).toBe('submitted');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await stateOf(store)).toBe('validated_home'));
  await screen.findByText('Nobody has moved it yet.');
  expect(await movesOf(store)).toEqual([]);
});

it('keeps both moves where two phones moved it at once, and offers the other state', async () => {
  const [mine, hers] = [await phoneAt('scored'), await makePhone({ role: 'coordinator' })];
  await carry(mine, hers);
  for (const [store, to, name] of [
    [mine, 'awarded', 'Awarded'],
    [hers, 'not_awarded', 'Not awarded'],
  ] as const) {
    const { unmount } = show(store, to);
    fireEvent.click(await screen.findByRole('button', { name: `Move to: ${name}` }));
    await screen.findByText(`Written down: ${name}.`);
    unmount();
  }
  await carry(hers, mine);
  show(mine);
  await waitFor(() => expect(within(way()).getAllByRole('listitem')).toHaveLength(2));
  await screen.findByText(/both changed this/);
  const awarded = screen.getAllByRole('button', { name: 'Keep this one' });
  expect(awarded).toHaveLength(2);
});

it('keeps an award in exact amounts, warns over the limit, and says where its parts make another sum', async () => {
  const store = await phoneAt('awarded');
  show(store);
  await screen.findByRole('region', { name: 'Award' });
  put('Amount', '2 600,10');
  await screen.findByText(/More than the 2,500.00 USD of this route/);
  put('Who gives it', 'The fund (invented)');
  put('Day of the award', '2026-12-01');
  fireEvent.click(screen.getByRole('button', { name: 'Add a part' }));
  put('Part 1: amount', '1300.05');
  await screen.findByText('The parts make 1,300.05 USD; the award is 2,600.10 USD.');
  // Twice within half a second is once.
  fireEvent.click(screen.getByRole('button', { name: 'Add a part' }));
  await waitFor(() => {
    fireEvent.click(screen.getByRole('button', { name: 'Add a part' }));
    screen.getByLabelText('Part 2: amount');
  });
  expect(screen.queryByLabelText('Part 3: amount')).toBeNull();
  put('Part 2: amount', '1300.05');
  await screen.findByText('The parts make 2,600.10 USD.');
  await waitFor(async () =>
    expect((await store.queries.get({ scope: 'commons', id: 'p1.award' }))?.values).toMatchObject({
      plan: 'p1',
      amount: '2600.1',
      fund: 'The fund (invented)',
      date: '2026-12-01',
      tranches: [{ amount: '1300.05' }, { amount: '1300.05' }],
    }),
  );
});

it('never throws away what is no amount, and lets a team read its award', async () => {
  const store = await phoneAt('awarded');
  const { unmount } = show(store);
  await screen.findByRole('region', { name: 'Award' });
  put('Amount', 'two thousand');
  await screen.findByText(/This is no amount/);
  unmount();
  const item = await store.queries.get({ scope: 'commons', id: 'p1.award' });
  expect(item?.values['amount']).toBe('two thousand');
  const team = await phoneAt('awarded', { role: 'participant' });
  show(team);
  await screen.findByText('No award has been written down.');
  expect(screen.queryByLabelText('Amount')).toBeNull();
});

it('keeps what is typed of a step for whoever types it, until it is written down, and gives it back with an undo', async () => {
  const store = await phoneAt('presented', { role: 'participant' });
  const { unmount } = show(store, 'validated_home');
  await screen.findByRole('group', { name: 'Who took part at home' });
  put('Women', '12');
  put('What they changed in the plan', 'A smaller room (invented)');
  put('Remark', 'On the square');
  unmount();
  const again = show(store, 'validated_home');
  await screen.findByDisplayValue('A smaller room (invented)');
  expect(screen.getByDisplayValue('On the square')).toBeDefined();
  expect(await movesOf(store)).toEqual([]);
  fireEvent.change(screen.getByLabelText('To which step'), { target: { value: 'validated_home' } });
  fireEvent.click(screen.getByRole('button', { name: 'Move to: Agreed at home' }));
  await screen.findByText('Took part: 12 women');
  await waitFor(() => expect(screen.queryByDisplayValue('On the square')).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByDisplayValue('On the square');
  again.unmount();
  expect((await store.queries.ofKind('plan_draft')).map(({ scope, id }) => `${scope} ${id}`)).toEqual([
    'me p1.draft',
  ]);
});

it('stands at the step that was chosen, whatever somebody came for', async () => {
  const store = await phoneAt('presented');
  const { unmount } = show(store, 'submitted');
  await screen.findByRole('button', { name: 'Move to: Submitted' });
  fireEvent.change(screen.getByLabelText('To which step'), { target: { value: 'stopped' } });
  await screen.findByRole('button', { name: 'Move to: Stopped' });
  await waitFor(async () => expect(await store.queries.ofKind('plan_draft')).toHaveLength(1));
  unmount();
  show(store);
  await screen.findByRole('button', { name: 'Move to: Stopped' });
});

it('lets go of a remark that is sent at once, also where the phone is too slow to show it as written', async () => {
  const store = await phoneAt('presented', { role: 'participant' });
  show(slowAnswers(store), 'submitted');
  const send = await screen.findByRole('button', { name: 'Move to: Submitted' });
  const remark = screen.getByLabelText<HTMLTextAreaElement>('Remark');
  fireEvent.input(remark, { target: { value: 'By post (invented)' } });
  fireEvent.click(send);
  await screen.findByText('Written down: Submitted.');
  await screen.findByText('By post (invented)', { selector: ':not(textarea)' });
  expect(remark.value).toBe('');
  expect(await movesOf(store)).toMatchObject([{ to: 'submitted', remark: 'By post (invented)' }]);
});

it('tells a maker of several steps that are one to them once, and keeps what was said of one', async () => {
  const moves = (store: RouteStore) =>
    plantSeeds(
      store,
      (['submitted', 'scored', 'awarded', 'implementing'] as const).map((to, at) => ({
        scope: 'commons',
        kind: 'move',
        id: `m${at}`,
        fields: { plan: 'p1', to, at: at + 1, by: 'x', ...(to === 'scored' && { remark: 'Well done' }) },
      })),
    );
  const maker = await phoneAt('implementing', { role: 'participant' });
  await moves(maker);
  show(maker);
  await screen.findByText('Well done');
  expect(within(way()).getAllByRole('listitem')).toHaveLength(3);
  cleanup();
  const coordinator = await phoneAt('implementing', { route: 'route-2' });
  await moves(coordinator);
  show(coordinator);
  await screen.findByText('Well done');
  expect(within(way()).getAllByRole('listitem')).toHaveLength(4);
});
