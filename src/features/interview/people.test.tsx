import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { consentId } from '../../domain/consent.ts';
import type { Json } from '../../domain/json.ts';
import { agreedOf } from '../../store/cited.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { useQuery } from '../../store/use-query.tsx';
import { writeAnswer } from './consent-answer.ts';
import { PeopleLine } from './people-line.tsx';

// happy-dom has neither.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(cleanup);

const INTERVIEW = { scope: 'team', kind: 'interview', id: 'i1' } as const;

function Line({ scope }: { scope: 'team' | 'me' }) {
  const item = useQuery(({ queries }) => queries.get({ ...INTERVIEW, scope }));
  return item ? <PeopleLine item={item} /> : null;
}

async function show(store: RouteStore, fields: Record<string, Json> = {}, scope: 'team' | 'me' = 'team') {
  await store.write({ ...INTERVIEW, scope, fields: { started: 1, ...fields } });
  const view = showOnPhone(<Line scope={scope} />, { store });
  const line = await screen.findByRole('group', { name: 'Who speaks' });
  fireEvent.click(within(line).getByRole('button'));
  await screen.findByRole('dialog', { name: 'Who speaks' });
  return view;
}

const add = async (as: string) =>
  fireEvent.click(
    within(await screen.findByRole('group', { name: 'Add who speaks' })).getByRole('button', { name: as }),
  );

const type = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.blur(field);
};

async function speakers(store: RouteStore) {
  return (await store.queries.linkedTo('i1', 'speaker')).map(({ values }) => values);
}

