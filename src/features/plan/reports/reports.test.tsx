import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { afterEach, expect, it, vi } from 'vitest';
import { carry } from '../../../../tests/support/carry.ts';
import { makePhone, type PhoneSettings } from '../../../../tests/support/phone.ts';
import { showOnPhone } from '../../../../tests/support/phone-screen.tsx';
import { createRecorder } from '../../../capture/recorder.ts';
import { RecorderProvider } from '../../../capture/use-recorder.tsx';
import { readText } from '../../../merge/text.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import { plantSeeds } from '../../../store/seed.ts';
import { ReportPage } from './report-page.tsx';
import { ReportsPage } from './reports-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const NOW = Date.parse('2026-12-12T12:00:00');
const SEEDS = [
  {
    scope: 'commons',
    kind: 'plan',
    id: 'p1',
    fields: { title: 'Seeds (invented)', state: 'awarded', currency: 'USD' },
  },
  {
    scope: 'commons',
    kind: 'award',
    id: 'p1.award',
    fields: { plan: 'p1', amount: '2500', currency: 'USD', date: '2026-11-14' },
  },
  { scope: 'commons', kind: 'step', id: 's1', fields: { plan: 'p1', what: 'Buy jars', rank: 'a0' } },
] as const;

async function phoneOf(settings: PhoneSettings = {}) {
  const store = await makePhone({ role: 'participant', now: () => NOW, ...settings });
  await plantSeeds(store, SEEDS);
  return store;
}

function show(store: RouteStore, at: string) {
  const { media, newId, now } = store;
  const recorder = createRecorder({ media, writer: store, newId, now });
  return showOnPhone(
    <RecorderProvider value={{ recorder, recovered: new Promise(() => {}) }}>
      <LocationProvider>
        <Router>
          <Route path="/plan/:id/reports" component={ReportsPage} />
          <Route path="/plan/:id/report/:month" component={ReportPage} />
        </Router>
      </LocationProvider>
    </RecorderProvider>,
    { store, at },
  );
}

const thing = (name: string) => screen.findByRole('region', { name });
const write = async (name: string, words: string) => {
  fireEvent.click(within(await thing(name)).getByRole('button', { name: `Write: ${name}` }));
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: `${name}, in words` });
  await waitFor(() => expect(box.readOnly).toBe(false));
  fireEvent.input(box, { target: { value: words } });
  await screen.findAllByText('Saved on this phone', {}, { timeout: 15_000 });
};
const reportOn = async (store: RouteStore) =>
  (await store.queries.get({ scope: 'commons', id: 'p1.progress.1' }))?.values;

it('is due months after the award, and says what is late', async () => {
  const store = await phoneOf({ now: () => Date.parse('2026-12-17T12:00:00') });
  show(store, '/plan/p1/reports');
  const list = await screen.findByRole('list', { name: 'Reports' });
  const [first, second] = within(list).getAllByRole('link');
  expect(first?.textContent).toMatch(/After one month.*14 December 2026.*3 days late/);
  expect(second?.textContent).toMatch(/After 3 months.*14 February 2027.*due in 59 days/);
  expect(first?.getAttribute('href')).toBe('/plan/p1/report/1');
});

it('stays a draft until the team hands it in, and is read by everyone afterwards', async () => {
  const [store, desk] = [await phoneOf(), await makePhone({ role: 'coordinator', now: () => NOW })];
  const { unmount } = show(store, '/plan/p1/report/1');
  await thing('The best thing');
  fireEvent.click(screen.getByRole('button', { name: 'Hand it in' }));
  await screen.findByText(/Say one thing first/);
  expect(await reportOn(store)).toBeUndefined();
  await write('The best thing', 'Twelve jars are full');
  expect(await reportOn(store)).toMatchObject({
    plan: 'p1',
    month: 1,
    best1: 'Twelve jars are full',
    currency: 'USD',
  });
  expect((await reportOn(store))?.['sent']).toBeUndefined();
  fireEvent.click(screen.getByRole('button', { name: 'Hand it in' }));
  await screen.findByText(/Handed in .*12 December 2026/);
  unmount();
  await carry(store, desk);
  const stop = desk.keepRead(
    async () => readText,
    (run) => void setTimeout(run),
  );
  show(desk, '/plan/p1/report/1');
  await screen.findByText('Twelve jars are full');
  stop();
  expect(screen.queryByRole('button', { name: /^Speak/ })).toBeNull();
  // Nothing that looks as if it could be ticked.
  expect((await screen.findByText('Buy jars')).closest('li')?.textContent).toMatch(/not done yet|Rosa|Elena/);
  expect(screen.queryByRole('switch', { hidden: true })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Correct it' }));
  await screen.findByRole('button', { name: 'Hand it in' });
});

it('is handed in right after the last letter of it, and not once that letter is taken out again', async () => {
  const store = await phoneOf();
  show(store, '/plan/p1/report/1');
  await write('The best thing', 'Twelve');
  const box = screen.getByRole('textbox', { name: 'The best thing, in words' });
  fireEvent.input(box, { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: 'Hand it in' }));
  await screen.findByText(/Say one thing first/);
  fireEvent.input(box, { target: { value: 'Thirteen jars' } });
  fireEvent.click(screen.getByRole('button', { name: 'Hand it in' }));
  await screen.findByText(/Handed in /);
  await screen.findByText('Thirteen jars');
  expect(await reportOn(store)).toMatchObject({ best1: 'Thirteen jars', sent: '2026-12-12' });
});

