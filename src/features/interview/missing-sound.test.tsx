import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
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

async function show(store: RouteStore, fetchMedia: Courier['fetchMedia']) {
  const sounds = await store.queries.ofKind('media');
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
  await screen.findByText('The sound is still on Ana’s phone. It comes once that phone has signal.');
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
