import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { endsAtOnce, takeAll } from '../../../../tests/support/next-page.ts';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import { makeStorage } from '../../../../tests/support/storage.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import { ShowPage } from './show-page.tsx';

afterEach(cleanup);

const show = (store: RouteStore) =>
  showPlace(store, '/plan/p1/show', { path: '/plan/:id/show', children: () => <ShowPage /> });
const minutes = () => screen.findByLabelText<HTMLInputElement>('Minutes that you have');

it('keeps for whoever speaks how long they have, and no limit where they have taken it out', async () => {
  const storage = makeStorage();
  const store = await makePhone({ storage });
  await store.write({ scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Seeds' } });
  show(endsAtOnce(store));
  expect((await minutes()).value).toBe('5');
  for (const value of ['1', '12']) fireEvent.input(await minutes(), { target: { value } });
  await takeAll(store, storage);
  cleanup();
  show(store);
  await waitFor(async () => expect((await minutes()).value).toBe('12'));
  const [kept] = await store.queries.ofKind('plan_draft');
  expect(kept).toMatchObject({ scope: 'me', values: { plan: 'p1', minutes: '12' } });
  const field = await minutes();
  fireEvent.input(field, { target: { value: '' } });
  fireEvent.blur(field);
  await waitFor(async () =>
    expect((await store.queries.ofKind('plan_draft'))[0]?.values['minutes']).toBe(''),
  );
  cleanup();
  show(store);
  expect((await minutes()).value).toBe('');
});
