import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { showOnPhone } from '../../tests/support/phone-screen.tsx';
import type { Recorder } from '../capture/recorder.ts';
import { RecorderProvider } from '../capture/use-recorder.tsx';
import { sha256 } from '../store/media-chunks.ts';
import type { RouteStore } from '../store/route-store.ts';
import type { Settings } from '../store/settings.ts';
import type { Courier } from '../sync/courier.ts';
import type { SyncFault } from '../sync/outcome.ts';
import { AppBar } from './app-bar.tsx';

afterEach(cleanup);

const courierWith = (fault?: SyncFault) =>
  ({ state: signal({ running: false, done: 0, fault }) }) as unknown as Courier;
const WELL = courierWith();
const IDLE = { state: signal({ name: 'idle' }) } as unknown as Recorder;

/** A record of a recording that is made of these bytes, wherever they are. */
async function nameChunk(store: RouteStore, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const chunks = [await sha256(bytes.buffer)];
  const file = { name: 'a.webm', type: 'audio/webm', bytes: bytes.length, chunks };
  await store.write({ scope: 'team', kind: 'media', id: 'm1', fields: { owner: 'i1', file } });
}

/** A phone that has heard from its endpoint, and holds sound that no endpoint has. */
async function phoneWithSound(): Promise<RouteStore> {
  const store = await makePhone();
  await nameChunk(store, new Uint8Array(2048));
  await store.media.putChunk(new Uint8Array(2048).buffer);
  const answer = { epoch: 'e', now: 1, stale: [], rejected: [], cursors: {}, patches: [], more: false };
  const page = await store.courier.offer();
  await store.courier.receive(answer, page.sent, 1);
  return store;
}

/** A phone whose endpoint has just proved that it has everything. */
async function phoneWithProof(now = Date.now): Promise<RouteStore> {
  const store = await makePhone({ now });
  const answer = { epoch: 'e', now: 1, stale: [], rejected: [], cursors: {}, patches: [], more: false };
  await nameChunk(store, new Uint8Array(9));
  await store.courier.receive(answer, (await store.courier.offer()).sent, 1);
  await store.courier.proved(now(), true);
  return store;
}

interface Shown {
  readonly recorder?: Recorder;
  readonly courier?: Courier;
}

function show(store: RouteStore, settings: Partial<Settings> = {}, shown: Shown = {}) {
  const { recorder = IDLE, courier = WELL } = shown;
  const bar = (
    <RecorderProvider value={{ recorder, recovered: new Promise(() => {}) }}>
      <AppBar />
    </RecorderProvider>
  );
  return showOnPhone(bar, { store, courier, routes: { settings } });
}

test('sound that the data saver holds back is not said to wait for signal', async () => {
  show(await phoneWithSound());
  const link = await screen.findByRole('link', {
    name: 'Saved on this phone · 1 waiting for Wi\u2011Fi or your word',
  });
  expect(link.getAttribute('href')).toBe('/phone/waiting');
});

test('where it travels on request alone, it waits for a word', async () => {
  show(await phoneWithSound(), { media: 'request' });
  expect(await screen.findByText('Saved on this phone · 1 waiting for your word')).toBeTruthy();
});

test.each(['invite', 'exists', 'token', 'unknown'] as const)(
  'who is not let in (%s) waits for no signal, and is led to where that is mended',
  async (fault) => {
    const store = await makePhone();
    await store.write(note);
    show(store, {}, { courier: courierWith(fault) });
    const link = await screen.findByRole('link', { name: /the server has not let it in/ });
    expect(link.getAttribute('href')).toBe('/phone');
    expect(screen.queryByText(/waiting for signal/)).toBeNull();
  },
);

test('who is merely without signal waits for it', async () => {
  const store = await makePhone();
  await store.write(note);
  show(store, {}, { courier: courierWith('offline') });
  expect(await screen.findByText(/1 waiting for signal/)).toBeTruthy();
});

test.each([
  [{ running: true }, /sending 1$/],
  [{ running: false, elsewhere: true }, /sending 1$/],
  [{ running: false }, /1 waiting to be sent$/],
  [{ running: false, fault: 'slow_down' }, /1 waiting to be sent$/],
  [{ running: false, fault: 'down' }, /1 waiting for the server$/],
  [{ running: false, fault: 'blocked' }, /1 waiting to be sent$/],
  [{ running: false, fault: 'timeout' }, /1 waiting for signal$/],
] as const)('says what waits for what (%o)', async (state, words) => {
  const store = await makePhone();
  await store.write(note);
  show(store, {}, { courier: { state: signal({ done: 0, ...state }) } as unknown as Courier });
  expect(await screen.findByText(words)).toBeTruthy();
});

test('sound that may travel waits like words', async () => {
  const store = await phoneWithSound();
  show(store, { media: 'always' });
  expect(await screen.findByText(/1 waiting to be sent/)).toBeTruthy();
});

test('chunks that no record names are nobody’s, and wait for nothing', async () => {
  const store = await phoneWithProof();
  await store.media.putChunk(new Uint8Array(77).buffer);
  show(store, { media: 'always' });
  expect(await screen.findByText(GREEN)).toBeTruthy();
});

