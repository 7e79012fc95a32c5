import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { ProfileCard } from './profile-card.tsx';

afterEach(cleanup);

const write = (name: string) => fireEvent.input(screen.getByLabelText('Name'), { target: { value: name } });

test('a name is changed where it stands, and written for everybody', async () => {
  const store = await makePhone({ member: 'm1', role: 'participant' });
  showOnPhone(<ProfileCard />, { store });
  fireEvent.click(await screen.findByRole('button', { name: 'Change name' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
  write('  Rosa Quispe ');
  fireEvent.click(screen.getByRole('button', { name: 'Keep this name' }));
  await waitFor(() => expect(screen.queryByLabelText('Name')).toBeNull());
  const { device } = await store.identity();
  const item = await store.queries.get({ scope: 'commons', id: device });
  expect(item?.values).toMatchObject({ member: 'm1', name: 'Rosa Quispe' });
});

test('an empty name is refused, and nothing is written', async () => {
  const store = await makePhone({ member: 'm1' });
  showOnPhone(<ProfileCard />, { store });
  fireEvent.click(await screen.findByRole('button', { name: 'Change name' }));
  write('   ');
  fireEvent.click(screen.getByRole('button', { name: 'Keep this name' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/nothing has changed/);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByText('Member m1')).toBeTruthy();
  expect(await store.queries.ofKind('device')).toEqual([]);
});
