import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { tellInterview } from '../../../tests/support/interview.ts';
import { usePhones } from '../../../tests/support/phones.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { useQuery } from '../../store/use-query.tsx';
import { QuestionTimes } from './question-times.tsx';
import { TimeList } from './time-list.tsx';
import { useMoments } from './use-moments.ts';

const phone = usePhones();
afterEach(cleanup);

const programme = (kind: string, id: string, fields: Record<string, string>) =>
  ({ scope: 'programme', kind, id, fields }) as const;

function Afterwards() {
  const item = useQuery(({ queries }) => queries.get({ scope: 'team', id: 'i1' }));
  return item ? <Both item={item} /> : null;
}

function Both({ item }: { item: Parameters<typeof useMoments>[0] }) {
  const all = useMoments(item);
  return (
    <>
      <QuestionTimes item={item} />
      {all && (
        <TimeList
          interview={item}
          all={all}
          looped={undefined}
          onLoop={() => undefined}
          onPlay={() => undefined}
          canPlay={() => true}
          pictures={[]}
          playing={() => undefined}
        />
      )}
    </>
  );
}

/** The water guide was asked first, then the standard one was chosen. */
async function changed(store: RouteStore, gone = false) {
  await store.write(
    programme('guide', 'water', { title: 'Water' }),
    programme('question', 'water.spring', {
      guide: 'water',
      'text.en': 'Who cares for the spring?',
      answer: 'written',
    }),
  );
  const at = { media: 'i1-s0', at: 2000 };
  const fields = { guide: '', 'asked.spring': at, 'answer.spring': 'Her sister', 'asked.you': null };
  await tellInterview(store, { fields });
  if (gone) await store.bin(programme('question', 'water.spring', {}));
  showOnPhone(<Afterwards />, { store });
}

const talked = async () => screen.findByRole('list', { name: 'Questions' });

test('what was asked of another guide keeps its words, its time and its answer', async () => {
  const store = await phone();
  await changed(store);
  const row = within(await talked()).getByRole('button', { name: /Who cares for the spring\?/ });
  await waitFor(() => expect(row.textContent).toMatch(/0:02.*Her sister/));
  const line = await screen.findByRole('list', { name: 'Marks' });
  expect(await within(line).findByText('Who cares for the spring?')).toBeTruthy();
  fireEvent.click(row);
  const answer = await screen.findByDisplayValue('Her sister');
  fireEvent.input(answer, { target: { value: 'Her sister Ana' } });
  fireEvent.blur(answer);
  await waitFor(async () =>
    expect((await store.queries.get({ scope: 'team', id: 'i1' }))?.values['answer.spring']).toBe(
      'Her sister Ana',
    ),
  );
});

test('a question that no guide has any more still shows when it was asked, and its answer', async () => {
  await changed(await phone(), true);
  const row = within(await talked()).getByRole('button');
  await waitFor(() => expect(row.textContent).toMatch(/0:02.*Her sister/));
  expect(screen.queryByText('spring')).toBeNull();
});

test('the guide can be chosen afterwards too, as for sound from another device, and what was asked before stays', async () => {
  const store = await phone();
  await changed(store);
  const guide = await screen.findByRole('combobox', { name: 'Guide' });
  // The twelve, of which none was asked.
  expect(screen.getByText('Not asked in the sound')).toBeTruthy();
  fireEvent.change(guide, { target: { value: 'water' } });
  await waitFor(async () =>
    expect((await store.queries.get({ scope: 'team', id: 'i1' }))?.values['guide']).toBe('water'),
  );
  await waitFor(async () =>
    expect(within(await talked()).getByRole('button', { name: /spring/ }).textContent).toMatch(/Her sister/),
  );
  await waitFor(() => expect(screen.queryByText('Not asked in the sound')).toBeNull());
});
