import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { makeInviteLink } from '../../sync/invite-link.ts';
import { Start } from './start.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const PROFILE = {
  route: 'route-1',
  member: 'm1',
  memberName: 'Rosa',
  role: 'coordinator',
  endpoint: '',
  sample: false,
  created: 0,
} as const;

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

test('the sample needs no name, and a second tap makes no second one', async () => {
  const { routes } = showOnPhone(<Start />);
  const button = screen.getByRole('button', { name: /Look at a sample/ });
  // Both before the screen has had time to answer.
  button.click();
  button.click();
  await waitFor(() => expect(location.pathname).toBe('/'));
  await waitFor(() => expect(routes.add).toHaveBeenCalledTimes(1));
  const [made] = vi.mocked(routes.add).mock.calls[0] ?? [];
  expect(made?.identity).toMatchObject({ sample: true, endpoint: '', memberName: 'Guest' });
});

/** Opens what is folded away; happy-dom tells of it as browsers do. */
async function moreSamples() {
  const fold = screen.getByText('More samples').closest('details');
  if (!fold) throw new Error('nothing is folded');
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  await screen.findByText(/Nine routes that took place/);
}

test('nine routes that took place are listed by name, country and year', async () => {
  showOnPhone(<Start />);
  await moreSamples();
  const rows = screen.getAllByRole('button', { name: /· 20\d\d/ }).map(({ textContent }) => textContent);
  expect(rows).toHaveLength(9);
  expect(rows).toContainEqual(expect.stringMatching(/^Gender and Rural Microfinance.*Uganda · 2011$/));
  expect(rows).toContainEqual(expect.stringMatching(/Mekong Region.*Laos and Thailand · 2012$/));
});

test.each([
  ['This week’s', 'sample:ug-2011-gender-microfinance:week'],
  ['Its own', 'sample:ug-2011-gender-microfinance:own'],
])('another sample is opened on the dates that were chosen: %s', async (dates, route) => {
  const { routes } = showOnPhone(<Start />);
  await moreSamples();
  fireEvent.click(screen.getByRole('radio', { name: dates }));
  tap(/Uganda · 2011/);
  await waitFor(() => expect(routes.add).toHaveBeenCalledTimes(1));
  const [made] = vi.mocked(routes.add).mock.calls[0] ?? [];
  expect(made?.identity).toMatchObject({ route, sample: true, endpoint: '', memberName: 'Guest' });
  const start = made?.seeds[0]?.fields['start'];
  expect(start === '2011-03-12').toBe(dates === 'Its own');
});

test('a sample that is on this phone is opened, and does not stand in for another', async () => {
  const sample = { id: 'uganda', route: 'sample:ug-2011-gender-microfinance:week', routeName: 'Uganda' };
  const profile = { ...sample, member: 'm', memberName: 'Guest', role: 'coordinator' } as const;
  const { routes } = showOnPhone(<Start />, {
    routes: { profiles: [{ ...profile, endpoint: '', sample: true, created: 0 }] },
  });
  await moreSamples();
  tap(/Uganda · 2011/);
  await waitFor(() => expect(routes.switchTo).toHaveBeenCalledWith('uganda'));
  expect(routes.add).not.toHaveBeenCalled();
  tap(/Look at a sample/);
  await waitFor(() => expect(routes.add).toHaveBeenCalledTimes(1));
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
  const profiles = [{ ...PROFILE, id: 'p1', routeName: 'Last year' }];
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

test('a real route out of another sample than that of Nepal copies that sample', async () => {
  const chosen = async (route: string) => {
    const open = { ...PROFILE, id: 'here', route, routeName: 'A sample', sample: true };
    showOnPhone(<Start />, { at: '/start?from=sample', routes: { profiles: [open], open } });
    const begin = await screen.findByRole('group', { name: 'Begin with' });
    const radios = within(begin).getAllByRole<HTMLInputElement>('radio');
    const value = radios.find(({ checked }) => checked)?.value;
    cleanup();
    return value;
  };
  expect(await chosen('sample:ug-2011:week')).toBe('copy');
  expect(await chosen('sample:np-2014:own')).toBe('sample');
  expect(await chosen('made-by-chance')).toBe('sample');
});
