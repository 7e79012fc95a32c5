import 'fake-indexeddb/auto';
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { showOnPhone } from '../../tests/support/phone-screen.tsx';
import { AppPlaces } from './app-places.tsx';

afterEach(cleanup);

test.each([
  ['/', 'Today'],
  ['/note/me/1', 'Notebook'],
  ['/stop/1/people', 'Route'],
  ['/place/1', 'Route'],
  ['/case/1', 'Route'],
  ['/person/1', 'Route'],
  ['/guide/1', 'Route'],
  ['/phone', undefined],
])('at %s one is in %s', async (path, place) => {
  showOnPhone(<AppPlaces path={path} />, { store: await makePhone() });
  const current = screen.getAllByRole('link').find((link) => link.hasAttribute('aria-current'));
  expect(current?.textContent?.trim()).toBe(place);
});
