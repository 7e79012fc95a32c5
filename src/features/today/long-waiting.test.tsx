import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { Courier } from '../../sync/courier.ts';
import { LongWaiting } from './long-waiting.tsx';

afterEach(cleanup);

const HOUR = 3600_000;
const note = { scope: 'team', kind: 'note', id: 'n1', fields: { title: 'x' } } as const;

/** A phone whose clock the test sets, and a courier that does nothing. */
async function phoneAt(start: number) {
  const clock = { now: start };
  const store = await makePhone({ now: () => clock.now });
  const courier = { state: signal({ running: false, done: 0 }), sync: vi.fn(async () => {}) };
  return { clock, store, courier: courier as unknown as Courier };
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

test('counts sound that waits for Wi-Fi too: it is nowhere else', async () => {
  const { clock, store, courier } = await phoneAt(START);
  const put = await store.media.putChunk(new ArrayBuffer(9));
  if (!put.ok) throw new Error(put.reason);
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 9, chunks: [put.hash] };
  await store.write({ scope: 'team', kind: 'media', id: 'm1', fields: { file, started: START } });
  const page = await store.courier.offer();
  const answer = { epoch: 'e', now: START, stale: [], rejected: [], cursors: {}, patches: [], more: false };
  await store.courier.receive(answer, page.sent, START);
  expect((await store.queries.waiting()).records).toBe(0);
  clock.now += 30 * HOUR;
  showOnPhone(<LongWaiting />, { store, courier });
  expect(await screen.findByText(/^1 thing has been on this phone only since/)).toBeTruthy();
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
