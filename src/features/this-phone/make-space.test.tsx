import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import type { Courier } from '../../sync/courier.ts';
import type { Transport } from '../../sync/transport.ts';
import { MakeSpace } from './make-space.tsx';

afterEach(cleanup);

const DAY = 86_400_000;

/** A phone with an interview of another day, whose sound of 2 MB the server has. */
async function fullPhone(started = Date.now() - 2 * DAY): Promise<RouteStore> {
  const store = await makePhone();
  const chunks: string[] = [];
  for (let n = 1; n <= 8; n += 1) {
    const put = await store.media.putChunk(new Uint8Array(250_000).fill(n).buffer);
    if (put.ok) chunks.push(put.hash);
  }
  await store.media.confirm(chunks);
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 2_000_000, chunks };
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { started } },
    { scope: 'team', kind: 'media', id: 'm1', fields: { owner: 'i1', type: 'audio/webm', started, file } },
  );
  return store;
}

type Missing = Transport['missing'];
const hasAll: Missing = async () => ({ ok: true, value: { missing: [] } });

function show(store: RouteStore, missing: Missing = hasAll) {
  const asked = vi.fn(missing);
  const transport = async () => ({ missing: asked }) as unknown as Transport;
  const onFreed = vi.fn(async () => {});
  showOnPhone(<MakeSpace onFreed={onFreed} />, { store, courier: { transport } as unknown as Courier });
  return { asked, onFreed };
}

const openSheet = async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Make space' }));
  return within(await screen.findByRole('dialog', { name: 'Make space' }));
};
const act = (sheet: ReturnType<typeof within>) =>
  sheet.getByRole('button', { name: /^(Take it off this phone|Asking the server…)$/ });
const held = async ({ media }: RouteStore) => (await media.usage()).chunks;

it('says how much sound from before today is on the server too, and frees it after asking the server once more', async () => {
  const store = await fullPhone();
  const { asked, onFreed } = show(store);
  await screen.findByText('2 MB of sound from before today is on the server too.');
  const sheet = await openSheet();
  sheet.getByText(/Words, photos and today’s sound stay\.$/);
  sheet.getByText(/comes back with a tap on “Fetch it now”/);
  expect(await held(store)).toBe(2_000_000);
  fireEvent.click(act(sheet));
  await waitFor(() =>
    expect(sheet.getByRole('status').textContent).toMatch(/^2 MB of sound has left this phone/),
  );
  expect(asked).toHaveBeenCalledTimes(1);
  expect(await held(store)).toBe(0);
  expect(onFreed).toHaveBeenCalled();
  expect(sheet.queryByRole('button', { name: 'Take it off this phone' })).toBeNull();

  fireEvent.click(sheet.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.queryByRole('button', { name: 'Make space' })).toBeNull();
  // What was tapped has gone: the keyboard goes on at what came of it.
  expect(document.activeElement).toBe(screen.getByText(/^2 MB of sound has left this phone/));
});

it('says why nothing went where there is no signal, and can be tried again', async () => {
  const store = await fullPhone();
  let signal = false;
  show(store, async (hashes) => (signal ? hasAll(hashes) : { ok: false, reason: 'offline' }));
  const sheet = await openSheet();
  fireEvent.click(act(sheet));
  await waitFor(() =>
    expect(sheet.getByRole('status').textContent).toMatch(/^No way to the server just now/),
  );
  expect(await held(store)).toBe(2_000_000);
  signal = true;
  fireEvent.click(act(sheet));
  await waitFor(() => expect(sheet.getByRole('status').textContent).toMatch(/^2 MB/));
});

it('says that the server lacks some, and keeps it', async () => {
  const store = await fullPhone();
  show(store, async (hashes) => ({ ok: true, value: { missing: hashes.slice(0, 1) } }));
  const sheet = await openSheet();
  fireEvent.click(act(sheet));
  await waitFor(() => expect(sheet.getByRole('status').textContent).toMatch(/^The server lacks some of it/));
  expect(await held(store)).toBe(2_000_000);
});

it('does nothing at a second tap while the first is under way', async () => {
  const store = await fullPhone();
  let answer = () => {};
  const waits = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const { asked } = show(store, (hashes) => waits.then(() => hasAll(hashes)));
  const sheet = await openSheet();
  fireEvent.click(act(sheet));
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  const busy = sheet.getByRole('button', { name: 'Asking the server…' });
  expect(busy.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(busy);
  answer();
  await waitFor(() => expect(sheet.getByRole('status').textContent).toMatch(/^2 MB/));
  expect(asked).toHaveBeenCalledTimes(1);
});

it('frees nothing where somebody thinks better of it while the server is asked', async () => {
  const store = await fullPhone();
  let answer = () => {};
  const waits = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const { asked, onFreed } = show(store, (hashes) => waits.then(() => hasAll(hashes)));
  const sheet = await openSheet();
  fireEvent.click(act(sheet));
  await waitFor(() => expect(asked).toHaveBeenCalled());
  fireEvent.click(sheet.getByRole('button', { name: 'Cancel' }));
  answer();
  await waitFor(() => expect(onFreed).toHaveBeenCalled());
  expect(await held(store)).toBe(2_000_000);
  expect(screen.queryByText(/has left this phone/)).toBeNull();
});

it('shows nothing of what was recorded today, and nothing on a route that lives on this phone only', async () => {
  const today = await fullPhone(Date.now());
  show(today);
  await new Promise((done) => setTimeout(done, 200));
  expect(screen.queryByRole('button')).toBeNull();
  cleanup();
  showOnPhone(<MakeSpace onFreed={async () => {}} />, { store: await fullPhone() });
  await new Promise((done) => setTimeout(done, 200));
  expect(screen.queryByRole('button')).toBeNull();
});
