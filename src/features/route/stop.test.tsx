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
    const keep = within(kept as HTMLElement).getByRole('button', { name: 'Keep this one' });
    keep.focus();
    fireEvent.click(keep);
    await waitFor(() => expect(screen.queryByRole('region', { name: /both changed this/ })).toBeNull());
    expect((await mine.queries.get(stop('activity-3-2')))?.values['time']).toEqual({ from: '08:00' });
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Saved on this phone' })),
    );
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
