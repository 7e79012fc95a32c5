import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { readText } from '../../merge/text.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { plantSeeds } from '../../store/seed.ts';
import { PlanCard } from './plan-card.tsx';
import { PlanPage } from './plan-page.tsx';

afterEach(cleanup);

const PLAN = { scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Seeds', state: 'idea' } } as const;
const openCard = (store: RouteStore) =>
  showPlace(store, '/plan/p1/today', { path: '/plan/:id/:card', children: () => <PlanCard /> });
async function write(label: string, words: string): Promise<void> {
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: label });
  await waitFor(() => expect(box.readOnly).toBe(false));
  fireEvent.input(box, { target: { value: words } });
}
const bodies = async (store: RouteStore) =>
  (await store.queries.ofKind('comment')).map(({ values }) => values['body']);

it('keeps what is said of a card while it is typed, and shows who said it', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [PLAN]);
  openCard(store);
  fireEvent.click(await screen.findByRole('button', { name: 'Comment on this card' }));
  await write('Your comment', 'How many families?');
  await waitFor(async () => expect(await bodies(store)).toEqual(['How many families?']));
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  const thread = within(await screen.findByRole('article'));
  expect(await thread.findByText('How many families?')).toBeDefined();
  expect(thread.getByText(/^you/i)).toBeDefined();
  fireEvent.click(thread.getByRole('button', { name: 'Edit' }));
  expect(await screen.findByDisplayValue('How many families?')).toBeDefined();
});

it('is answered on another phone, settled, and open again once somebody answers', async () => {
  const rosa = await makePhone({ role: 'participant' });
  const luz = await makePhone({ role: 'participant' });
  await plantSeeds(rosa, [
    PLAN,
    {
      scope: 'commons',
      kind: 'comment',
      id: 'c1',
      fields: { plan: 'p1', card: 'today', author: rosa.profile.member, created: 1 },
      texts: { body: 'How many families?' },
    },
  ]);
  await carry(rosa, luz);
  luz.keepRead(
    async () => readText,
    (run) => run(),
  );
  openCard(luz);
  const asked = within(await screen.findByRole('article'));
  expect(asked.queryByRole('button', { name: 'Edit' })).toBeNull();
  fireEvent.click(asked.getByRole('button', { name: 'Answer' }));
  await write('Your answer', 'Twelve');
  await waitFor(async () => expect(await bodies(luz)).toContain('Twelve'));
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Settled' }));
  await screen.findByText('1 settled');
  await screen.findByText(/^Settled by you/i);
  fireEvent.click(screen.getByRole('button', { name: 'Open it again' }));
  await screen.findByRole('button', { name: 'Settled' });
});

it('says on the plan how many comments of a card are open, and begins none without words', async () => {
  const store = await makePhone({ role: 'participant' });
  const said = (id: string, card: string, body: string) =>
    ({
      scope: 'commons',
      kind: 'comment',
      id,
      fields: { plan: 'p1', card, author: 'somebody', created: 1 },
      texts: { body },
    }) as const;
  await plantSeeds(store, [
    PLAN,
    said('c1', 'today', 'How many?'),
    said('c2', 'vision', ''),
    said('c3', '', 'Fine'),
  ]);
  showPlace(store, '/plan/p1', { path: '/plan/:id', children: () => <PlanPage /> });
  await screen.findByText('1 comment');
  expect(screen.getAllByText('1 comment')).toHaveLength(1);
  // Of the whole plan.
  expect(await screen.findByText('Fine')).toBeDefined();
});
