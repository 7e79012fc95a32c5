import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { answerOf } from '../../../../tests/support/answer.ts';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showOnPhone } from '../../../../tests/support/phone-screen.tsx';
import type { WirePatch } from '../../../protocol/wire-patch.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import { PeoplePage } from './people-page.tsx';

afterEach(cleanup);

const device = (id: string, member: string, name: string): WirePatch => ({
  scope: 'commons',
  kind: 'device',
  id,
  cells: {
    member: [['0000001e8480-0000-zzzzzzzzzz', member, {}]],
    name: [['0000001e8480-0000-zzzzzzzzzz', name, {}]],
  },
});

const come = (store: RouteStore, ...patches: WirePatch[]) =>
  store.courier.receive(answerOf({ patches }), [], 0);

test('who came in with a phone is told beside the cards, and leads to the invitations', async () => {
  const store = await makePhone({ role: 'coordinator' });
  for (const [id, name] of [
    ['p1', 'Amina (invented)'],
    ['p2', 'Nino (invented)'],
  ] as const)
    await store.write({ scope: 'programme', kind: 'person', id, fields: { name } });
  showOnPhone(<PeoplePage />, { store, at: '/route/people' });
  const link = await screen.findByRole('link', { name: /^Invitations and phones.*0 people have joined/ });
  expect(link.getAttribute('href')).toBe('/route/invite');

  await come(
    store,
    device('d1', 'm1', 'amina (invented)'),
    device('d2', 'm1', 'amina (invented)'),
    device('d3', 'm2', 'Rosa (invented)'),
  );
  await screen.findByRole('link', { name: /2 people have joined.*without a name card: Rosa \(invented\)/ });
  const list = within(screen.getByRole('list', { name: 'People' }));
  expect(list.getByRole('link', { name: /Amina/ }).textContent).toContain('has joined');
  expect(list.getByRole('link', { name: /Nino/ }).textContent).not.toContain('has joined');
});

test('a participant reads the cards alone', async () => {
  const store = await makePhone({ role: 'participant' });
  await come(store, device('d1', 'm1', 'Amina (invented)'));
  showOnPhone(<PeoplePage />, { store, at: '/route/people' });
  await screen.findByText(/once your coordinator has written them/);
  expect(screen.queryByRole('link', { name: /Invitations/ })).toBeNull();
});