test('words and sound that is held back are counted alike, and signal is not said to be enough', async () => {
  const store = await phoneWithSound();
  await store.write({ scope: 'team', kind: 'note', id: 'n1', fields: { type: 'idea' } });
  show(store, {}, { courier: courierWith('offline') });
  expect(await screen.findByText(/2 waiting to be sent$/)).toBeTruthy();
});

test('a recording whose record waits too is one thing', async () => {
  const store = await makePhone();
  await nameChunk(store, new Uint8Array(2048));
  await store.media.putChunk(new Uint8Array(2048).buffer);
  await store.write(note);
  show(store, { media: 'always' }, { courier: courierWith('offline') });
  expect(await screen.findByText(/2 waiting for signal$/)).toBeTruthy();
});

const GREEN = /^All on the server · last answer:/;
const note = { scope: 'team', kind: 'note', id: 'n1', fields: { type: 'idea' } } as const;

/** What can be missing on the endpoint though it has once proved that it has everything. */
const LACKS: [string, (store: RouteStore) => Promise<unknown>][] = [
  ['a word that is unsent', (store) => store.write(note)],
  ['a chunk that no endpoint has confirmed', (store) => store.media.putChunk(new Uint8Array(9).buffer)],
  [
    'a value that was refused',
    async (store) => {
      await store.write(note);
      await store.courier.refuse((await store.courier.offer()).sent, 'too_large');
    },
  ],
  ['what a later look at it did not find', (store) => store.courier.proved(Date.now(), false)],
  [
    'what it sent since, which nobody has compared yet',
    async (store) => {
      await store.write(note);
      const { sent } = await store.courier.offer();
      const answer = { epoch: 'e', now: 1, stale: [], rejected: [], cursors: {}, patches: [], more: false };
      await store.courier.receive(answer, sent, 1);
    },
  ],
  ['all of it, in a new life', (store) => store.courier.newEpoch('e2')],
];

test('what the server refused is counted by records, and led to, whether or not something waits', async () => {
  const store = await phoneWithProof();
  for (const id of ['n1', 'n2']) await store.write({ ...note, id, fields: { type: 'idea', created: 5 } });
  await store.courier.refuse((await store.courier.offer()).sent, 'forbidden');
  show(store, { media: 'always' });
  const words = 'Saved on this phone · 2 refused by the server';
  const link = await screen.findByRole('link', { name: words });
  expect(link.getAttribute('href')).toBe('/phone/waiting');
  await store.write({ ...note, id: 'n3' });
  expect(
    await screen.findByText('Saved on this phone · 1 waiting to be sent · 2 refused by the server'),
  ).toBeTruthy();
});

test('nor is it hidden by sound that the data saver holds back', async () => {
  const store = await phoneWithSound();
  await store.write(note);
  await store.courier.refuse((await store.courier.offer()).sent, 'forbidden');
  show(store);
  expect(await screen.findByText('Saved on this phone · 1 refused by the server')).toBeTruthy();
});

test('that everything is on the endpoint is said once it has given proof', async () => {
  show(await phoneWithProof(), { media: 'always' });
  expect(await screen.findByText(GREEN)).toBeTruthy();
});

test('the hour is that of the server’s last answer, as on This phone', async () => {
  const store = await phoneWithProof(() => new Date(2026, 10, 23, 10, 5).getTime());
  show(store, { media: 'always' });
  expect((await screen.findByText(GREEN)).textContent).toMatch(/10:05$/);
});

test('a phone that has heard nothing for three days names the day, and says no more that all is there', async () => {
  let now = new Date(2026, 10, 23, 14, 2).getTime();
  const store = await phoneWithProof(() => now);
  now += 3 * 24 * 3600_000;
  show(store, { media: 'always' });
  expect(await screen.findByText('Nothing is waiting · last answer: 23 Nov, 14:02')).toBeTruthy();
  expect(screen.queryByText(GREEN)).toBeNull();
});

test('a proof of last night is told with its day, and for six hours only', async () => {
  let now = new Date(2026, 10, 23, 22, 30).getTime();
  const store = await phoneWithProof(() => now);
  now += 2 * 3600_000;
  show(store, { media: 'always' });
  expect(await screen.findByText('All on the server · last answer: 23 Nov, 22:30')).toBeTruthy();
  now += 4 * 3600_000;
  cleanup();
  show(store, { media: 'always' });
  expect(await screen.findByText('Nothing is waiting · last answer: 23 Nov, 22:30')).toBeTruthy();
});

test.each(LACKS)('it is said no more where the endpoint lacks %s', async (_, happens) => {
  const store = await phoneWithProof();
  show(store, { media: 'always' });
  await screen.findByText(GREEN);
  await happens(store);
  await waitFor(() => expect(screen.queryByText(GREEN)).toBeNull());
});

test('nor while a recording goes on', async () => {
  const store = await phoneWithProof();
  const recorder = { state: signal({ name: 'recording' }) } as unknown as Recorder;
  show(store, { media: 'always' }, { recorder });
  expect(await screen.findByText(/^Saved on this phone/)).toBeTruthy();
  expect(screen.queryByText(GREEN)).toBeNull();
});
