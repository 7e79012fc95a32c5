import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ROSA, tellInterview } from '../../../tests/support/interview.ts';
import { usePhones } from '../../../tests/support/phones.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { consentId } from '../../domain/consent.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { settleShared } from '../../store/settle-shared.ts';
import { writeSubject } from '../../store/picture-subject.ts';
import { shareInterview } from '../../store/share-interview.ts';
import { useQuery } from '../../store/use-query.tsx';
import { SharedInterview } from './shared-interview.tsx';

const phone = usePhones();
afterEach(cleanup);

function Shown() {
  const item = useQuery(({ queries }) => queries.get({ scope: 'commons', id: 'i1.shared' }));
  return item ? <SharedInterview item={item} /> : null;
}

/** A participant's own interview, shared, with a photo of whoever spoke and one of the place. */
async function shared(answers: Record<string, string> = {}): Promise<RouteStore> {
  const store = await phone({ role: 'participant' });
  const item = await tellInterview(store, { scope: 'me', consent: { ...ROSA, ...answers } });
  const photo = await store.queries.get({ scope: 'me', id: 'i1-p1' });
  const fields = { ...photo?.values, subject: 'place', at: 9_000 };
  await store.write({ scope: 'me', kind: 'media', id: 'i1-v1', fields });
  expect(await shareInterview(store, item)).toMatchObject({ ok: true });
  showOnPhone(<Shown />, { store });
  await screen.findByText('She shows the jars');
  return store;
}
async function say(store: RouteStore, fields: Record<string, string | { at: number; why: string }>) {
  await store.write({ scope: 'me', kind: 'consent', id: consentId('i1'), fields });
  await settleShared(store);
}
const photos = () => screen.queryAllByRole('img').map((photo) => photo.getAttribute('alt'));
const withdrawn = { at: 9, why: '' };

test('shows the pictures and the notes of what somebody shared, and none of them once it is taken back', async () => {
  const store = await shared();
  await waitFor(() => expect(photos()).toEqual(['Photo, 0:05', 'Photo, 0:09']));
  await say(store, { withdrawn });
  await screen.findByText(/took it back, so it isn’t shown/);
  expect(photos()).toEqual([]);
  expect(screen.queryByText('She shows the jars')).toBeNull();
});

test('shows the notes alone once the pictures are taken back', async () => {
  const store = await shared();
  await waitFor(() => expect(photos()).toHaveLength(2));
  await say(store, { 'withdrawn.pictures': withdrawn });
  await screen.findByText(/^The pictures were taken back/);
  expect(photos()).toEqual([]);
  expect(screen.getByText('She shows the jars')).toBeTruthy();
});

test('shows of the pictures those that the consent allows, also where it says no only later', async () => {
  const store = await shared();
  await waitFor(() => expect(photos()).toHaveLength(2));
  await say(store, { 'thing.person': 'no' });
  await waitFor(() => expect(photos()).toEqual(['Photo, 0:09']));
  await say(store, { 'thing.place': 'no' });
  await waitFor(() => expect(photos()).toEqual([]));
});

test('closes a picture for everyone once it is said to be of the person, who said no to that', async () => {
  const store = await shared({ 'thing.person': 'no' });
  await waitFor(() => expect(photos()).toEqual(['Photo, 0:09']));
  await writeSubject(store, { scope: 'me', id: 'i1-v1' }, 'person');
  await waitFor(() => expect(photos()).toEqual([]));
  await screen.findByText(/^The pictures were taken back, or not wanted/);
});
