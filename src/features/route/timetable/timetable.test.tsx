import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import { TimetablePage } from './timetable-page.tsx';

afterEach(cleanup);

const on = { scope: 'programme' } as const;

async function showTwoDays() {
  const store = await makePhone();
  const stop = (id: string, title: string, time: { from: string; to: string }) =>
    ({ ...on, kind: 'activity', id, fields: { day: 'd1', title, time } }) as const;
  await store.write(
    { ...on, kind: 'day', id: 'd1', fields: { date: '2011-03-12' } },
    { ...on, kind: 'day', id: 'd2', fields: { date: '2011-03-13' } },
    stop('a', 'Visit', { from: '14:00', to: '16:00' }),
    stop('b', 'Thanks to the hosts', { from: '16:00', to: '16:30' }),
  );
  showPlace(store, '/route/timetable', { path: '/route/timetable', children: () => <TimetablePage /> });
  return screen.findByRole('region', { name: 'Day 1' });
}

it('has room on paper for what a short stop is called: the axis says when it ends', async () => {
  const day = await showTwoDays();
  const words = (title: string) => screen.getAllByText(title).map((each) => each.closest('a')?.textContent);
  expect(words('Visit')).toEqual(['14:00–\u206016:00Visit', '14:00–\u206016:00Visit']);
  expect(words('Thanks to the hosts')).toEqual([
    '16:00–\u206016:30Thanks to the hosts',
    '16:00Thanks to the hosts',
  ]);
  expect(within(day).getByText('Thanks to the hosts').closest('a')?.textContent).toContain('16:30');
});

it('goes from day to day by buttons that are called as the days are', async () => {
  await showTwoDays();
  expect(screen.queryByRole('button', { name: /^Day before/ })).toBeNull();
  const next = screen.getByRole('button', { name: /^Day after: Sun/ });
  expect(next.textContent).toContain('Sun');
  fireEvent.click(next);
  expect(await screen.findByRole('button', { name: /^Day before: Sat/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Day after/ })).toBeNull();
});
