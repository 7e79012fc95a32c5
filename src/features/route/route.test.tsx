import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { sampleOnPhone, SAMPLE_NOW } from '../../../tests/support/sample.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { RoutePage } from './route-page.tsx';
import { StopPage } from './stop-page.tsx';

// happy-dom has neither.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(cleanup);

const showRoute = (store: RouteStore) =>
  showPlace(store, '/route', { path: '/route', children: () => <RoutePage /> });
const showStop = (store: RouteStore, address: string) =>
  showPlace(store, address, { path: '/stop/:id', children: () => <StopPage /> });
const stop = (id: string) => ({ scope: 'programme', id }) as const;

describe('the route', () => {
  it('lists its days with their stops, marks today, and says what is invented', async () => {
    showRoute(await sampleOnPhone());
    const today = await screen.findByRole('region', { name: /^Devitar Today Day 3 · Tue/ });
    const first = within(today).getAllByRole('link')[0];
    expect(first?.textContent).toContain('07:00');
    expect(first?.textContent).toContain('Invented');
    expect(within(today).getByRole('link', { name: /08:30 Field visit Devitar, .*Leasehold/ })).toBeTruthy();
    expect(screen.getByText('15 months at most · 5 awards of 2,500 USD')).toBeTruthy();
    expect(
      screen.getByText(/^Leasehold Forestry and Livestock Programme.*Poverty Alleviation Fund/),
    ).toBeTruthy();
    expect(screen.getByText('IFAD')).toBeTruthy();
  });

  it('says on paper until when a stop goes, who hosts it, and what to bring', async () => {
    const store = await makePhone();
    const on = { scope: 'programme' } as const;
    const time = { from: '08:30', to: '12:30' };
    await store.write(
      { ...on, kind: 'day', id: 'd1', fields: { date: '2026-11-23' } },
      { ...on, kind: 'case', id: 'c1', fields: { title: 'The seed house', host: 'Rosa' } },
      { ...on, kind: 'activity', id: 'a1', fields: { day: 'd1', case: 'c1', time, about: 'Bring a hat' } },
    );
    showRoute(store);
    const row = (await screen.findByText(/08:30.*12:30/)).closest('li');
    expect(row?.textContent).toMatch(/With Rosa.*Bring a hat/);
  });

  it('opens at today, so that its stops are what is read and reached next', async () => {
    showRoute(await sampleOnPhone());
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^DevitarToday/));
  });

  it('opens at the day that one comes back to', async () => {
    showPlace(await sampleOnPhone(), '/route#day-5', { path: '/route', children: () => <RoutePage /> });
    await waitFor(() => expect(document.activeElement?.id).toBe('day-5'));
  });

  it('opens at today where the address is cut in the middle of a sign', async () => {
    showPlace(await sampleOnPhone(), '/route#day%', { path: '/route', children: () => <RoutePage /> });
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^DevitarToday/));
  });

  it('begins at the top before and after the road, and on its first day', async () => {
    for (const date of [new Date(2026, 10, 22, 9), new Date(2027, 1, 1, 9)]) {
      const { unmount } = showRoute(await sampleOnPhone({ now: () => date.getTime() }));
      await screen.findByRole('region', { name: /^Devitar/ });
      expect(document.activeElement).toBe(document.body);
      unmount();
    }
  });

  it('asks about a date that another day has, or that is years away, and keeps it', async () => {
    const store = await sampleOnPhone();
    showRoute(store);
    fireEvent.click(await screen.findByRole('button', { name: /^Change this day: Day 3/ }));
    const date = await screen.findByLabelText('Date');
    fireEvent.input(date, { target: { value: '2026-11-23' } });
    fireEvent.blur(date);
    expect(await screen.findByText(/has this date too. Both are kept/)).toBeTruthy();
    fireEvent.input(date, { target: { value: '2062-11-24' } });
    fireEvent.blur(date);
    expect(await screen.findByText(/13,\d{3} days away from the other days/)).toBeTruthy();
    expect((await store.queries.get(stop('day-3')))?.values['date']).toBe('2062-11-24');
  });

  it('shows under its day what two people called it at the same time', async () => {
    const mine = await sampleOnPhone();
    const hers = await makePhone({ now: () => SAMPLE_NOW + 1000 });
    const called = (title: string) => ({ ...stop('day-3'), kind: 'day', fields: { title } });
    await mine.write(called('The slope'));
    await hers.write(called('The forest'));
    await carry(hers, mine);
    showRoute(mine);
    const day = await screen.findByRole('region', { name: /^The forest Today Day 3/ });
    const both = await within(day).findByRole('region', { name: /both changed this/ });
    expect(both.textContent).toContain('The slope');
  });

  it('is only read by participants', async () => {
    showRoute(await sampleOnPhone({ role: 'participant' }));
    await screen.findByRole('region', { name: /^Devitar/ });
    expect(screen.queryByRole('button', { name: /Add|Change/ })).toBeNull();
    expect(screen.getByRole('link', { name: /Another phone of mine/ })).toBeTruthy();
  });

  it('adds a day after the last one', async () => {
    const store = await sampleOnPhone();
    showRoute(store);
    fireEvent.click(await screen.findByRole('button', { name: 'Add day' }));
    const title = await screen.findByLabelText('What the day is about');
    fireEvent.input(title, { target: { value: 'Way home' } });
    fireEvent.blur(title);
    expect(await screen.findByRole('region', { name: 'Way home Day 9 · Mon 30 Nov' })).toBeTruthy();
    expect(await screen.findByText('Saved on this phone')).toBeTruthy();
  });

  it('puts a day into the bin and takes it out again, stops and all', async () => {
    const store = await sampleOnPhone();
    showRoute(store);
    fireEvent.click(await screen.findByRole('button', { name: /^Change this day: Day 3/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Day to the bin' }));
    expect(await screen.findByRole('region', { name: 'Without a day' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('region', { name: /^Devitar Today Day 3/ })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Without a day' })).toBeNull();
  });

  it('changes one rule and keeps the others, known to this version or not', async () => {
    const store = await sampleOnPhone();
    const rules = { maxMonths: 15, awards: 5, quorum: 3 };
    await store.write({ ...stop('route'), kind: 'route', fields: { rules } });
    showRoute(store);
    fireEvent.click(await screen.findByRole('button', { name: 'Change' }));
    const months = await screen.findByLabelText('Longest plan, in months');
    fireEvent.input(months, { target: { value: '12' } });
    fireEvent.blur(months);
    await waitFor(async () =>
      expect((await store.queries.get(stop('route')))?.values['rules']).toEqual({
        ...rules,
        maxMonths: 12,
      }),
    );
  });
});

describe('a stop', () => {
  it('says when, where and with whom, what is behind it, and what was captured there', async () => {
    showStop(await sampleOnPhone(), '/stop/activity-3-2');
    await screen.findByRole('heading', { level: 1, name: 'Field visit' });
    expect(screen.getByText('Day 3 · Tue 24 Nov · 08:30–\u206010:30')).toBeTruthy();
    expect(screen.getByText('27.72, 84.60 · within about 8 km')).toBeTruthy();
    expect(screen.getByText('Invented for this sample: day and time.')).toBeTruthy();
    const here = screen.getByRole('region', { name: 'Heard and noted here' });
    expect(await within(here).findByRole('link', { name: /hand-drawn map/ })).toBeTruthy();
    expect(within(here).getByRole('link', { name: 'Record here' }).getAttribute('href')).toBe(
      '/record?activity=activity-3-2',
    );
  });

  it('says beside the hours what is odd about them, and keeps them', async () => {
    const store = await sampleOnPhone();
    showStop(store, '/stop/activity-3-2?edit');
    const until = await screen.findByLabelText('Until');
    fireEvent.input(until, { target: { value: '06:00' } });
    fireEvent.blur(until);
    expect(await screen.findByText(/counts as ending at 06:00 on the next day/)).toBeTruthy();
    expect(await screen.findByText(/^At the same time: .*The women tell their story/)).toBeTruthy();
    await waitFor(async () =>
      expect((await store.queries.get(stop('activity-3-2')))?.values['time']).toEqual({
        from: '08:30',
        to: '06:00',
      }),
    );
  });

  it('stands beside the other stops of its day, and leads back to that day', async () => {
    showStop(await sampleOnPhone(), '/stop/activity-3-2');
    const beside = await screen.findByRole('navigation', { name: 'Stops of this day' });
    expect(within(beside).getByRole('link', { current: true }).textContent).toContain('08:30');
    expect(screen.getByRole('link', { name: 'To the route' }).getAttribute('href')).toBe('/route#day-3');
  });

  it('begins at its title when one turns to changing it', async () => {
    showStop(await sampleOnPhone(), '/stop/activity-3-2');
    fireEvent.click(await screen.findByRole('link', { name: 'Change' }));
    await screen.findByRole('heading', { level: 1, name: 'Change this stop' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Change this stop'));
  });

  it('is not made before something is written, then begins after the others of its day', async () => {
    const store = await sampleOnPhone();
    showStop(store, '/stop/new-1?edit&day=day-3');
    const title = await screen.findByLabelText('Title');
    expect(await store.queries.get(stop('new-1'))).toBeUndefined();
    fireEvent.input(title, { target: { value: 'Seed bank' } });
    fireEvent.blur(title);
    await screen.findByText('Saved on this phone');
    const made = (await store.queries.get(stop('new-1')))?.values;
    expect(made).toMatchObject({ title: 'Seed bank', day: 'day-3' });
    const last = (await store.queries.get(stop('activity-3-7')))?.values['rank'];
    expect(String(made?.['rank']) > String(last)).toBe(true);
  });

  it('gets a new case with a weave that no other case has', async () => {
    const store = await sampleOnPhone();
    showStop(store, '/stop/activity-2-1?edit');
    fireEvent.change(await screen.findByLabelText('Case'), { target: { value: '+' } });
    fireEvent.input(await screen.findByLabelText('What the case is called'), { target: { value: 'Bees' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(async () => {
      const id = (await store.queries.get(stop('activity-2-1')))?.values['case'];
      const made = await store.queries.get(stop(String(id)));
      expect(made?.values).toMatchObject({ title: 'Bees', weave: 3 });
    });
  });

  it('makes the new case, too, of whoever goes on without touching Add, and makes it once', async () => {
    const store = await sampleOnPhone();
    showStop(store, '/stop/activity-2-1?edit');
    fireEvent.change(await screen.findByLabelText('Case'), { target: { value: '+' } });
    fireEvent.input(await screen.findByLabelText('What the case is called'), { target: { value: 'Bees' } });
    fireEvent.input(screen.getByLabelText('Who hosts it'), { target: { value: 'Rosa' } });
    fireEvent.click(screen.getByRole('link', { name: 'Done' }));
    await screen.findByText('Case: Bees');
    expect(
      (await store.queries.ofKind(['case'])).filter(({ values }) => values['host'] === 'Rosa'),
    ).toHaveLength(1);
  });

  it('makes no case of whoever chooses another one after all', async () => {
    const store = await sampleOnPhone();
    showStop(store, '/stop/activity-2-1?edit');
    const [known] = await store.queries.ofKind('case');
    const choice = await screen.findByLabelText('Case');
    fireEvent.change(choice, { target: { value: '+' } });
    fireEvent.input(await screen.findByLabelText('What the case is called'), { target: { value: 'Bees' } });
    fireEvent.change(choice, { target: { value: known?.id } });
    await waitFor(async () =>
      expect((await store.queries.get(stop('activity-2-1')))?.values['case']).toBe(known?.id),
    );
    fireEvent.click(screen.getByRole('link', { name: 'Done' }));
    await screen.findByRole('link', { name: 'Change' });
    expect((await store.queries.ofKind(['case'])).map(({ values }) => values['title'])).not.toContain('Bees');
  });

  it('keeps the keyboard at the choice once Enter has made a new place', async () => {
    const store = await sampleOnPhone();
    showStop(store, '/stop/activity-2-1?edit');
    const choice = await screen.findByLabelText('Place');
    fireEvent.change(choice, { target: { value: '+' } });
    const name = await screen.findByLabelText('Name of the place');
    name.focus();
    fireEvent.input(name, { target: { value: 'Pisac' } });
    const form = name.closest('form');
    if (form) fireEvent.submit(form);
    await waitFor(() => expect(document.activeElement).toBe(choice));
    expect(screen.queryByLabelText('Name of the place')).toBeNull();
    await screen.findByRole('option', { name: 'Pisac' });
  });

  it('shows what two people wrote at the same time, and keeps the one that is chosen', async () => {
    const mine = await sampleOnPhone();
    const hers = await makePhone({ now: () => SAMPLE_NOW + 1000 });
    const time = (from: string) => ({
      ...stop('activity-3-2'),
      kind: 'activity',
      fields: { time: { from } },
    });
    await mine.write(time('08:00'));
    await hers.write(time('09:00'));
    await carry(hers, mine);
    showStop(mine, '/stop/activity-3-2');
    const both = await screen.findByRole('region', { name: /both changed this/ });
    expect(both.textContent).toContain('from 09:00');
    const kept = within(both).getByText('from 08:00').closest('li');
    fireEvent.click(within(kept as HTMLElement).getByRole('button', { name: 'Keep this one' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /both changed this/ })).toBeNull());
    expect((await mine.queries.get(stop('activity-3-2')))?.values['time']).toEqual({ from: '08:00' });
  });

  it('goes to the bin and comes back', async () => {
    showStop(await sampleOnPhone(), '/stop/activity-3-2?edit');
    fireEvent.click(await screen.findByRole('button', { name: 'To the bin' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Bring it back' }));
    expect(await screen.findByLabelText('Title')).toBeTruthy();
  });

  it('comes back by the undo of the set-up too, as a day does', async () => {
    const store = await sampleOnPhone();
    const { unmount } = showStop(store, '/stop/activity-3-2?edit');
    fireEvent.click(await screen.findByRole('button', { name: 'To the bin' }));
    await screen.findByRole('button', { name: 'Bring it back' });
    unmount();
    const route = showRoute(store);
    fireEvent.click(await screen.findByRole('button', { name: /^Change this day: Day 3/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Day to the bin' }));
    await screen.findByRole('region', { name: 'Without a day' });
    route.unmount();
    const { SetUpPage } = await import('./set-up/set-up-page.tsx');
    showPlace(store, '/route/set-up', { path: '/route/set-up', children: () => <SetUpPage /> });
    const undo = async () => fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await undo();
    expect(await screen.findByText(/^Taken back: To the bin: Devitar/)).toBeTruthy();
    await undo();
    expect(await screen.findByText('Taken back: To the bin: Field visit')).toBeTruthy();
    const held = await Promise.all(['activity-3-2', 'day-3'].map((id) => store.queries.get(stop(id))));
    expect(held.map((item) => item?.state)).toEqual(['live', 'live']);
  });

  it('is not changed by participants, even at the address of the form', async () => {
    showStop(await sampleOnPhone({ role: 'participant' }), '/stop/activity-3-2?edit');
    await screen.findByRole('heading', { level: 1, name: 'Field visit' });
    expect(screen.queryByLabelText('Title')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Change' })).toBeNull();
  });
});
