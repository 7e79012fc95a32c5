import 'fake-indexeddb/auto';
import { type Signal, signal } from '@preact/signals';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { Courier } from '../../sync/courier.ts';
import type { SyncFault } from '../../sync/outcome.ts';
import { LongWaiting } from './long-waiting.tsx';

afterEach(cleanup);

const HOUR = 3600_000;
const note = { scope: 'team', kind: 'note', id: 'n1', fields: { title: 'x' } } as const;

/** A phone whose clock the test sets, and a courier that does nothing. */
async function phoneAt(start: number) {
  const clock = { now: start };
  const store = await makePhone({ now: () => clock.now });
  const courier = fakeCourier();
  return { clock, store, courier };
}

const fakeCourier = (fault?: SyncFault) =>
  ({
    state: signal({ running: false, done: 0, fault }),
    sync: vi.fn(async () => {}),
    syncMedia: vi.fn(async () => {}),
  }) as unknown as Courier;

/** A phone on which nothing but a sound waits, for thirty hours by now. */
async function phoneWithSound() {
  const phone = await phoneAt(START);
  const { clock, store } = phone;
  const put = await store.media.putChunk(new ArrayBuffer(9));
  if (!put.ok) throw new Error(put.reason);
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 9, chunks: [put.hash] };
  await store.write({ scope: 'team', kind: 'media', id: 'm1', fields: { file, started: START } });
  const page = await store.courier.offer();
  const answer = { epoch: 'e', now: START, stale: [], rejected: [], cursors: {}, patches: [], more: false };
  await store.courier.receive(answer, page.sent, START);
  expect((await store.queries.waiting()).records).toBe(0);
  clock.now += 30 * HOUR;
  return phone;
}

/** What the courier tells next, once the screen has taken it up. */
async function steer({ state }: Courier, changes: Partial<Courier['state']['value']>): Promise<void> {
  const held = state as Signal<Courier['state']['value']>;
  await act(() => {
    held.value = { ...held.value, ...changes };
  });
}

const button = () => screen.getByRole('button', { name: 'Try now' });
const isBusy = () => button().getAttribute('aria-disabled') === 'true';

/** Taps “Try now” on a phone where a note has waited for thirteen hours, and waits until the try is over. */
async function tryOnce(courier: Courier): Promise<void> {
  const { clock, store } = await phoneAt(START);
  await store.write(note);
  clock.now += 13 * HOUR;
  showOnPhone(<LongWaiting />, { store, courier });
  fireEvent.click(await screen.findByRole('button', { name: 'Try now' }));
  await waitFor(() => expect(isBusy()).toBe(true));
  expect(screen.queryByText(/^Tried at/)).toBeNull();
  await waitFor(() => expect(isBusy()).toBe(false));
}

const START = Date.UTC(2026, 10, 23, 8);
/** Long enough for a read that finds nothing to say. */
const read = () => new Promise((done) => setTimeout(done, 300));

test('says from twelve hours on that something is on this phone only, and tries by a tap', async () => {
  const { clock, store, courier } = await phoneAt(START);
  await store.write(note);
  clock.now += 11 * HOUR;
  const { unmount } = showOnPhone(<LongWaiting />, { store, courier });
  await read();
  expect(screen.queryByText(/on this phone only/)).toBeNull();
  unmount();
  clock.now += HOUR;
  showOnPhone(<LongWaiting />, { store, courier });
  expect((await screen.findByText(/^1 thing has been on this phone only since/)).textContent).toMatch(
    /signal/,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Try now' }));
  expect(courier.sync).toHaveBeenCalledOnce();
});

test.each([
  [{}, /can’t tell whether this is Wi.Fi\. Send sound and pictures now\?$/],
  [{ media: 'request' }, /This goes when you say so\.$/],
] as const)(
  'sound that waits for no signal (%o) is counted, sends nobody to a hilltop, and goes by a tap',
  async (settings, words) => {
    const { store, courier } = await phoneWithSound();
    showOnPhone(<LongWaiting />, { store, courier, routes: { settings } });
    const notice = await screen.findByText(/^1 thing has been on this phone only since/);
    expect(notice.textContent).toMatch(words);
    expect(notice.textContent).not.toMatch(/where there is signal/);
    expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Send sound and pictures' }));
    expect(courier.syncMedia).toHaveBeenCalledOnce();
  },
);

test('a recording whose record waits too is one thing beside a note', async () => {
  const { clock, store, courier } = await phoneAt(START);
  const put = await store.media.putChunk(new ArrayBuffer(9));
  if (!put.ok) throw new Error(put.reason);
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 9, chunks: [put.hash] };
  await store.write(note, { scope: 'team', kind: 'media', id: 'm1', fields: { file, started: START } });
  clock.now += 13 * HOUR;
  showOnPhone(<LongWaiting />, { store, courier });
  expect((await screen.findByText(/^2 things have been/)).textContent).toMatch(/where there is signal\.$/);
});

