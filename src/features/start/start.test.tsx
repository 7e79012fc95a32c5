import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ON_PHONE, showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { makeInviteLink } from '../../sync/invite-link.ts';
import { Start } from './start.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const LINK = {
  endpoint: 'https://bitacora.example',
  route: '01JROUTE',
  name: 'Ruta del café',
  role: 'participant',
  invite: 'secret',
} as const;
const joinPath = new URL(makeInviteLink('https://app.example', LINK)).pathname;
const joinHash = new URL(makeInviteLink('https://app.example', LINK)).hash;

const writeName = (name: string) =>
  fireEvent.input(screen.getByLabelText('Your name'), { target: { value: name } });
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('an invitation in the address is read at once: its route, the role, one button', async () => {
  const { routes } = showOnPhone(<Start />, { at: `${joinPath}${joinHash}` });
  expect(screen.getByRole('heading', { name: 'Ruta del café' })).toBeTruthy();
  expect(screen.getByText('You join as: Participant')).toBeTruthy();
  writeName('Rosa');
  tap('Join');
  await waitFor(() => expect(location.pathname).toBe('/'));
  const [made] = vi.mocked(routes.add).mock.calls[0] ?? [];
  expect(made?.seeds).toEqual([]);
  expect(made?.identity).toMatchObject({
    route: '01JROUTE',
    routeName: 'Ruta del café',
    memberName: 'Rosa',
    role: 'participant',
    endpoint: 'https://bitacora.example',
    sample: false,
    pending: { join: { invite: 'secret' } },
  });
});

test('who joins before the app has come whole is told to go where there is signal, and keeps the name', async () => {
  const add = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  showOnPhone(<Start />, { at: `${joinPath}${joinHash}`, routes: { add } });
  writeName('Rosa');
  tap('Join');
  await screen.findByText(/The app may not have come to this phone whole yet: go where there is signal/);
  expect(screen.queryByText(/we are trying again/)).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('Your name').value).toBe('Rosa');
});

test('joining without a name asks for it, and makes nothing', async () => {
  const { routes } = showOnPhone(<Start />, { at: `${joinPath}${joinHash}` });
  tap('Join');
  expect((await screen.findByRole('alert')).textContent).toMatch(/Write your name first/);
  expect(document.activeElement).toBe(screen.getByLabelText('Your name'));
  expect(routes.add).not.toHaveBeenCalled();
});

test('a link that was cut on the way says so, and leaves the other ways open', () => {
  showOnPhone(<Start />, { at: `${joinPath}${joinHash.slice(0, -12)}` });
  expect(screen.getByRole('status').textContent).toMatch(/not whole/);
  expect(screen.getByRole('button', { name: /Look at a sample/ })).toBeTruthy();
});

test('a link can be pasted, with the words that came around it cut off', async () => {
  const { routes } = showOnPhone(<Start />);
  writeName('Rosa');
  fireEvent.click(screen.getByText('Join a route'));
  fireEvent.input(await screen.findByLabelText('The link'), {
    target: { value: ` ${makeInviteLink('https://a.b', LINK)} ` },
  });
  tap('Join');
  await waitFor(() => expect(routes.add).toHaveBeenCalledTimes(1));
});

test('a route on this phone is opened rather than joined again', async () => {
  const profile = {
    id: 'here',
    route: LINK.route,
    routeName: LINK.name,
    member: 'm',
    memberName: 'Rosa',
    role: 'participant',
    endpoint: LINK.endpoint,
    sample: false,
    created: 0,
  } as const;
  const { routes } = showOnPhone(<Start />, {
    at: `${joinPath}${joinHash}`,
    routes: { profiles: [profile] },
  });
  tap('Open it');
  await waitFor(() => expect(routes.rejoin).toHaveBeenCalledWith('here', LINK.invite));
  expect(routes.add).not.toHaveBeenCalled();
});

test('whoever has gone to a place of the new route before it was noted as open is left there', async () => {
  const { routes } = showOnPhone(<Start />, { at: '/start' });
  const add = vi.mocked(routes.add);
  const made = add.getMockImplementation();
  let noted = () => {};
  add.mockImplementationOnce(async (route) => {
    await new Promise<void>((resolve) => {
      noted = resolve;
    });
    return (await made?.(route)) as Awaited<ReturnType<typeof add>>;
  });
  tap(/Look at a sample/);
  await waitFor(() => expect(add).toHaveBeenCalledTimes(1));
  history.pushState(null, '', '/record');
  noted();
  await waitFor(() => expect(add.mock.settledResults[0]?.type).toBe('fulfilled'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(location.pathname).toBe('/record');
});

test('a new route gets its days from its dates, and waits to be told to this very origin', async () => {
  const { routes } = showOnPhone(<Start />);
  fireEvent.click(screen.getByText('Make a route'));
  fireEvent.click(await screen.findByRole('button', { name: 'Make the route' }));
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/Give the route a name/),
    'Choose the first day.',
  ]);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name of the route')));
  const fill = (label: string, value: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value } });
  writeName('Rosa');
  fill('Name of the route', 'Ruta del café');
  fill('First day', '2027-03-03');
  fill('Last day', '2027-03-01');
  tap('Make the route');
  expect(screen.getByRole('alert').textContent).toMatch(/can’t come before the first/);
  fill('Last day', '2027-03-05');
  tap('Make the route');
  await waitFor(() => expect(routes.add).toHaveBeenCalledTimes(1));
  const [made] = vi.mocked(routes.add).mock.calls[0] ?? [];
  expect(made?.identity).toMatchObject({
    role: 'coordinator',
    endpoint: location.origin,
    pending: { create: { key: '' } },
  });
  expect(made?.seeds.filter(({ kind }) => kind === 'day')).toHaveLength(3);
  // Empty days want stops.
  await waitFor(() => expect(location.pathname).toBe('/route/set-up'));
});

