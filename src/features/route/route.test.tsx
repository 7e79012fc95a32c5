import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { sampleOnPhone, SAMPLE_NOW } from '../../../tests/support/sample.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { RoutePage } from './route-page.tsx';

// happy-dom has neither.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(cleanup);

const showRoute = (store: RouteStore) =>
  showPlace(store, '/route', { path: '/route', children: () => <RoutePage /> });
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

  it('asks nobody who has joined without signal to add days that may be on their way', async () => {
    showRoute(await makePhone({ pending: { join: { invite: 'a code' } } }));
    await screen.findByText(/The route is not here yet/);
    expect(screen.queryByRole('button', { name: 'Add day' })).toBeNull();
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