test('sound that may travel waits for signal like words', async () => {
  const { store, courier } = await phoneWithSound();
  showOnPhone(<LongWaiting />, { store, courier, routes: { settings: { media: 'always' } } });
  expect((await screen.findByText(/^1 thing has been/)).textContent).toMatch(/where there is signal\.$/);
  fireEvent.click(screen.getByRole('button', { name: 'Try now' }));
  expect(courier.sync).toHaveBeenCalledOnce();
});

test.each([
  ['down', /The server is there, but .* nobody has to look for signal\.$/],
  ['blocked', /Something between this phone and the server/],
  ['not_bitacora', /wants you to sign in first/],
] as const)('where signal would not help (%s), it says what would', async (fault, words) => {
  const { clock, store } = await phoneAt(START);
  await store.write(note);
  clock.now += 13 * HOUR;
  showOnPhone(<LongWaiting />, { store, courier: fakeCourier(fault) });
  const notice = await screen.findByText(/^1 thing has been on this phone only since/);
  expect(notice.textContent).toMatch(words);
  expect(notice.textContent).not.toMatch(/where there is signal/);
});

test.each(['token', 'invite', 'exists', 'unknown'] as const)(
  'sends nobody to a hilltop where somebody has to let this phone in first (%s)',
  async (fault) => {
    const { clock, store } = await phoneAt(START);
    await store.write(note);
    clock.now += 13 * HOUR;
    const { unmount } = showOnPhone(<LongWaiting />, { store, courier: fakeCourier(fault) });
    const told = async () =>
      (await screen.findByText(/^1 thing has been on this phone only since/)).textContent;
    expect(await told()).toMatch(/would be lost with the phone\.\s*$/);
    unmount();
    const sound = await phoneWithSound();
    showOnPhone(<LongWaiting />, { store: sound.store, courier: fakeCourier(fault) });
    expect(await told()).toMatch(/would be lost with the phone\.\s*$/);
  },
);

test('a try that comes to nothing is seen to begin, and says so until all has gone over', async () => {
  const courier = fakeCourier('offline');
  await tryOnce(courier);
  const said = await screen.findByText(/^Tried at .*: not all of it got through\.$/);
  await steer(courier, { running: true });
  await steer(courier, { running: false });
  expect(said.textContent).toMatch(/^Tried at/);
  expect(said.isConnected).toBe(true);
  await steer(courier, { done: START + 14 * HOUR });
  expect(screen.queryByText(/^Tried at/)).toBeNull();
});

test('a try that ends well says nothing, also where a later one by itself does not', async () => {
  const courier = fakeCourier();
  await tryOnce(courier);
  expect(screen.queryByText(/^Tried at/)).toBeNull();
  await steer(courier, { fault: 'offline' });
  expect(screen.queryByText(/^Tried at/)).toBeNull();
});

test('goes by the endpoint’s clock where this phone’s is wrong', async () => {
  const { clock, store, courier } = await phoneAt(START - 24 * HOUR);
  const answer = { epoch: 'e', now: START, stale: [], rejected: [], cursors: {}, patches: [], more: false };
  await store.courier.receive(answer, [], clock.now);
  await store.write(note);
  clock.now += 13 * HOUR;
  showOnPhone(<LongWaiting />, { store, courier });
  expect(await screen.findByText(/^1 thing has been on this phone only since/)).toBeTruthy();
});

test('says that it can’t tell for how long where the clock was set back', async () => {
  const { clock, store, courier } = await phoneAt(START);
  await store.write(note);
  clock.now -= 5 * 365 * 24 * HOUR;
  showOnPhone(<LongWaiting />, { store, courier });
  expect(await screen.findByText(/for how long we can’t tell/)).toBeTruthy();
});