it('counts a group by taps or by numbers, and says who speaks in one line', async () => {
  const store = await makePhone();
  await show(store);
  await add('Group');
  const more = screen.getByRole('button', { name: 'One more: Women' });
  for (let tap = 0; tap < 3; tap += 1) fireEvent.click(more);
  fireEvent.click(screen.getByRole('button', { name: 'One fewer: Women' }));
  await type('Men', '12');
  await type('Young people among them', '4');
  await waitFor(async () =>
    expect(await speakers(store)).toMatchObject([
      { interview: 'i1', as: 'group', women: 2, men: 12, young: 4 },
    ]),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  const line = screen.getByRole('group', { name: 'Who speaks' });
  await waitFor(() => expect(line.textContent).toContain('2 women · 12 men · 4 young'));
});

it('puts somebody new into the people of the team, with one pseudonym, and offers them in the next interview', async () => {
  const store = await makePhone();
  const { unmount } = await show(store);
  await add('Person');
  await type('Name', 'Rosa Quispe');
  fireEvent.click(await screen.findByRole('button', { name: 'Someone new: Rosa Quispe' }));
  const pseudonym = await screen.findByLabelText<HTMLInputElement>('Pseudonym');
  expect(pseudonym.value).toMatch(/^\p{Lu}/u);
  fireEvent.click(screen.getByRole('radio', { name: 'Woman' }));
  await type('Phone', '+51 999 111 222');
  const [person] = await store.queries.ofKind('person');
  await waitFor(async () =>
    expect((await store.queries.ofKind('person'))[0]?.values['gender']).toBe('woman'),
  );
  await waitFor(async () =>
    expect((await store.queries.ofKind('details'))[0]?.values['phone']).toContain('999'),
  );
  expect(person).toMatchObject({
    scope: 'team',
    values: { name: 'Rosa Quispe', pseudonym: pseudonym.value },
  });
  expect((await speakers(store))[0]).toMatchObject({ person: person?.id });
  unmount();
  await store.write({ ...INTERVIEW, id: 'i2', fields: { started: 2 } });
  showOnPhone(<Other />, { store });
  fireEvent.click(await screen.findByRole('button', { name: 'Who speaks?' }));
  await add('Person');
  await type('Name', 'quispe');
  fireEvent.click(await screen.findByRole('button', { name: 'Rosa Quispe' }));
  const again = await screen.findByLabelText<HTMLInputElement>('Pseudonym');
  expect(again.value).toBe(pseudonym.value);
  expect(await store.queries.ofKind('person')).toHaveLength(1);
});

function Other() {
  const item = useQuery(({ queries }) => queries.get({ ...INTERVIEW, id: 'i2' }));
  return item ? <PeopleLine item={item} /> : null;
}

it('lets two phones add people at once without signal: both are there, in one order', async () => {
  const mine = await makePhone();
  const hers = await makePhone();
  await mine.write({ ...INTERVIEW, fields: { started: 1 } });
  await carry(mine, hers);
  for (const [store, name] of [
    [mine, 'Rosa'],
    [hers, 'Juan'],
  ] as const) {
    const { unmount } = await show(store);
    await add('Alias');
    await type('Alias', name);
    await waitFor(async () => expect(await speakers(store)).toHaveLength(1));
    unmount();
  }
  await carry(mine, hers);
  await carry(hers, mine);
  const names = async (store: RouteStore) => (await agreedOf(store, await interview(store))).name || '';
  expect((await names(mine)).split(', ').sort()).toEqual(['Juan', 'Rosa']);
  expect(await names(mine)).toBe(await names(hers));
});

async function interview(store: RouteStore) {
  const item = await store.queries.get(INTERVIEW);
  if (!item) throw new Error('no interview');
  return item;
}

it('names what was shared already by the pseudonym, where an alias was agreed on and none was chosen', async () => {
  const store = await makePhone();
  await store.write({ ...INTERVIEW, fields: { started: 1 } });
  await writeAnswer(store, INTERVIEW, { record: 'yes', share: 'group', naming: 'alias' });
  const shared = { scope: 'commons', kind: 'permission', id: consentId('i1') } as const;
  await store.write({ ...shared, fields: { may: 'group', naming: 'nobody', name: '', withdrawn: null } });
  await show(store);
  await add('Person');
  await type('Name', 'Rosa Quispe');
  fireEvent.click(await screen.findByRole('button', { name: 'Someone new: Rosa Quispe' }));
  const { value } = await screen.findByLabelText<HTMLInputElement>('Pseudonym');
  await waitFor(async () =>
    expect((await store.queries.get(shared))?.values).toMatchObject({ naming: 'alias', name: value }),
  );
});

it('keeps the line of an older interview, the language as a code, and who interprets', async () => {
  const store = await makePhone();
  await show(store, { people: 'Two women of the mill' });
  expect(screen.getByRole('group', { name: 'Who speaks' }).textContent).toContain('Two women of the mill');
  await type('Language spoken', 'Quechua');
  await type('Interpreter', 'Sita (invented)');
  await waitFor(async () =>
    expect((await interview(store)).values).toMatchObject({ language: 'qu', interpreter: 'Sita (invented)' }),
  );
});

it('lets a participant name people in an interview of their own, and offers no list of the team', async () => {
  const store = await makePhone({ role: 'participant' });
  await show(store, {}, 'me');
  await add('Person');
  await type('Name', 'Rosa');
  await waitFor(async () => expect((await speakers(store))[0]).toMatchObject({ name: 'Rosa' }));
  expect(screen.queryByRole('button', { name: /Someone new/ })).toBeNull();
  expect(await store.queries.ofKind('person')).toEqual([]);
});

it('takes somebody off again, into the bin', async () => {
  const store = await makePhone();
  await show(store);
  await add('Alias');
  await type('Alias', 'The neighbour');
  fireEvent.click(await screen.findByRole('button', { name: 'Remove from this interview' }));
  await screen.findByRole('group', { name: 'Add who speaks' });
  expect(await speakers(store)).toEqual([]);
  expect((await store.queries.bin()).map(({ kind }) => kind)).toEqual(['speaker']);
});

it('writes gender and age of somebody with a name card where only the team reads them', async () => {
  const store = await makePhone();
  await store.write(
    { scope: 'programme', kind: 'person', id: 'p1', fields: { name: 'Amina (invented)', gender: 'man' } },
    { scope: 'team', kind: 'speaker', id: 's1', fields: { interview: 'i1', as: 'person', person: 'p1' } },
  );
  await show(store);
  fireEvent.click(await screen.findByRole('button', { name: /Amina/ }));
  fireEvent.click(await screen.findByRole('radio', { name: 'Woman' }));
  fireEvent.change(screen.getByLabelText('Age'), { target: { value: '25_29' } });
  await waitFor(async () =>
    expect((await store.queries.get({ scope: 'team', id: 'p1.details' }))?.values).toMatchObject({
      person: 'p1',
      gender: 'woman',
      ageBand: '25_29',
    }),
  );
  expect((await store.queries.get({ scope: 'programme', id: 'p1' }))?.values).toEqual({
    name: 'Amina (invented)',
    gender: 'man',
  });
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Woman' }).checked).toBe(true),
  );
});
