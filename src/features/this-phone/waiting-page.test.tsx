import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { sendAll } from '../../../tests/support/send-all.ts';
import { consentId } from '../../domain/consent.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Courier, CourierState } from '../../sync/courier.ts';
import { SavedCard } from './saved-card.tsx';
import { WaitingPage } from './waiting-page.tsx';

afterEach(cleanup);

const fakeCourier = (state: Partial<CourierState> = {}) =>
  ({
    state: signal({ running: false, done: 0, ...state }),
    sync: vi.fn(async () => {}),
    syncMedia: vi.fn(async () => {}),
    stop: vi.fn(),
  }) as unknown as Courier;

async function phoneWithNote(): Promise<RouteStore> {
  const store = await makePhone();
  await store.write({
    scope: 'team',
    kind: 'interview',
    id: 'i1',
    fields: { title: 'The seed bank', started: 5 },
  });
  return store;
}

/** A recording of one chunk that no endpoint has. */
async function addSound(store: RouteStore): Promise<void> {
  const put = await store.media.putChunk(new Uint8Array(2048).buffer);
  if (!put.ok) throw new Error('no chunk');
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 2048, chunks: [put.hash] };
  await store.write({
    scope: 'team',
    kind: 'media',
    id: 'm1',
    fields: { owner: 'i1', type: 'audio/webm', duration: 61_000, file },
  });
}

test('names each thing that waits by its own words, and leads to it', async () => {
  showOnPhone(<WaitingPage />, { store: await phoneWithNote(), courier: fakeCourier() });
  const link = await screen.findByRole('link', { name: /The seed bank/ });
  expect(link.getAttribute('href')).toBe('/interview/team/i1');
  expect(link.textContent).toMatch(/Interview/);
});

test.each([
  ['attendance', 'team', { activity: 'a1', person: 'x', came: 'yes' }, '/stop/a1'],
  ['plan_draft', 'me', { plan: 'p1', title: 'Jars' }, '/plan/p1'],
  ['step', 'commons', { plan: 'p1', what: 'Buy jars' }, '/plan/p1'],
] as const)(
  'leads from a part (%s) to what it is a part of, in another scope too',
  async (kind, scope, fields, place) => {
    const store = await makePhone();
    await store.write(
      { scope: 'programme', kind: 'activity', id: 'a1', fields: { title: 'The workshop' } },
      { scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Our jars', created: 1 } },
    );
    await sendAll(store);
    await store.write({ scope, kind, id: 'part', fields });
    showOnPhone(<WaitingPage />, { store, courier: fakeCourier() });
    const link = within(await screen.findByRole('listitem')).getByRole('link');
    expect(link.getAttribute('href')).toBe(place);
  },
);

test('draws many things that wait piece by piece', async () => {
  const store = await makePhone();
  for (let at = 0; at < 30; at += 1)
    await store.write({ scope: 'team', kind: 'note', id: `n${at}`, fields: { type: 'idea' } });
  showOnPhone(<WaitingPage />, { store, courier: fakeCourier() });
  fireEvent.click(await screen.findByRole('button', { name: 'Show 10 more' }));
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(30));
  expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
});

test('lists sound by its length, its weight and whose it is', async () => {
  const store = await phoneWithNote();
  await addSound(store);
  const courier = fakeCourier();
  showOnPhone(<WaitingPage />, { store, courier });
  const title = await screen.findByRole('heading', { name: 'Sound and pictures' });
  const section = title.parentElement ?? document.body;
  expect(within(section).getByRole('link').textContent).toMatch(/Sound · 1:01of: The seed bank · 2 kB/);
  fireEvent.click(within(section).getByRole('button', { name: 'Send sound and pictures' }));
  expect(courier.syncMedia).toHaveBeenCalled();
});

test('counts what it lists, each thing once, as This phone does', async () => {
  const store = await phoneWithNote();
  await addSound(store);
  showOnPhone(<WaitingPage />, { store, courier: fakeCourier() });
  expect(await screen.findByText(/^2 things are waiting to be sent/)).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  cleanup();
  showOnPhone(<SavedCard />, { store, courier: fakeCourier() });
  expect(await screen.findByText(/^2 things are waiting to be sent/)).toBeTruthy();
});

test('calls an interview and its sound by the agreed name where nothing else was written, and one’s own voice by what it is', async () => {
  const store = await makePhone();
  const fields = { interview: 'i1', record: 'yes', share: 'group', naming: 'name', name: 'Rosa' };
  await store.write({ scope: 'team', kind: 'interview', id: 'i1', fields: { started: 5 } });
  await store.write({ scope: 'team', kind: 'consent', id: consentId('i1'), fields });
  await store.write({ scope: 'team', kind: 'interview', id: 'i2', fields: { started: 6, self: true } });
  await addSound(store);
  showOnPhone(<WaitingPage />, { store, courier: fakeCourier() });
  for (const words of [/^Rosa\s*Interview/, /^Sound · 1:01\s*of: Rosa/, /^My voice/])
    expect(await screen.findByRole('link', { name: words })).toBeTruthy();
});