it('keeps what is folded away open where somebody has emptied it', async () => {
  const store = await phoneOf();
  show(store, '/plan/p1/report/1');
  const fold = (await screen.findByText('Steps, money, people, help')).closest('details');
  const spent = screen.getByRole('textbox', { name: 'Spent so far (USD)', hidden: true });
  expect(fold?.open).toBe(false);
  fireEvent.focusIn(spent);
  for (const value of ['120', '']) {
    fireEvent.input(spent, { target: { value } });
    fireEvent.blur(spent);
    await waitFor(async () => expect((await reportOn(store))?.['spent']).toBe(value));
    await waitFor(() => expect(fold?.open).toBe(true));
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(fold?.open).toBe(true);
});

it('ticks steps, counts who was reached, and holds what is spent against the award', async () => {
  const store = await phoneOf();
  show(store, '/plan/p1/report/1');
  fireEvent.click(await screen.findByRole('switch', { name: 'Buy jars', hidden: true }));
  await waitFor(async () =>
    expect((await store.queries.get({ scope: 'commons', id: 's1' }))?.values['done']).toBe('2026-12-12'),
  );
  fireEvent.click(screen.getByRole('button', { name: 'One more: Women', hidden: true }));
  await waitFor(async () => expect((await reportOn(store))?.['women']).toBe(1));
  const spent = screen.getByRole('textbox', { name: 'Spent so far (USD)', hidden: true });
  fireEvent.input(spent, { target: { value: '2 600' } });
  fireEvent.blur(spent);
  await screen.findByText('More than the 2,500.00 USD of the award.');
  expect(await reportOn(store)).toMatchObject({ plan: 'p1', month: 1, spent: '2600', women: 1 });
  // An award that is no amount can’t be spent beyond.
  await store.write({ scope: 'commons', kind: 'award', id: 'p1.award', fields: { amount: 'two thousand' } });
  await screen.findByText(/^of two thousand/);
  expect(screen.queryByText(/^More than the .* of the award/)).toBeNull();
});

it('holds what is spent against the budget, exactly and in each of its currencies', async () => {
  const store = await phoneOf();
  const line = (id: string, fields: Record<string, string>) =>
    ({ scope: 'commons', kind: 'budget', id, fields: { plan: 'p1', what: id, ...fields } }) as const;
  await plantSeeds(store, [
    line('jars', { rank: 'a', count: '3', price: '0.1' }),
    line('lids', { rank: 'b', price: '0.2', currency: 'USD' }),
    line('bus', { rank: 'c', count: '2', price: '1.005', currency: 'KWD' }),
  ]);
  show(store, '/plan/p1/report/1');
  await screen.findByText('The budget comes to 0.50 USD and 2.010 KWD.');
  const spent = screen.getByRole('textbox', { name: 'Spent so far (USD)', hidden: true });
  fireEvent.input(spent, { target: { value: '0.2' } });
  fireEvent.blur(spent);
  await screen.findByText('Left of the budget: 0.30 USD.');
  fireEvent.input(spent, { target: { value: '0.51' } });
  fireEvent.blur(spent);
  await screen.findByText('More than the 0.50 USD of the budget.');
  expect(screen.queryByText(/^Left of the budget/)).toBeNull();
});

it('asks the phone for reminders only once a person wants them, and says where it refuses', async () => {
  const requestPermission = vi.fn(async () => 'denied');
  vi.stubGlobal('Notification', { permission: 'default', requestPermission });
  const store = await phoneOf();
  show(store, '/plan/p1/reports');
  const asks = await screen.findByRole('switch', { name: 'Remind me on this phone' });
  expect(requestPermission).not.toHaveBeenCalled();
  fireEvent.click(asks);
  await screen.findByText(/doesn’t let the app show messages/);
});

it('reminds also of what came while the phone asked for leave', async () => {
  let answer: (leave: string) => void = () => {};
  const leave = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const asking = { permission: 'default', requestPermission: () => leave };
  vi.stubGlobal('Notification', asking);
  const showNotification = vi.fn(async () => {});
  // A browser that never decides whether it wakes the app.
  const periodicSync = { register: () => new Promise(() => {}) };
  const serviceWorker = { getRegistration: async () => ({ showNotification, periodicSync }) };
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: serviceWorker });
  const store = await phoneOf();
  const award = { scope: 'commons', kind: 'award', id: 'p1.award' } as const;
  await store.write({ ...award, fields: { date: '2026-12-10' } });
  show(store, '/plan/p1/reports');
  fireEvent.click(await screen.findByRole('switch', { name: 'Remind me on this phone' }));
  await store.write({ ...award, fields: { date: '2026-11-01' } });
  await screen.findByRole('link', { name: /late/ });
  asking.permission = 'granted';
  answer('granted');
  await waitFor(() =>
    expect(showNotification).toHaveBeenCalledWith('A report is due: Seeds (invented)', expect.anything()),
  );
  Reflect.deleteProperty(navigator, 'serviceWorker');
});
