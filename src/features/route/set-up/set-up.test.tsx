import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import type { RouteStore } from '../../../store/route-store.ts';
import { RulesPage } from './rules-page.tsx';
import { SetUpPage } from './set-up-page.tsx';

// happy-dom has neither.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(cleanup);

const show = (store: RouteStore) =>
  showPlace(store, '/route/set-up', { path: '/route/set-up', children: () => <SetUpPage /> });
const on = { scope: 'programme' } as const;
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const day = (name: RegExp) => screen.findByRole('region', { name });
const titles = (region: HTMLElement) =>
  within(region)
    .getAllByRole('link')
    .map(({ textContent }) => textContent)
    .filter((words) => words !== 'Change this stop');

async function twoDays(): Promise<RouteStore> {
  const store = await makePhone();
  const stop = (id: string, title: string, time: { from: string; to: string }, more = {}) =>
    ({ ...on, kind: 'activity', id, fields: { day: 'd1', title, time, ...more } }) as const;
  await store.write(
    { ...on, kind: 'route', id: 'route', fields: { start: '2011-03-12', end: '2011-03-13' } },
    { ...on, kind: 'day', id: 'd1', fields: { date: '2011-03-12' } },
    { ...on, kind: 'day', id: 'd2', fields: { date: '2011-03-13' } },
    { ...on, kind: 'person', id: 'p1', fields: { name: 'Rosa' } },
    stop('a', 'Bus', { from: '08:00', to: '09:00' }, { leads: ['p1'] }),
    stop('b', 'Visit', { from: '09:00', to: '12:00' }),
    stop('c', 'Talk', { from: '11:00', to: '12:00' }),
  );
  return store;
}

