import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone, type PhoneSettings } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { Courier, CourierState } from '../../sync/courier.ts';
import { NotTaken } from './not-taken.tsx';
import { Unset } from './unset.tsx';

afterEach(cleanup);

async function show(fault: CourierState['fault'], pending?: PhoneSettings['pending']) {
  const state = signal<CourierState>({ running: false, done: 0, ...(fault && { fault }) });
  showOnPhone(
    <>
      <NotTaken />
      <Unset />
    </>,
    { store: await makePhone({ ...(pending && { pending }) }), courier: { state } as unknown as Courier },
  );
}

test('who joined with a code that is no longer good is told so, and where a new one is taken', async () => {
  await show('invite');
  expect(screen.getByText(/This code is no longer good/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'This phone' }).getAttribute('href')).toBe('/phone');
});

test('who has not been let in is not asked to add days that nobody would see', async () => {
  await show('invite');
  expect(screen.queryByRole('link', { name: 'Add day' })).toBeNull();
  expect(screen.queryByText(/has no days yet/)).toBeNull();
});

test.each(['offline', 'timeout', 'slow_down', undefined] as const)(
  'what mends itself (%s) is not told here',
  async (fault) => {
    await show(fault);
    expect(await screen.findByRole('link', { name: 'Add day' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'This phone' })).toBeNull();
  },
);

test('who has joined without signal is not asked to add days of which nobody knows here yet', async () => {
  await show('offline', { join: { invite: 'a code' } });
  await screen.findByText(/The days are not here yet/);
  expect(screen.getByRole('link', { name: 'Record' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Add day' })).toBeNull();
});

test('who has made a route without signal adds its days', async () => {
  await show('offline', { create: { key: '' } });
  expect(await screen.findByRole('link', { name: 'Add day' })).toBeTruthy();
});
