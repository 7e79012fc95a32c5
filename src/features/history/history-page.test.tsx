import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { afterEach, expect, test, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { writeText } from '../../merge/text.ts';
import type { PastValue } from '../../protocol/wire.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Courier } from '../../sync/courier.ts';
import { HistoryPage } from './history-page.tsx';

afterEach(cleanup);

const plan = { scope: 'commons', kind: 'plan', id: 'p1' } as const;
const LONG_AGO = '0193ae8b4c00-0000-aaaaaaaaaa';

async function phoneWithPlan(now = Date.now): Promise<RouteStore> {
  const store = await makePhone({ now });
  await store.write(
    { ...plan, fields: { title: 'Jars', created: 5 } },
    { scope: 'commons', kind: 'device', id: 'aaaaaaaaaa', fields: { member: 'rosa', name: 'Rosa' } },
  );
  return store;
}

/** An endpoint that tells this of the plan; without, nobody answers. */
function courierWith(past?: readonly PastValue[]) {
  const history = vi.fn(async () => (past ? { ok: true, value: past } : { ok: false, reason: 'offline' }));
  const state = signal({ running: false, done: 0 });
  return { courier: { state, transport: async () => ({ history }) } as unknown as Courier, history };
}

const show = (store: RouteStore, courier?: Courier, field = '', record = 'commons/p1') =>
  showOnPhone(
    <Router>
      <Route path="/history/:scope/:id" component={HistoryPage} />
      <Route default component={() => null} />
    </Router>,
    { store, at: `/history/${record}${field}`, ...(courier ? { courier } : {}) },
  );

const entryOf = async (words: string) => {
  const found = (await screen.findByText(words, { selector: 'li *' })).closest('li');
  if (found === null) throw new Error('no entry');
  return within(found);
};

test('says who wrote what and when, and brings an earlier name back as one more edit', async () => {
  const store = await phoneWithPlan();
  const past = { field: 'title', stamp: LONG_AGO, value: 'Onions', member: 'rosa', at: 5 };
  const { courier } = courierWith([past]);
  show(store, courier);
  expect((await entryOf('Jars')).getByText('As it is now')).toBeTruthy();
  const entry = await entryOf('Onions');
  expect(entry.getByText(/^Rosa · /)).toBeTruthy();
  expect(entry.getByText('Name of the plan')).toBeTruthy();
  fireEvent.click(entry.getByRole('button', { name: 'Bring this back' }));
  await screen.findByText(/^Brought back/);
  expect((await store.queries.get(plan))?.values['title']).toBe('Onions');
  expect(screen.queryByText('created')).toBeNull();
});

test('says of the latest alone that it is so now, and offers to bring back nothing that is', async () => {
  const store = await phoneWithPlan();
  const past = ['Jars', 'Onions'].map((value, at) => ({
    field: 'title',
    stamp: LONG_AGO.replace('-0000-', `-000${at}-`),
    value,
    member: 'rosa',
    at: 5,
  }));
  show(store, courierWith(past).courier);
  await entryOf('Onions');
  const all = screen.getAllByRole('listitem').map((entry) => within(entry));
  expect(all.map((entry) => entry.queryByText(/^(Jars|Onions)$/)?.textContent)).toEqual([
    'Jars',
    'Onions',
    'Jars',
  ]);
  expect(all.map((entry) => entry.queryByText('As it is now') !== null)).toEqual([true, false, false]);
  expect(all.map((entry) => entry.queryByRole('button') !== null)).toEqual([false, true, false]);
});

test('brings the words of a card back', async () => {
  let clock = Date.now();
  const store = await phoneWithPlan(() => clock);
  const card = (reads: string) => ({ ...plan, updates: { vision: { update: writeText(reads), reads } } });
  await store.write(card('Seeds for all.'));
  const { rewriteText } = await import('../../store/history.ts');
  const row = await store.queries.row(plan);
  await store.courier.offer();
  expect(row?.texts['vision']).toHaveLength(1);
  clock += 3600_000;
  await rewriteText(store, plan, 'vision', 'Something else.');
  show(store, undefined, '?field=vision');
  fireEvent.click((await entryOf('Seeds for all.')).getByRole('button', { name: 'Bring this back' }));
  await waitFor(async () => expect((await store.queries.get(plan))?.values['vision']).toBe('Seeds for all.'));
  expect(screen.queryByText('Jars', { selector: 'li *' })).toBeNull();
  expect(screen.getByRole('link', { name: 'All fields' })).toBeTruthy();
});

test('without an answer it says where the rest is, shows what the phone holds, and asks again when told to', async () => {
  const { courier, history } = courierWith();
  show(await phoneWithPlan(), courier);
  expect((await screen.findByText(/^The whole history is on the server/)).textContent).toMatch(
    /Nothing is lost/,
  );
  expect(await screen.findByText('Jars', { selector: 'li *' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(history).toHaveBeenCalledTimes(2));
});

test('draws a long history piece by piece, its earliest edit last', async () => {
  const past = Array.from({ length: 30 }, (_, at) => ({
    field: 'title',
    stamp: LONG_AGO.replace('-0000-', `-00${String(at).padStart(2, '0')}-`),
    value: `Name ${at}`,
    member: 'rosa',
    at: 5,
  }));
  show(await phoneWithPlan(), courierWith(past).courier);
  const button = await screen.findByRole('button', { name: 'Show 11 more' });
  expect(screen.queryByText('Name 0', { selector: 'li *' })).toBeNull();
  fireEvent.click(button);
  expect(await screen.findByText('Name 0', { selector: 'li *' })).toBeTruthy();
});

test('says that a route without an endpoint keeps only the last of each field', async () => {
  show(await phoneWithPlan());
  expect(await screen.findByText(/^This route lives on this phone only/)).toBeTruthy();
});

test('shows words that a person took back to nobody', async () => {
  const store = await makePhone();
  await store.write(
    { scope: 'commons', kind: 'note', id: 'p1', fields: { type: 'quote', permission: 'c1', from: 'n1' } },
    {
      scope: 'commons',
      kind: 'permission',
      id: 'c1',
      fields: { may: 'group', naming: 'nobody', name: '', withdrawn: 5 },
    },
  );
  const { courier } = courierWith([
    { field: 'body', stamp: LONG_AGO, value: 'a secret', member: 'x', at: 5 },
  ]);
  show(store, courier);
  expect(await screen.findByText(/no longer wants it read/)).toBeTruthy();
  expect(screen.queryByText('a secret')).toBeNull();
});

test('shows of a copy of what somebody said nothing that stood there before: a name may have been taken out since', async () => {
  const store = await makePhone();
  const told = 'As Rosa told us';
  const may = { may: 'group', naming: 'nobody', name: '', withdrawn: null };
  await store.write(
    { scope: 'commons', kind: 'permission', id: 'c1', fields: may },
    {
      scope: 'commons',
      kind: 'note',
      id: 'n1',
      fields: { permission: 'c1', type: 'idea' },
      updates: { body: { update: writeText(told), reads: told } },
    },
  );
  const { courier, history } = courierWith([]);
  show(store, courier, '', 'commons/n1');
  await screen.findByText(/^This is a copy of what somebody said\./);
  expect(screen.queryByText(/Rosa/)).toBeNull();
  expect(history).not.toHaveBeenCalled();
});