const CODES = {
  forbidden: /may not change this\. Ask the coordinator/,
  too_large: /too large for the server and stays safe here\. Make it shorter, or hand it over/,
  invalid: /didn’t understand it\. Use the newest version/,
  of_a_later_version: /no reason that we know\. Try again later/,
};

for (const [code, sentence] of Object.entries(CODES)) {
  test(`says why the endpoint refused something (${code}), takes it along, and sends it again by a tap`, async () => {
    const store = await phoneWithNote();
    const page = await store.courier.offer();
    const [sent] = page.sent;
    if (!sent) throw new Error('nothing was offered');
    const answer = { epoch: 'e', now: Date.now(), stale: [], cursors: {}, patches: [], more: false };
    const rejected: [string, string, string, string, string][] = [
      ['team', 'i1', sent.field, sent.stamp, code],
    ];
    await store.courier.receive({ ...answer, rejected }, page.sent, Date.now());
    const courier = fakeCourier();
    showOnPhone(<WaitingPage />, { store, courier });
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.getByText(/It stays on this phone\. Nothing is lost/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Export' }).getAttribute('href')).toBe('/phone/export');
    expect((await store.queries.all()).map(({ id }) => id)).toContain('i1');
    fireEvent.click(screen.getByRole('button', { name: 'Try again: Interview: The seed bank' }));
    await waitFor(() => expect(courier.sync).toHaveBeenCalled());
    expect(await store.queries.refused()).toEqual([]);
    expect((await store.queries.waiting()).records).toBe(1);
  });
}

test('says on This phone too that something has been here only for long', async () => {
  let now = Date.UTC(2026, 10, 23);
  const store = await makePhone({ now: () => now });
  await store.write({ scope: 'team', kind: 'note', id: 'n1', fields: { title: 'x' } });
  now += 3 * 24 * 3600_000;
  showOnPhone(<SavedCard />, { store, courier: fakeCourier() });
  expect(await screen.findByText(/^1 thing has been on this phone only since/)).toBeTruthy();
});

test('where nothing waits it says so and leads on', async () => {
  showOnPhone(<WaitingPage />, { store: await makePhone(), courier: fakeCourier() });
  expect(await screen.findByText(/^Nothing is waiting/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to Today' })).toBeTruthy();
});

test('where the browser can’t tell Wi-Fi it asks with the number and the weight, and can stop asking', async () => {
  const store = await phoneWithNote();
  await addSound(store);
  const courier = fakeCourier();
  const { routes } = showOnPhone(<SavedCard />, { store, courier });
  expect((await screen.findByText(/1 recording or picture \(2 kB\)/)).textContent).toMatch(/can’t tell/);
  fireEvent.click(screen.getByRole('button', { name: 'Always send' }));
  await waitFor(() => expect(courier.syncMedia).toHaveBeenCalled());
  expect(routes.change).toHaveBeenCalledWith({ media: 'always' });
});

test('sound that the data saver holds back says what it waits for, and goes by its own button alone', async () => {
  const store = await phoneWithNote();
  await addSound(store);
  const page = await store.courier.offer();
  await store.courier.receive(
    { epoch: 'e', now: Date.now(), stale: [], rejected: [], cursors: {}, patches: [], more: false },
    page.sent,
    Date.now(),
  );
  showOnPhone(<WaitingPage />, {
    store,
    courier: fakeCourier(),
    routes: { settings: { media: 'request' } },
  });
  expect((await screen.findByText(/1 recording or picture/)).textContent).toMatch(/when you say so/);
  expect(screen.queryByRole('button', { name: 'Always send' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Send now' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Send sound and pictures' })).toBeTruthy();
});

test('an endpoint that wants its key is given one, and the route is told again', async () => {
  const store = await makePhone({ pending: { create: { key: '' } } });
  const courier = fakeCourier({ fault: 'token' });
  showOnPhone(<SavedCard />, { store, courier });
  fireEvent.input(await screen.findByLabelText('Setup key'), { target: { value: ' the-key ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(courier.sync).toHaveBeenCalled());
  expect((await store.identity()).pending).toEqual({ create: { key: 'the-key' } });
});

test.each([
  ['down', /^The server is there, but doesn’t answer as it should/],
  ['blocked', /^Something between this phone and the server lets nobody through/],
] as const)(
  'what no key mends (%s) asks for none, and says that it goes on by itself',
  async (fault, words) => {
    const store = await makePhone({ pending: { create: { key: '' } } });
    showOnPhone(<SavedCard />, { store, courier: fakeCourier({ fault }) });
    expect((await screen.findByText(words)).textContent).toMatch(/[Ww]e try again by ourselves/);
    // Who this phone is has been read by then.
    await new Promise((done) => setTimeout(done, 300));
    expect(screen.queryByLabelText('Setup key')).toBeNull();
  },
);

test('what is being sent can be stopped, with and without a number to show', async () => {
  for (const progress of [undefined, { done: 3, total: 12 }]) {
    const courier = fakeCourier({ running: true, ...(progress ? { progress } : {}) });
    showOnPhone(<WaitingPage />, { store: await phoneWithNote(), courier });
    fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(courier.stop).toHaveBeenCalledOnce();
    if (progress) expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('3 of 12');
    cleanup();
  }
});
