import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { answerOf } from '../../../tests/support/answer.ts';
import { carry } from '../../../tests/support/carry.ts';
import { makePhone, type PhoneSettings } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { RecorderState, Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import { readLook } from '../../store/looked.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Courier } from '../../sync/courier.ts';
import { Today } from './today.tsx';

afterEach(cleanup);

/** Ten past nine on the second of three days, by the clock of this phone. */
const NOW = new Date(2026, 10, 24, 9, 10).getTime();
const on = { scope: 'programme' } as const;
const stop = (id: string, fields: object) => ({ ...on, kind: 'activity', id, fields: { ...fields } });

async function phone(settings: PhoneSettings = {}) {
  return makePhone({ now: () => NOW, ...settings });
}

async function plan(store: RouteStore) {
  await store.write(
    { ...on, kind: 'route', id: 'route', fields: { name: 'Seeds' } },
    { ...on, kind: 'day', id: 'd1', fields: { date: '2026-11-23', title: 'Arrival' } },
    { ...on, kind: 'day', id: 'd2', fields: { date: '2026-11-24', bed: 'Hostel', bring: 'Boots' } },
    { ...on, kind: 'day', id: 'd3', fields: { date: '2026-11-25', title: 'Way home' } },
    { ...on, kind: 'person', id: 'p1', fields: { name: 'Rosa' } },
    stop('visit', {
      day: 'd2',
      title: 'Visit',
      time: { from: '08:30', to: '10:00' },
      leads: ['p1'],
      bring: 'A hat',
    }),
    stop('talk', { day: 'd2', title: 'Talk', time: { from: '16:30' } }),
    stop('bus', { day: 'd3', title: 'Bus', time: { from: '07:00' } }),
  );
}

function show(store: RouteStore, courier?: Courier) {
  const state = signal<RecorderState>({ name: 'idle', fault: undefined });
  const recording = {
    recorder: { state } as unknown as Recorder,
    recovered: Promise.resolve({ recovered: [], refused: [] }),
  };
  return showOnPhone(
    <RecorderProvider value={recording}>
      <Today />
    </RecorderProvider>,
    { store, ...(courier && { courier }) },
  );
}

/** Without signal nothing has come to an end since the app was opened. */
const withoutSignal = () => ({ state: signal({ running: false, done: 0 }) }) as unknown as Courier;

async function shown() {
  const store = await phone();
  await plan(store);
  show(store);
  await screen.findByRole('heading', { level: 1, name: /^Day 2/ });
  return store;
}

const heading = (name: RegExp) => screen.findByRole('heading', { level: 1, name });

describe('what the day needs', () => {
  it('says who leads and what to bring now, and where one sleeps tonight', async () => {
    await shown();
    expect(screen.getByText('Led by Rosa')).toBeTruthy();
    expect(screen.getByText('A hat')).toBeTruthy();
    const day = await screen.findAllByRole('region', { name: 'For this day' });
    expect(day.at(-1)?.textContent).toMatch(/sleepHostel.*bringBoots · A hat/);
  });
});

describe('turning the days', () => {
  it('goes by buttons, says that it is not today, and comes back with one tap', async () => {
    await shown();
    fireEvent.click(screen.getByRole('button', { name: /^Day after/ }));
    await heading(/^Day 3 · Wed 25 Nov/);
    expect(screen.getByText('Not today')).toBeTruthy();
    expect(screen.getByRole('link', { name: /07:00 Bus/ })).toBeTruthy();
    expect(screen.queryByText(/^Now/)).toBeNull();
    expect(screen.queryByRole('button', { name: /^Day after/ })).toBeNull();
    expect(screen.queryByRole('heading', { name: /notes/i })).toBeNull();
    expect(screen.queryByText(/^Nothing yet today/)).toBeNull();
    const back = screen.getByRole('button', { name: 'Back to today' });
    back.focus();
    fireEvent.click(back);
    await heading(/^Day 2/);
    // The button is gone, and with it the focus would be.
    const days = screen.getByRole('navigation', { name: 'Days' });
    await waitFor(() => expect(document.activeElement).toBe(days));
    expect(screen.queryByText('Not today')).toBeNull();
    expect(location.search).toBe('');
  });

  it('shows what was written on that day, under its own name', async () => {
    const store = await shown();
    const noted = (id: string, body: string, at: number) => ({
      scope: 'team',
      kind: 'note',
      id,
      initial: { kind: 'idea', at },
      fields: { body },
    });
    await store.write(noted('n1', 'The loom', NOW) as never);
    const yesterday = await phone({ now: () => NOW - 86_400_000 });
    await yesterday.write(noted('n2', 'The dye', NOW - 86_400_000) as never);
    await carry(yesterday, store);
    await within(await screen.findByRole('list', { name: 'Today’s notes' })).findByText('The loom');
    fireEvent.click(screen.getByRole('button', { name: /^Day before/ }));
    const then = await screen.findByRole('list', { name: 'Notes of this day' });
    expect(await within(then).findByText('The dye')).toBeTruthy();
    expect(within(then).queryByText('The loom')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Write a note' })).toBeNull();
  });

  it('goes by arrow keys, but not out of a field', async () => {
    await shown();
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    await heading(/^Day 1/);
    const field = document.createElement('input');
    document.body.append(field);
    fireEvent.keyDown(field, { key: 'ArrowRight' });
    field.remove();
    fireEvent.keyDown(document.body, { key: 'ArrowRight', altKey: true });
    await heading(/^Day 1/);
    fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    await heading(/^Day 2/);
  });

  it('goes by a thumb across, and not by one that scrolls', async () => {
    await shown();
    const title = screen.getByRole('heading', { level: 1 });
    const swipe = (to: { clientX: number; clientY: number }) => {
      fireEvent.touchStart(title, { touches: [{ clientX: 200, clientY: 300 }] });
      fireEvent.touchEnd(title, { changedTouches: [to] });
    };
    swipe({ clientX: 100, clientY: 100 });
    await heading(/^Day 2/);
    swipe({ clientX: 80, clientY: 310 });
    await heading(/^Day 3/);
  });
});

describe('what changed since one last looked', () => {
  const talk = { ...on, kind: 'activity', id: 'talk' } as const;

  it('is marked with what was there, until one says that one has seen it', async () => {
    const mine = await phone({ role: 'participant' });
    const desk = await phone();
    await plan(desk);
    await carry(desk, mine);
    const { unmount } = show(mine);
    await heading(/^Day 2/);
    await waitFor(async () =>
      expect(await readLook(mine.kept, { scope: 'programme', id: 'route' }, 'stops')).toBeDefined(),
    );
    expect(screen.queryByText('Changed since you last looked')).toBeNull();
    await desk.write({ ...talk, fields: { time: { from: '17:15' } } });
    await desk.bin({ ...on, kind: 'activity', id: 'bus' });
    await carry(desk, mine);
    expect((await screen.findAllByText('Changed: was 16:30')).length).toBeGreaterThan(1);
    expect(screen.getByText('Cancelled; it is in the bin')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'I have seen it' }));
    await waitFor(() => expect(screen.queryByText('Changed: was 16:30')).toBeNull());
    unmount();
    show(mine);
    await heading(/^Day 2/);
    await screen.findByRole('region', { name: 'For this day' });
    expect(screen.queryByText('Changed since you last looked')).toBeNull();
  });

  it('begins where all had come, also for who opens Today without signal, and no earlier', async () => {
    const mine = await phone({ role: 'participant' });
    const desk = await phone();
    await plan(desk);
    const { patches } = await desk.courier.offer();
    const half = patches.filter(({ id }) => id !== 'bus');
    await mine.courier.receive(answerOf({ patches: half, now: NOW, more: true }), [], NOW);
    const first = show(mine);
    await heading(/^Day 2/);
    await screen.findByRole('region', { name: 'For this day' });
    const memory = () => readLook(mine.kept, { scope: 'programme', id: 'route' }, 'stops');
    // The half that is here is not taken for the whole, however long it is looked at.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await memory()).toBeUndefined();
    first.unmount();
    // The rest comes while Today is not open; then the signal is gone.
    await mine.courier.receive(answerOf({ patches: [...patches], now: NOW }), [], NOW);
    const second = show(mine, withoutSignal());
    await waitFor(async () => expect(Object.keys((await memory()) ?? {})).toHaveLength(3));
    expect(screen.queryByText('New')).toBeNull();
    second.unmount();
    await desk.write({ ...talk, fields: { time: { from: '17:15' } } });
    await carry(desk, mine);
    show(mine, withoutSignal());
    expect((await screen.findAllByText('Changed: was 16:30')).length).toBeGreaterThan(1);
  });

  it('is never what this person changed, here or on another phone of theirs', async () => {
    const mine = await phone({ member: 'amina' });
    const tablet = await phone({ member: 'amina' });
    await plan(mine);
    await carry(mine, tablet);
    const { device } = await tablet.identity();
    await tablet.write({ scope: 'commons', kind: 'device', id: device, fields: { member: 'amina' } });
    show(mine);
    await heading(/^Day 2/);
    const memory = async () =>
      (await readLook(mine.kept, { scope: 'programme', id: 'route' }, 'stops')) ?? {};
    await waitFor(async () => expect(Object.keys(await memory())).toHaveLength(3));
    await mine.write({ ...talk, fields: { time: { from: '17:15' } } });
    await waitFor(async () => expect((await memory())['talk']).toContain('17:15'));
    await tablet.write(stop('bus', { time: { from: '06:30' } }));
    await carry(tablet, mine);
    await waitFor(async () => expect((await memory())['bus']).toContain('06:30'));
    expect(screen.queryByText(/^Changed/)).toBeNull();
  });
});

