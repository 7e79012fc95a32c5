import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ON_PHONE, showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { Start } from './start.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

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

test('a real route out of another sample than that of Nepal copies that sample', async () => {
  const chosen = async (route: string) => {
    const open = { ...ON_PHONE, id: 'here', route, routeName: 'A sample', sample: true };
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