describe('the set-up', () => {
  it('names of what is doubtful what comes first on the road, whichever was written first', async () => {
    const store = await twoDays();
    const early = { day: 'd1', title: 'Walk', time: { from: '08:30', to: '10:00' } };
    await store.write(
      { ...on, kind: 'activity', id: '0', fields: { ...early, day: 'd2', title: 'Late' } },
      { ...on, kind: 'activity', id: '1', fields: { ...early, day: 'd2', title: 'Later' } },
    );
    show(store);
    await screen.findByText('4 stops to look at again, beginning with Visit');
  });

  it('moves a stop with Alt and an arrow key, says where it is, and takes it back', async () => {
    const store = await twoDays();
    show(store);
    const first = await day(/^Day 1/);
    const visit = within(first).getByRole('link', { name: /Visit/ });
    visit.focus();
    fireEvent.keyDown(visit, { key: 'ArrowUp', altKey: true });
    expect(await screen.findByText(/^Visit: now 1 of 3, Day 1.*08:00.*11:00$/)).toBeTruthy();
    await waitFor(() => expect(titles(first)[1]).toMatch(/11:00.*12:00.*Bus/));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Visit'));
    click('Undo');
    expect(await screen.findByText('Taken back: Moved: Visit')).toBeTruthy();
    await waitFor(() => expect(titles(first)[0]).toMatch(/08:00.*Bus/));
    fireEvent.keyDown(within(first).getByRole('link', { name: /Bus/ }), { key: 'ArrowDown', altKey: true });
    await screen.findByText(/^Moved: Bus/);
    await waitFor(() => expect(screen.queryByText('Taken back: Moved: Visit')).toBeNull());
  });

  it('moves over the end of a day, and to a day that is chosen', async () => {
    show(await twoDays());
    const [first, second] = [await day(/^Day 1/), await day(/^Day 2/)];
    fireEvent.keyDown(within(first).getByRole('link', { name: /Talk/ }), { key: 'ArrowDown', altKey: true });
    await waitFor(() => expect(titles(second)[0]).toContain('Talk'));
    const bus = within(first).getByRole('link', { name: /Bus/ }).closest('li');
    fireEvent.click(within(bus ?? first).getByText('Move'));
    fireEvent.click(await within(bus ?? first).findByRole('button', { name: /^To Day 2/ }));
    await waitFor(() => expect(titles(second)[0]).toContain('Bus'));
    fireEvent.keyDown(within(second).getByRole('link', { name: /Talk/ }), { key: 'ArrowDown', altKey: true });
    expect(await screen.findByText('Talk: it can’t go further that way.')).toBeTruthy();
  });

  it('keeps what was typed in the line of a day, for whoever typed it, until it is added', async () => {
    const store = await twoDays();
    const write = (label: string, value: string) =>
      fireEvent.input(screen.getByLabelText(label), { target: { value } });
    const hours = async () => (await screen.findByLabelText<HTMLInputElement>('Hours')).value;
    const { unmount } = show(store);
    await day(/^Day 2/);
    click(/^Add stop: Day 2/);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Hours')));
    write('Hours', '9–11');
    write('What happens', 'Market');
    expect(screen.getByText(/^Not added yet/)).toBeTruthy();
    click('Close');
    await waitFor(() => expect(screen.queryByLabelText('Hours')).toBeNull());
    click(/^Add stop: Day 1/);
    expect(await hours()).toBe('');
    click('Close');
    unmount();

    show(store);
    await day(/^Day 2/);
    click(/^Add stop: Day 2/);
    expect(await hours()).toBe('9–11');
    click('Add');
    await screen.findByText(/^Added to Day 2.*: Market$/);
    await waitFor(async () => expect(await hours()).toBe(''));
    expect(screen.queryByText(/^Not added yet/)).toBeNull();
    const drafts = await store.queries.ofKind('stop_draft');
    expect(drafts.map(({ scope, values }) => [scope, values['day']])).toEqual([['me', 'd2']]);
    await waitFor(async () => {
      const [kept] = await store.queries.ofKind('stop_draft');
      expect(kept?.values['line']).toEqual({ hours: '', title: '', type: '', place: '' });
    });
  });

  it('shows what is on at the same time and who would be in two places', async () => {
    const store = await twoDays();
    await store.write({
      ...on,
      kind: 'activity',
      id: 'c',
      fields: { leads: ['p1'], time: { from: '08:30', to: '10:00' } },
    });
    await store.write({
      ...on,
      kind: 'activity',
      id: 'd',
      fields: { day: 'd2', time: { from: '11:00', to: '09:00' } },
    });
    show(store);
    await day(/^Day 1/);
    expect(screen.getAllByText(/^At the same time as Talk, 08:30/)).toHaveLength(2);
    expect(await screen.findByText(/^Rosa leads this and Talk/)).toBeTruthy();
    expect(screen.getByText(/^It ends before it begins, so it counts as ending at 09:00/)).toBeTruthy();
  });

  it('adds stop after stop in one line, with a place that is made once', async () => {
    const store = await twoDays();
    show(store);
    await day(/^Day 2/);
    const add = screen.getByRole('button', { name: /^Add stop: Day 2/ });
    add.focus();
    fireEvent.click(add);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Hours')));
    const write = (label: string, value: string) =>
      fireEvent.input(screen.getByLabelText(label), { target: { value } });
    write('Hours', '25:00');
    click('Add');
    expect(await screen.findByText(/“25:00” is no time of day/)).toBeTruthy();
    expect(screen.getByText(/^Say what happens/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Hours'));
    write('Hours', '9');
    click('Add');
    expect(document.activeElement).toBe(screen.getByLabelText('What happens'));
    for (const [hours, title] of [
      ['9h30–11', 'Market'],
      ['2-4 pm', 'Fair'],
    ] as const) {
      write('Hours', hours);
      write('What happens', title);
      write('Place', ' Kasese');
      click('Add');
      await screen.findByText(new RegExp(`^Added to Day 2.*: ${title}$`));
    }
    const made = await store.queries.ofKind('activity');
    expect(made.find(({ values }) => values['title'] === 'Fair')?.values['time']).toEqual({
      from: '14:00',
      to: '16:00',
    });
    expect(await store.queries.ofKind('place')).toHaveLength(1);
    click('Undo');
    await waitFor(async () => expect((await store.queries.ofKind('activity')).length).toBe(4));
  });

  it('shows what would move before days get other dates', async () => {
    const store = await twoDays();
    show(store);
    await day(/^Day 1/);
    click('Other dates');
    expect(screen.queryByRole('button', { name: /^Move 0/ })).toBeNull();
    const by = screen.getByLabelText('By how many days');
    fireEvent.input(by, { target: { value: '2' } });
    expect(await screen.findByText(/12 March 2011.*→.*14 March 2011/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Move 2 days' })).toBeTruthy();
    fireEvent.keyDown(by, { key: 'Enter' });
    await waitFor(async () =>
      expect((await store.queries.get({ ...on, id: 'd2' }))?.values['date']).toBe('2011-03-15'),
    );
    expect((await store.queries.get({ ...on, id: 'route' }))?.values).toMatchObject({
      start: '2011-03-14',
      end: '2011-03-15',
    });
  });

  it('begins nothing where somebody has joined without signal: the days may be on their way', async () => {
    show(await makePhone({ pending: { join: { invite: 'a code' } } }));
    await screen.findByText(/The route is not here yet/);
    expect(screen.queryByLabelText('First day')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add day' })).toBeNull();
  });

  it('begins an empty route with nine days, in one act', async () => {
    const store = await makePhone();
    show(store);
    fireEvent.input(await screen.findByLabelText('First day'), { target: { value: '2011-03-12' } });
    click('Take it');
    expect(await day(/^Day 9 · Sun/)).toBeTruthy();
    expect(within(await day(/^Day 4/)).getAllByText('Second case').length).toBeGreaterThan(0);
    click('Undo');
    await waitFor(async () => expect(await store.queries.ofKind(['day', 'activity', 'case'])).toEqual([]));
  });

  it('is for coordinators', async () => {
    show(await makePhone({ role: 'participant' }));
    expect(await screen.findByText(/^Coordinators set the route up/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add day' })).toBeNull();
  });
});

describe('the rules', () => {
  const showRules = (store: RouteStore) =>
    showPlace(store, '/route/set-up/rules', { path: '/route/set-up/rules', children: () => <RulesPage /> });

  it('find a zone by its city, and say where none is called so', async () => {
    const store = await makePhone();
    showRules(store);
    const zone = await screen.findByLabelText('Time zone');
    fireEvent.input(zone, { target: { value: 'Atlantis' } });
    fireEvent.blur(zone);
    expect(await screen.findByText(/^No time zone is called so/)).toBeTruthy();
    fireEvent.input(zone, { target: { value: 'kampala' } });
    fireEvent.blur(zone);
    await waitFor(async () =>
      expect((await store.queries.get({ ...on, id: 'route' }))?.values['zone']).toBe('Africa/Kampala'),
    );
  });

  it('take countries, languages and money as people write them', async () => {
    const store = await makePhone();
    showRules(store);
    const write = (label: string, value: string) => {
      const field = screen.getByLabelText(label);
      fireEvent.input(field, { target: { value } });
      fireEvent.blur(field);
    };
    await screen.findByLabelText('Countries');
    write('Countries', 'perú, Sri Lanka; BO ke, Atlantis');
    write('Languages on the route', 'spanish, qu, Klingonish');
    write('Currencies', 'soles');
    expect(await screen.findByText('A currency has three letters, like USD.')).toBeTruthy();
    write('Currencies', 'pen, usd');
    await waitFor(async () =>
      expect((await store.queries.get({ ...on, id: 'route' }))?.values).toMatchObject({
        countries: ['PE', 'LK', 'BO', 'KE', 'Atlantis'],
        languages: ['es', 'qu', 'Klingonish'],
        currencies: ['PEN', 'USD'],
      }),
    );
    await waitFor(() => expect(screen.queryByText('A currency has three letters, like USD.')).toBeNull());
    expect(screen.getByLabelText<HTMLInputElement>('Countries').value).toBe(
      'Peru, Sri Lanka, Bolivia, Kenya, Atlantis',
    );
    expect(screen.getByLabelText<HTMLInputElement>('Languages on the route').value).toBe(
      'Spanish, Quechua, Klingonish',
    );
  });

  it('lead on in the date that was added', async () => {
    showRules(await makePhone());
    fireEvent.click(await screen.findByRole('button', { name: /^Name, organiser/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Add a date' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Date')));
  });

  it('offer the usual rubric, in another order if one likes, with its total', async () => {
    const store = await makePhone();
    showRules(store);
    const usual = await screen.findByRole('button', { name: /^Take the usual one/ });
    usual.focus();
    fireEvent.click(usual);
    expect(await screen.findByText('26 points in all')).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Rubric of the plans'),
    );
    click('Lower: It is new for us');
    expect(await screen.findByText(/^It is new for us: now 2 of 9/)).toBeTruthy();
    const points = screen.getAllByLabelText('Points')[1];
    if (points) fireEvent.input(points, { target: { value: '5' } });
    if (points) fireEvent.blur(points);
    expect(await screen.findByText('28 points in all')).toBeTruthy();
  });
});