test('a route can begin with the programme of the sample, and with nothing that was said in it', async () => {
  const { routes } = showOnPhone(<Start />, { at: '/start?from=sample' });
  writeName('Rosa');
  fireEvent.input(screen.getByLabelText('Name of the route'), { target: { value: 'La nuestra' } });
  fireEvent.input(screen.getByLabelText('First day'), { target: { value: '2027-03-03' } });
  expect(screen.queryByLabelText('Last day')).toBeNull();
  tap('Make the route');
  await waitFor(() => expect(routes.add).toHaveBeenCalledTimes(1));
  const [made] = vi.mocked(routes.add).mock.calls[0] ?? [];
  expect(made?.identity.sample).toBe(false);
  expect(new Set(made?.seeds.map(({ scope }) => scope))).toEqual(new Set(['programme']));
});

test('a route can begin with a skeleton of nine days, its hours and cases to name', async () => {
  const { routes } = showOnPhone(<Start />);
  fireEvent.click(screen.getByText('Make a route'));
  writeName('Rosa');
  fireEvent.click(await screen.findByLabelText(/^Nine days/));
  fireEvent.input(screen.getByLabelText('Name of the route'), { target: { value: 'Ours' } });
  fireEvent.input(screen.getByLabelText('First day'), { target: { value: '2027-03-12' } });
  tap('Make the route');
  await waitFor(() => expect(routes.add).toHaveBeenCalledTimes(1));
  const seeds = vi.mocked(routes.add).mock.calls[0]?.[0].seeds ?? [];
  expect(seeds.filter(({ kind }) => kind === 'day')).toHaveLength(9);
  expect(seeds.find(({ kind }) => kind === 'route')?.fields).toEqual({
    name: 'Ours',
    start: '2027-03-12',
    end: '2027-03-20',
  });
  expect(seeds.find(({ fields }) => fields['type'] === 'field_visit')?.fields['guide']).toBe('guide-1');
});

test('a route can begin with a spreadsheet, which brings the dates, and goes on to where it is chosen', async () => {
  const { routes } = showOnPhone(<Start />);
  fireEvent.click(screen.getByText('Make a route'));
  writeName('Rosa');
  fireEvent.click(await screen.findByLabelText(/^A spreadsheet/));
  fireEvent.input(screen.getByLabelText('Name of the route'), { target: { value: 'Ours' } });
  expect(screen.queryByLabelText('First day')).toBeNull();
  tap('Make the route');
  await waitFor(() => expect(location.pathname).toBe('/route/set-up/import'));
  const seeds = vi.mocked(routes.add).mock.calls[0]?.[0].seeds ?? [];
  expect(seeds.filter(({ kind }) => kind === 'day')).toEqual([]);
});

test('a route can begin with a copy of one that is here, on other dates', async () => {
  const seed = (kind: string, id: string, fields: Record<string, string>) =>
    ({ scope: 'programme', kind, id, fields }) as const;
  const programmeOf = vi.fn(async (_id: string) => [
    seed('route', 'route', { name: 'Last year', contacts: 'Rosa' }),
    seed('day', 'd1', { date: '2026-05-01' }),
  ]);
  const profiles = [{ ...ON_PHONE, id: 'p1', routeName: 'Last year' }];
  const { routes } = showOnPhone(<Start />, { routes: { profiles, programmeOf } });
  fireEvent.click(screen.getByText('Make a route'));
  writeName('Rosa');
  fireEvent.click(await screen.findByLabelText(/^A route on this phone/));
  fireEvent.input(screen.getByLabelText('Name of the route'), { target: { value: 'Ours' } });
  fireEvent.input(screen.getByLabelText('First day'), { target: { value: '2027-03-12' } });
  tap('Make the route');
  await waitFor(() => expect(routes.add).toHaveBeenCalledTimes(1));
  expect(programmeOf).toHaveBeenCalledWith('p1');
  expect(vi.mocked(routes.add).mock.calls[0]?.[0].seeds).toEqual([
    seed('route', 'route', { name: 'Ours', start: '2027-03-12', end: '2027-03-12' }),
    seed('day', 'd1', { date: '2027-03-12' }),
  ]);
});

test('every language is offered by its own name', () => {
  const { routes } = showOnPhone(<Start />);
  fireEvent.click(screen.getByRole('radio', { name: 'Français' }));
  expect(routes.change).toHaveBeenCalledWith({ language: 'fr' });
});
