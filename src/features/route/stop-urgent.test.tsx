import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { StopPage } from './stop-page.tsx';

afterEach(cleanup);

const showStop = (store: RouteStore, address = '/stop/bus') =>
  showPlace(store, address, { path: '/stop/:id', children: () => <StopPage /> });
const DAY = { scope: 'programme', kind: 'day', id: 'd1' } as const;
const BUS = { scope: 'programme', kind: 'activity', id: 'bus' } as const;

/** The phone of a member, which says whose it is, and a bus at eight. */
async function phoneOf(member: string, role: 'coordinator' | 'participant') {
  const store = await makePhone({ member, role });
  const { device } = await store.identity();
  await store.write({
    scope: 'commons',
    kind: 'device',
    id: device,
    fields: { member, name: store.profile.memberName },
  });
  return store;
}

async function plan(store: RouteStore) {
  await store.write(
    { ...DAY, fields: { date: '2026-11-24' } },
    { ...BUS, fields: { day: 'd1', title: 'Bus', time: { from: '08:00' } } },
  );
}

it('tells everybody what is urgent, and whoever wrote it who has seen it', async () => {
  const desk = await phoneOf('amina', 'coordinator');
  const hers = await phoneOf('carmen', 'participant');
  await plan(desk);
  await carry(hers, desk);
  const { unmount } = showStop(desk);
  fireEvent.input(await screen.findByLabelText('Something urgent for everybody'), {
    target: { value: 'Bus 6:30' },
  });
  const tell = screen.getByRole('button', { name: 'Tell everybody' });
  tell.focus();
  fireEvent.click(tell);
  expect(await screen.findByText('Not seen yet by Member carmen')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Urgent' })));
  unmount();

  await carry(desk, hers);
  const theirs = showStop(hers);
  const told = (await screen.findByText('Bus 6:30')).closest('section');
  expect(screen.queryByRole('button', { name: /settled|Tell/ })).toBeNull();
  fireEvent.click(within(told as HTMLElement).getByRole('button', { name: 'Seen' }));
  expect(await screen.findByText('You have seen this')).toBeTruthy();
  theirs.unmount();

  await carry(hers, desk);
  showStop(desk);
  expect(await screen.findByText('Seen by Member carmen')).toBeTruthy();
  expect(screen.queryByText(/Not seen yet/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'It is settled' }));
  expect(await screen.findByLabelText('Something urgent for everybody')).toBeTruthy();
  expect((await desk.queries.get(BUS))?.values['urgent']).toBeNull();
});

it('keeps what was typed until it is told, for whoever typed it alone', async () => {
  const desk = await phoneOf('amina', 'coordinator');
  await plan(desk);
  const field = () => screen.findByLabelText<HTMLInputElement>('Something urgent for everybody');
  const { unmount } = showStop(desk);
  fireEvent.input(await field(), { target: { value: 'Bus 6:30' } });
  expect(screen.getByText(/^Nobody has been told yet/)).toBeTruthy();
  // Left in the middle of typing, by a tap on the bar at the foot.
  unmount();
  const draft = async () => (await desk.queries.ofKind('urgent_draft'))[0];
  await waitFor(async () => expect((await draft())?.values).toEqual({ activity: 'bus', words: 'Bus 6:30' }));
  expect((await draft())?.scope).toBe('me');
  expect((await desk.queries.get(BUS))?.values['urgent']).toBeUndefined();
  showStop(desk);
  expect((await field()).value).toBe('Bus 6:30');
  fireEvent.input(await field(), { target: { value: 'Bus 6:30!' } });
  fireEvent.keyDown(await field(), { key: 'Enter' });
  expect(await screen.findByText('Bus 6:30!')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'It is settled' }));
  expect((await field()).value).toBe('');
  expect((await draft())?.values['words']).toBe('');
  expect((await desk.queries.ofKind('urgent_draft')).length).toBe(1);
});

