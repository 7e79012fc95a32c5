import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { endsAtOnce, takeAll } from '../../../tests/support/next-page.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { type MadeStorage, makeStorage } from '../../../tests/support/storage.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Change } from '../../store/types.ts';
import { RulesPage } from './set-up/rules-page.tsx';
import { StopPage } from './stop-page.tsx';

let storage: MadeStorage;
let store: RouteStore;

beforeEach(async () => {
  // happy-dom has none.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  storage = makeStorage();
  store = await makePhone({ storage });
});
afterEach(cleanup);

const on = { scope: 'programme' } as const;
const route = (fields: Change['fields'] = {}) => ({ ...on, kind: 'route', id: 'route', fields }) as const;
const showRules = (on = endsAtOnce(store)) =>
  showPlace(on, '/route/set-up/rules', {
    path: '/route/set-up/rules',
    children: () => <RulesPage />,
  });
const type = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });

/** What was read from the disk shows a moment later. */
const drawn = () => new Promise((done) => setTimeout(done, 200));

/** What stands in a record once the next page has begun. */
async function next(id: string, field: string) {
  await takeAll(store, storage);
  expect(storage.entries.size).toBe(0);
  return (await store.queries.get({ ...on, id }))?.values[field];
}

it('keeps the hours of a stop where the page ends right after the last key', async () => {
  await store.write({
    ...on,
    kind: 'activity',
    id: 'a',
    fields: { title: 'Visit', time: { from: '08:00' } },
  });
  const path = '/stop/:id';
  showPlace(endsAtOnce(store), '/stop/a?edit', { path, children: () => <StopPage /> });
  await type('From', '08:30');
  await type('Until', '10:15');
  expect(await next('a', 'time')).toEqual({ from: '08:30', to: '10:15' });
});

it('keeps the rules of the plans, and those that this version does not know', async () => {
  await store.write(route({ rules: { awards: 3, quorum: 2 } }));
  showRules();
  fireEvent.click(await screen.findByRole('button', { name: 'Name, organiser, plan rules, key dates' }));
  await type('Longest plan, in months', '1');
  await type('Longest plan, in months', '18');
  await type('Currency', 'UGX');
  expect(await next('route', 'rules')).toEqual({ awards: 3, quorum: 2, maxMonths: 18, currency: 'UGX' });
});

it('keeps a whole number of the route', async () => {
  await store.write(route({ name: 'Seeds' }));
  showRules();
  await type('Young until the age of', '2');
  await type('Young until the age of', '29');
  expect(await next('route', 'youngUntil')).toBe(29);
});

const openRoute = async () => {
  await store.write(route({ keyDates: [{ date: '2027-02-01' }] }));
  fireEvent.click(await screen.findByRole('button', { name: 'Name, organiser, plan rules, key dates' }));
};

it('keeps the words of a date', async () => {
  showRules();
  await openRoute();
  await type('What happens then', 'Award day');
  expect(await next('route', 'keyDates')).toEqual([{ date: '2027-02-01', title: 'Award day' }]);
});

it('leaves a line on the screen whose date is taken out to type another, and keeps no empty one', async () => {
  showRules(store);
  await openRoute();
  await type('Date', '');
  await waitFor(
    async () => expect((await store.queries.get({ ...on, id: 'route' }))?.values['keyDates']).toEqual([]),
    { timeout: 5000 },
  );
  await drawn();
  expect(screen.getByLabelText<HTMLInputElement>('Date').value).toBe('');
  await type('Date', '2027-03-01');
  expect(await next('route', 'keyDates')).toEqual([{ date: '2027-03-01' }]);
});