describe('an urgent change', () => {
  it('stands above the day, and goes from “Seen” to who has seen it', async () => {
    const store = await shown();
    const urgent = { text: 'Bus 6:30', at: NOW - 1, by: 'somebody' };
    await store.write(stop('bus', { urgent }));
    const card = (await screen.findByText('Bus 6:30')).closest('section') as HTMLElement;
    fireEvent.click(within(card).getByRole('button', { name: 'Seen' }));
    expect(await within(card).findByText('You have seen this')).toBeTruthy();
    fireEvent.click(within(card).getByRole('button', { name: 'It is settled' }));
    await waitFor(() => expect(screen.queryByText('Bus 6:30')).toBeNull());
  });
});

describe('a clock that is wrong', () => {
  it('is put right by what the endpoint told, and said', async () => {
    const store = await phone();
    await plan(store);
    // The endpoint is a day and a half ahead.
    await store.courier.receive(answerOf({ patches: [], now: NOW + 36 * 3_600_000 }), [], NOW);
    show(store);
    await heading(/^Day 3 · Wed 25 Nov/);
    expect(await screen.findByText(/clock shows 24 Nov 2026, 09:10.*it is 25 Nov 2026, 21:10/)).toBeTruthy();
  });

  it('a whole year off is told by its year, else both sides would read the same', async () => {
    const store = await phone();
    const ahead = new Date(2027, 10, 24, 9, 10).getTime();
    await store.courier.receive(answerOf({ patches: [], now: ahead }), [], NOW);
    show(store);
    expect(await screen.findByText(/clock shows 24 Nov 2026, 09:10.*it is 24 Nov 2027, 09:10/)).toBeTruthy();
  });

  it('some hours off is told without the year, but for a New Year between', async () => {
    for (const [at, words] of [
      [NOW, /clock shows 24 Nov, 09:10.*it is 24 Nov, 14:10/],
      [new Date(2026, 11, 31, 23).getTime(), /shows 31 Dec 2026, 23:00.*it is 1 Jan 2027, 04:00/],
    ] as const) {
      const store = await phone({ now: () => at });
      await store.courier.receive(answerOf({ patches: [], now: at + 5 * 3_600_000 }), [], at);
      show(store);
      expect(await screen.findByText(words)).toBeTruthy();
      cleanup();
    }
  });

  it('is said where nobody told the time and it stands before the last thing seen', async () => {
    let clock = NOW + 3 * 86_400_000;
    const store = await phone({ now: () => clock });
    await plan(store);
    clock = NOW;
    show(store);
    expect(await screen.findByText(/looks wrong: it shows 24 Nov 2026, 09:10/)).toBeTruthy();
  });
});
