import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { note } from '../../../tests/support/notebook.tsx';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { plantSeeds } from '../../store/seed.ts';
import { Today } from './today.tsx';

afterEach(cleanup);

test('Today says that the server refused something, and leads to the list, until it is sent again', async () => {
  const store = await makePhone();
  await plantSeeds(store, [note('n1', 'To be refused')]);
  await store.courier.refuse((await store.courier.offer()).sent, 'forbidden');
  showPlace(store, '/', { path: '/', children: () => <Today /> });
  expect(await screen.findByText(/^The server refused 1 thing; it is safe on this phone/)).toBeTruthy();
  const link = screen.getByRole('link', { name: 'See the list' });
  expect(link.getAttribute('href')).toBe('/phone/waiting');
  await store.courier.resend(...(await store.queries.refused()));
  await waitFor(() => expect(screen.queryByText(/^The server refused/)).toBeNull());
});