it('takes who leads, what to bring and a zone, and asks about a zone that no phone knows', async () => {
  const store = await phoneOf('amina', 'coordinator');
  await plan(store);
  await store.write({ scope: 'programme', kind: 'person', id: 'p1', fields: { name: 'Rosa' } });
  const { unmount } = showStop(store, '/stop/bus?edit');
  const type = (label: string, value: string) => {
    fireEvent.input(screen.getByLabelText(label), { target: { value } });
    fireEvent.blur(screen.getByLabelText(label));
  };
  fireEvent.change(await screen.findByLabelText('Who leads'), { target: { value: 'p1' } });
  await screen.findByRole('button', { name: 'Take Rosa off' });
  fireEvent.change(screen.getByLabelText('Who leads'), { target: { value: '+' } });
  fireEvent.input(await screen.findByLabelText('Name'), { target: { value: 'Luis' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  await screen.findByRole('button', { name: 'Take Luis off' });
  type('What to bring', 'A hat');
  type('Time zone', 'Kampala');
  expect(await screen.findByText(/doesn’t know “Kampala”/)).toBeTruthy();
  type('Time zone', 'Asia/Kathmandu');
  await waitFor(async () => expect((await store.queries.get(BUS))?.values['zone']).toBe('Asia/Kathmandu'));
  unmount();
  showStop(store);
  expect(await screen.findByText('Led by Rosa and Luis')).toBeTruthy();
  expect(screen.getByText('A hat')).toBeTruthy();
  expect(screen.getByText(/^08:00 in Kathmandu; .* on this phone$/)).toBeTruthy();
});

it('has everybody whom two coordinators chose to lead at once, without whoever one of them took off', async () => {
  const [mine, hers] = [await phoneOf('amina', 'coordinator'), await phoneOf('carmen', 'coordinator')];
  await plan(mine);
  const names = ['Rosa', 'Luis', 'Ana'];
  await mine.write(
    // A list, as phones wrote it before.
    { ...BUS, fields: { leads: ['p0'] } },
    ...names.map(
      (name, at) => ({ scope: 'programme', kind: 'person', id: `p${at}`, fields: { name } }) as const,
    ),
  );
  await carry(mine, hers);
  const here = showStop(mine, '/stop/bus?edit');
  fireEvent.change(await screen.findByLabelText('Who leads'), { target: { value: 'p1' } });
  await screen.findByRole('button', { name: 'Take Luis off' });
  here.unmount();
  const there = showStop(hers, '/stop/bus?edit');
  fireEvent.click(await screen.findByRole('button', { name: 'Take Rosa off' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Take Rosa off' })).toBeNull());
  fireEvent.change(screen.getByLabelText('Who leads'), { target: { value: 'p2' } });
  await screen.findByRole('button', { name: 'Take Ana off' });
  there.unmount();
  await carry(mine, hers);
  await carry(hers, mine);
  for (const store of [mine, hers]) {
    const { unmount } = showStop(store);
    expect(await screen.findByText('Led by Ana and Luis')).toBeTruthy();
    expect(screen.queryByRole('region', { name: /both changed this/ })).toBeNull();
    unmount();
  }
});

it('tells the name of a place and the way to the map apart, for eyes and ears', async () => {
  const store = await phoneOf('amina', 'coordinator');
  await plan(store);
  await store.write(
    {
      scope: 'programme',
      kind: 'place',
      id: 'lari',
      fields: { name: 'Lari', position: { lat: -15.8, lon: -70 } },
    },
    { ...BUS, fields: { place: 'lari' } },
  );
  showStop(store);
  const way = await screen.findByRole('link', { name: 'On the map' });
  expect(way.parentElement?.textContent).toBe('Lari -15.80, -70.00 On the map');
});

it('leads to the map only where the place is on it, and a coordinator to the place where it is not', async () => {
  const [hers, his] = [await phoneOf('amina', 'coordinator'), await phoneOf('juan', 'participant')];
  await plan(hers);
  await hers.write(
    { scope: 'programme', kind: 'place', id: 'lari', fields: { name: 'Lari' } },
    { ...BUS, fields: { place: 'lari' } },
  );
  const { unmount } = showStop(hers);
  const way = await screen.findByRole('link', { name: 'Set a position' });
  expect(way.getAttribute('href')).toBe('/place/lari?edit');
  unmount();
  await carry(hers, his);
  showStop(his);
  await screen.findAllByText('Lari');
  expect(screen.queryByRole('link', { name: /map|position/i })).toBeNull();
});

it('asks of a day how one gets about, sleeps and eats, and shows what two people wrote at once', async () => {
  const { RoutePage } = await import('./route-page.tsx');
  const mine = await phoneOf('amina', 'coordinator');
  const hers = await phoneOf('carmen', 'coordinator');
  await plan(mine);
  await mine.write({ ...DAY, fields: { bed: 'Hostel' } });
  await hers.write({ ...DAY, fields: { bed: 'School' } });
  await carry(hers, mine);
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  showPlace(mine, '/route', { path: '/route', children: () => <RoutePage /> });
  const both = await screen.findByRole('region', { name: /Where we sleep.*both changed this/ });
  expect(both.textContent).toMatch(/Hostel.*School|School.*Hostel/);
  fireEvent.click(screen.getByRole('button', { name: /^Change this day/ }));
  const food = await screen.findByLabelText('Food');
  fireEvent.input(food, { target: { value: 'With the families' } });
  fireEvent.blur(food);
  await waitFor(async () => expect((await mine.queries.get(DAY))?.values['food']).toBe('With the families'));
});
