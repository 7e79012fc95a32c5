import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { LeaveRoute } from './leave-route.tsx';

afterEach(cleanup);

const note = (id: string) => ({ scope: 'team', kind: 'note', id, fields: { type: 'idea' } }) as const;

test('what is only here has to be written as a number before the route goes', async () => {
  const { profile, write } = await makePhone();
  await write(note('n1'), note('n2'));
  const { routes } = showOnPhone(<LeaveRoute profile={profile} onDone={() => {}} />);
  const field = await screen.findByLabelText('To take it off anyway, write the number 2');
  fireEvent.input(field, { target: { value: '3' } });
  fireEvent.click(screen.getByRole('button', { name: 'Take it off' }));
  expect(await screen.findByText(/Write 2, or close this/)).toBeTruthy();
  expect(routes.remove).not.toHaveBeenCalled();
  fireEvent.input(field, { target: { value: '2' } });
  fireEvent.click(screen.getByRole('button', { name: 'Take it off' }));
  await waitFor(() => expect(routes.remove).toHaveBeenCalledWith(profile.id));
});

test('a recording that has no file yet counts as something that would be lost', async () => {
  const { profile, media } = await makePhone();
  const session = {
    media: 'm1',
    owner: 'i1',
    scope: 'team',
    type: 'audio/webm',
    segment: 0,
    fields: {},
  } as const;
  await media.saveSession({ ...session, started: 0, until: 0, state: 'recording', chunks: [] });
  const bytes = new ArrayBuffer(9);
  await media.addSlice({ media: 'm1', index: 0, bytes, until: 2000, at: 0, peaks: new Uint8Array() });
  const { routes } = showOnPhone(<LeaveRoute profile={profile} onDone={() => {}} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Take it off' }));
  expect(await screen.findByText(/Write 1, or close this/)).toBeTruthy();
  expect(routes.remove).not.toHaveBeenCalled();
});

test('a route with nothing unsent goes by one tap', async () => {
  const { profile } = await makePhone();
  const { routes } = showOnPhone(<LeaveRoute profile={profile} onDone={() => {}} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Take it off' }));
  await waitFor(() => expect(routes.remove).toHaveBeenCalledWith(profile.id));
});

test('a sample goes without counting, whatever was tried in it', async () => {
  const { profile, write } = await makePhone();
  await write(note('n1'));
  const { routes } = showOnPhone(<LeaveRoute profile={{ ...profile, sample: true }} onDone={() => {}} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Take it off' }));
  await waitFor(() => expect(routes.remove).toHaveBeenCalledTimes(1));
});
