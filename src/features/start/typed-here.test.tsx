import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ON_PHONE, showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { makeInviteLink } from '../../sync/invite-link.ts';
import { Start } from './start.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
  sessionStorage.clear();
});

const writeName = (name: string) =>
  fireEvent.input(screen.getByLabelText('Your name'), { target: { value: name } });
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('what was typed is there again after a reload, in the way in which it was typed', async () => {
  showOnPhone(<Start />);
  writeName('Rosa Quispe');
  fireEvent.click(screen.getByText('Make a route'));
  fireEvent.input(await screen.findByLabelText('Name of the route'), { target: { value: 'Ruta del cacao' } });
  fireEvent.click(screen.getByText('More'));
  fireEvent.input(await screen.findByLabelText('Setup key'), { target: { value: 'secret' } });
  cleanup();
  showOnPhone(<Start />);
  expect(screen.getByLabelText('Your name')).toHaveProperty('value', 'Rosa Quispe');
  expect(screen.getByLabelText('Name of the route')).toHaveProperty('value', 'Ruta del cacao');
  expect(JSON.stringify(sessionStorage)).not.toContain('secret');
});

test('a link that was pasted is there again after a reload', async () => {
  showOnPhone(<Start />);
  fireEvent.click(screen.getByText('Join a route'));
  fireEvent.input(await screen.findByLabelText('The link'), { target: { value: 'https://a.b/half' } });
  cleanup();
  showOnPhone(<Start />);
  expect(screen.getByLabelText('The link')).toHaveProperty('value', 'https://a.b/half');
});

test('a look at a sample keeps what was typed; a route that is joined with it does not', async () => {
  showOnPhone(<Start />);
  writeName('Rosa');
  tap(/Look at a sample/);
  await waitFor(() => expect(location.pathname).toBe('/'));
  cleanup();
  const invitation = new URL(
    makeInviteLink('https://app.example', {
      endpoint: 'https://bitacora.example',
      route: '01JROUTE',
      name: 'Ruta del café',
      role: 'participant',
      invite: 'secret',
    }),
  );
  showOnPhone(<Start />, { at: `${invitation.pathname}${invitation.hash}` });
  expect(screen.getByLabelText('Your name')).toHaveProperty('value', 'Rosa');
  tap('Join');
  await waitFor(() => expect(sessionStorage).toHaveLength(0));
});

test.each(['{"person":5,"make empty ":{"beginWith":"nothing","name":7}}', '{"person":"Ro', '"words"'])(
  'what a browser has kept wrongly keeps nobody from beginning: %s',
  (kept) => {
    sessionStorage.setItem('bitacora-start', kept);
    showOnPhone(<Start />);
    expect(screen.getByLabelText('Your name')).toHaveProperty('value', '');
    writeName('Rosa');
    expect(screen.getByLabelText('Your name')).toHaveProperty('value', 'Rosa');
  },
);

test('where a browser keeps nothing the form works all the same', () => {
  vi.stubGlobal('sessionStorage', undefined);
  showOnPhone(<Start />);
  writeName('Rosa');
  expect(screen.getByLabelText('Your name')).toHaveProperty('value', 'Rosa');
});

test('a route that was to be copied, and was taken off the phone meanwhile, gives way to one that is here', async () => {
  sessionStorage.setItem(
    'bitacora-start',
    JSON.stringify({
      person: 'Rosa',
      'make empty ': { beginWith: 'copy', copy: 'gone', name: 'Ours', start: '2027-03-12' },
    }),
  );
  const here = { ...ON_PHONE, id: 'here', routeName: 'Last year' };
  const programmeOf = vi.fn(async (_id: string) => []);
  showOnPhone(<Start />, { routes: { profiles: [here], programmeOf } });
  tap('Make the route');
  await waitFor(() => expect(programmeOf).toHaveBeenCalledWith('here'));
});
