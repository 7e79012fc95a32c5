import 'fake-indexeddb/auto';
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { showOnPhone } from '../../tests/support/phone-screen.tsx';
import { Pages } from './pages.tsx';

afterEach(cleanup);

test.each(['/nowhere', '/notebook/bin/old', '/today/2026'])(
  'says that there is nothing at %s, and leads to Today',
  async (at) => {
    showOnPhone(<Pages />, { store: await makePhone(), at });
    expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to Today' }).getAttribute('href')).toBe('/today');
  },
);

test('an address without a place is Today', async () => {
  showOnPhone(<Pages />, { store: await makePhone(), at: '/' });
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  expect(screen.queryByText('There is nothing at this address')).toBeNull();
});
