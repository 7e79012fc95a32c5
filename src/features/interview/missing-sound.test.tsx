import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { capturedWebm } from '../../../tests/support/captured-webm.ts';
import { carry } from '../../../tests/support/carry.ts';
import { leaveRecording } from '../../../tests/support/left-recording.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { createFinisher } from '../../capture/finisher.ts';
import { importSound } from '../../capture/import-sound.ts';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import { keepAway } from '../../store/away.ts';
import { eraseSpoken } from '../../store/erase-spoken.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Courier } from '../../sync/courier.ts';
import { MissingSound } from './missing-sound.tsx';

afterEach(cleanup);

/** Ben's phone, to which the words of Ana's interview have come and its sound has not. */
async function phoneOfBen({ hasFile = true } = {}): Promise<RouteStore> {
  const [ana, ben] = [await makePhone(), await makePhone()];
  const { device, member } = await ana.identity();
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 64, chunks: ['a'.repeat(64)] };
  await ana.write(
    { scope: 'commons', kind: 'device', id: device, fields: { member, name: 'Ana' } },
    {
      scope: 'team',
      kind: 'media',
      id: 'm1',
      fields: { owner: 'i1', type: 'audio/webm', ...(hasFile ? { file } : {}) },
    },
  );
  await carry(ana, ben);
  return ben;
}

const noFetch: Courier['fetchMedia'] = async () => ({ ok: false, reason: 'offline' });

async function show(store: RouteStore, fetchMedia: Courier['fetchMedia'], parts: readonly string[] = ['m1']) {
  const sounds = (await store.queries.ofKind('media')).filter(({ id }) => parts.includes(id));
  const recorder = { finishing: signal([]) } as unknown as Recorder;
  const courier = { fetchMedia } as unknown as Courier;
  showOnPhone(
    <RecorderProvider value={{ recorder, recovered: Promise.resolve({ recovered: [], refused: [] }) }}>
      <MissingSound sounds={sounds} />
    </RecorderProvider>,
    { store, courier },
  );
}

const fetchNow = async () => fireEvent.click(await screen.findByRole('button', { name: 'Fetch it now' }));

it('says whose phone the sound is still on, once the endpoint has said that it lacks it', async () => {
  await show(await phoneOfBen(), async () => ({ ok: true, value: { pulled: 0, absent: 1, erased: 0 } }));
  await screen.findByText('The sound isn’t on this phone yet.');
  await fetchNow();
  await screen.findByText(
    /^The sound is still on Ana’s phone. It can be fetched once that phone has sent it; some phones wait for Wi‑Fi/,
  );
});

it('says that sound was taken off to make space, and where it can be fetched from', async () => {
  const ben = await phoneOfBen();
  await keepAway(ben.kept, ['m1']);
  await show(ben, noFetch);
  await screen.findByText(/taken off this phone to make space.*the server had it/);
  expect(screen.queryByText(/yet/)).toBeNull();
  await fetchNow();
  await screen.findByText(/could not be fetched just now/);
});

it('says something else where the endpoint could not be asked', async () => {
  await show(await phoneOfBen(), async () => ({ ok: false, reason: 'offline' }));
  await fetchNow();
  await screen.findByText(/could not be fetched just now/);
  expect(screen.queryByText(/still on/)).toBeNull();
});

it('says that it was erased, and does not offer to fetch what never comes', async () => {
  await show(await phoneOfBen(), async () => ({ ok: true, value: { pulled: 0, absent: 0, erased: 1 } }));
  await fetchNow();
  await screen.findByText('This sound was erased, as someone asked, and can’t be fetched any more.');
  expect(screen.queryByRole('button')).toBeNull();
});

it('offers no fetching of a recording that is no file yet', async () => {
  const fetchMedia = vi.fn<Courier['fetchMedia']>();
  await show(await phoneOfBen({ hasFile: false }), fetchMedia);
  await screen.findByText(/still on Ana’s phone/);
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
});

/** A phone that has recorded a part of which no file has come yet. */
async function recorded(): Promise<RouteStore> {
  const store = await makePhone();
  await leaveRecording(store.media, capturedWebm(20), { type: 'audio/webm', every: 2000 });
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { started: 1 } },
    { scope: 'team', kind: 'media', id: 'm1', fields: { owner: 'i1', type: 'audio/webm' } },
  );
  return store;
}

async function finish(store: RouteStore) {
  const session = await store.media.session('m1');
  const lock = { release: async () => {} };
  if (!session) throw new Error('nothing was recorded');
  return createFinisher({ media: store.media, writer: store }).add({ session, lock });
}

it('says of a part that no file is made of, as exactly this was erased on the route, that it is so, and not that it is being made', async () => {
  const store = await recorded();
  const twin = await leaveTwin(store);
  await eraseSpoken(store, twin, 'refused');
  expect(await finish(store)).toMatchObject({ ok: false, reason: 'again' });
  await show(store, noFetch);
  await screen.findByText(/Exactly this sound was erased on this route/);
  expect(screen.queryByText(/being made ready/)).toBeNull();
});

it('says that it waits for space, or for the next start, where a file could not be made', async () => {
  const store = await recorded();
  await store.media.changeSession('m1', { unmade: 'full' });
  await show(store, noFetch);
  await screen.findByText(/no room to make it ready/);
  cleanup();
  await store.media.changeSession('m1', { unmade: 'closed' });
  await show(store, noFetch);
  await screen.findByText(/could not be made ready to play/);
});

it('still offers to fetch the other parts where no file is made of one', async () => {
  const store = await recorded();
  await store.media.changeSession('m1', { unmade: 'full' });
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 64, chunks: ['a'.repeat(64)] };
  await store.write({ scope: 'team', kind: 'media', id: 'm3', fields: { owner: 'i1', file } });
  await show(store, noFetch, ['m1', 'm3']);
  await screen.findByText(/no room to make it ready/);
  expect(screen.getByRole('button', { name: 'Fetch it now' })).toBeTruthy();
});

it('says that it is being made ready where that has not failed', async () => {
  await show(await recorded(), noFetch);
  await screen.findByText(/being made ready to play/);
});

/** The same sound, brought in as a file of another interview. */
async function leaveTwin(store: RouteStore) {
  const twin = { scope: 'team', id: 'i2' } as const;
  const kept = await importSound(
    { media: store.media, writer: store },
    {
      file: new Blob(capturedWebm(20)),
      sound: { type: 'audio/webm', duration: 20_000, peaks: undefined, onsets: [], copy: true },
      media: 'm2',
      owner: twin.id,
      scope: 'team',
      segment: 0,
      started: 0,
      beside: [{ ...twin, kind: 'interview', fields: { started: 2 } }],
    },
  );
  if (!kept.ok) throw new Error(kept.reason);
  return twin;
}
