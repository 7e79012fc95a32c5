import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { plantSeeds } from '../../store/seed.ts';
import type { Courier } from '../../sync/courier.ts';
import { OneInspiration } from './one-inspiration.tsx';

afterEach(cleanup);

const permission = { may: 'group', naming: 'name', name: 'Maya', clip: true };
const file = { name: 'a.webm', type: 'audio/webm', bytes: 64, chunks: ['a'.repeat(64)] };
const CITED = [
  { scope: 'commons', kind: 'permission', id: 'c1', fields: permission },
  { scope: 'commons', kind: 'media', id: 'm1', fields: { owner: 'q1', type: 'audio/webm', file } },
  {
    scope: 'commons',
    kind: 'quote',
    id: 'q1',
    fields: { words: 'One piece for each house', permission: 'c1', media: 'm1' },
  },
  { scope: 'commons', kind: 'inspiration', id: 'x1', fields: { plan: 'p1', source: 'q1' } },
] as const;

/** A participant's phone, to which the words of a voice have come and its sound has not. */
async function show(fetchMedia: Courier['fetchMedia']): Promise<void> {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, CITED);
  const item = await store.queries.get({ scope: 'commons', id: 'x1' });
  if (!item) throw new Error('nothing inspires the plan');
  const courier = { fetchMedia } as unknown as Courier;
  showOnPhone(<OneInspiration item={item} source="q1" onTakeAway={() => {}} />, { store, courier });
}

it('fetches the voice behind a plan where its sound is not on this phone', async () => {
  const fetchMedia = vi.fn<Courier['fetchMedia']>(async () => ({
    ok: true,
    value: { pulled: 0, absent: 1, erased: 0 },
  }));
  await show(fetchMedia);
  expect(await screen.findByText('The sound isn’t on this phone yet.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Hear it' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Fetch it now' }));
  expect(await screen.findByText(/still on the phone that recorded it/)).toBeTruthy();
  expect(fetchMedia).toHaveBeenCalledWith(['m1']);
});

it('says that it could not be fetched, and offers it again', async () => {
  await show(async () => ({ ok: false, reason: 'offline' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Fetch it now' }));
  expect(await screen.findByText(/could not be fetched just now/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Fetch it now' })).toBeTruthy();
});
