import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { readText } from '../../merge/text.ts';
import { plantSeeds } from '../../store/seed.ts';
import { openTextSession } from '../../store/text-session.ts';
import { NotePage } from './note-page.tsx';

afterEach(cleanup);

const open = (store: RouteStore, address: string) =>
  showPlace(store, address, { path: '/note/:scope/:id', children: () => <NotePage /> });

async function box() {
  const found = await screen.findByRole<HTMLTextAreaElement>('textbox', {
    name: 'What did you see or hear?',
  });
  await waitFor(() => expect(found.readOnly).toBe(false));
  return found;
}

const type = async (words: string) => fireEvent.input(await box(), { target: { value: words } });
const read = async (store: RouteStore, scope: 'me' | 'team' | 'commons', id: string) =>
  (await store.queries.get({ scope, id }))?.values;

it('makes a note with its first words, as what was chosen before them, at the stop of the address', async () => {
  const store = await makePhone({ now: () => 5 });
  await store.write({
    scope: 'programme',
    kind: 'activity',
    id: 'a1',
    fields: { case: 'k1', title: 'Visit' },
  });
  open(store, '/note/team/n1?activity=a1&interview=i1&media=m1&at=900');
  fireEvent.click(await screen.findByRole('radio', { name: 'Doubt' }));
  expect(await read(store, 'team', 'n1')).toBeUndefined();
  screen.getByRole('heading', { level: 1, name: 'New note' });
  await type('Who is not here?');
  await screen.findByRole('heading', { level: 1, name: 'Who is not here?' });
  await screen.findByText('Saved on this phone', {}, { timeout: 15_000 });
  expect(await read(store, 'team', 'n1')).toEqual({
    type: 'doubt',
    body: 'Who is not here?',
    activity: 'a1',
    case: 'k1',
    interview: 'i1',
    media: 'm1',
    at: 900,
    created: 5,
    author: store.profile.member,
  });
});

it('keeps both texts where two phones write in one note', async () => {
  const [mine, hers] = [await makePhone(), await makePhone()];
  await plantSeeds(mine, [{ scope: 'team', kind: 'note', id: 'n1', fields: {}, texts: { body: 'Goats.' } }]);
  await carry(mine, hers);
  const session = await openTextSession(
    hers,
    { scope: 'team', kind: 'note', id: 'n1', field: 'body' },
    { onWords: () => {}, onState: () => {} },
  );
  session.change('Two families: Goats.');
  await session.close();
  // As the app does: what came in after the last save is read beside it.
  const stop = mine.keepRead(
    async () => readText,
    (run) => run(),
  );
  open(mine, '/note/team/n1');
  await type('Goats. And milk.');
  await carry(hers, mine);
  await waitFor(async () => expect((await box()).value).toBe('Two families: Goats. And milk.'));
  await waitFor(
    async () =>
      expect(await read(mine, 'team', 'n1')).toMatchObject({ body: 'Two families: Goats. And milk.' }),
    { timeout: 15_000 },
  );
  stop();
});

it('shows what two people chose for a note, until someone settles it', async () => {
  const [mine, hers] = [await makePhone(), await makePhone()];
  const { device, member } = await hers.identity();
  await hers.write({ scope: 'commons', kind: 'device', id: device, fields: { member, name: 'Rosa' } });
  await plantSeeds(mine, [{ scope: 'team', kind: 'note', id: 'n1', fields: {}, texts: { body: 'Goats.' } }]);
  await carry(mine, hers);
  await mine.write({ scope: 'team', kind: 'note', id: 'n1', fields: { type: 'doubt' } });
  await hers.write({ scope: 'team', kind: 'note', id: 'n1', fields: { type: 'idea' } });
  await carry(hers, mine);
  open(mine, '/note/team/n1');
  await screen.findByText('Rosa and you both changed this; here are both.');
  fireEvent.click(await screen.findByRole('button', { name: 'Keep this one', description: 'Doubt' }));
  await waitFor(() => expect(screen.queryByText(/both changed this/)).toBeNull());
  expect(await read(mine, 'team', 'n1')).toMatchObject({ type: 'doubt' });
});

it('goes to the bin with a way back, and what was being typed does not bring it back', async () => {
  const store = await makePhone();
  await plantSeeds(store, [{ scope: 'team', kind: 'note', id: 'n1', fields: {}, texts: { body: 'Goats' } }]);
  open(store, '/note/team/n1');
  await type('Goats and sheep');
  fireEvent.click(await screen.findByRole('button', { name: 'To the bin' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Give back' }));
  expect((await box()).value).toBe('Goats and sheep');
});

it('inspires a plan that begins with it: a copy for everyone, and the plan that cites the copy', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [
    {
      scope: 'me',
      kind: 'note',
      id: 'n1',
      fields: { type: 'idea' },
      texts: { body: 'A list that all can read' },
    },
  ]);
  open(store, '/note/me/n1');
  fireEvent.click(await screen.findByRole('button', { name: 'Inspires us' }));
  await screen.findByText('Everyone on the route will be able to read a copy of it.');
  fireEvent.input(screen.getByRole('textbox', { name: 'A new plan' }), { target: { value: 'Price board' } });
  fireEvent.click(screen.getByRole('button', { name: 'Begin this plan' }));
  await screen.findByText(/^elsewhere: \/plan\//);
  const [plan] = await store.queries.ofKind('plan');
  const [inspiration] = await store.queries.ofKind('inspiration');
  const copies = (await store.queries.ofKind('note')).filter(({ scope }) => scope === 'commons');
  expect(plan?.values).toMatchObject({ title: 'Price board', state: 'idea' });
  expect(copies.map(({ values }) => values)).toEqual([
    { from: 'n1', type: 'idea', body: 'A list that all can read' },
  ]);
  expect(inspiration?.values).toMatchObject({ plan: plan?.id, source: copies[0]?.id });
});

it('says why what somebody said may not be shared, and offers no way around it', async () => {
  const store = await makePhone();
  await plantSeeds(store, [
    { scope: 'team', kind: 'interview', id: 'i1', fields: { title: 'Sunflower' } },
    {
      scope: 'team',
      kind: 'consent',
      id: 'c1',
      fields: { interview: 'i1', record: 'yes', share: 'nobody', naming: 'nobody', name: '' },
    },
    { scope: 'team', kind: 'note', id: 'n1', fields: { interview: 'i1' }, texts: { body: 'She said so' } },
  ]);
  open(store, '/note/team/n1');
  await screen.findByText(/wants this to stay with the team/);
  expect(screen.queryByRole('button', { name: 'Share with everyone' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Inspires us' })).toBeNull();
  await store.write({ scope: 'team', kind: 'consent', id: 'c1', fields: { share: 'group' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Share with everyone' }));
  await screen.findByText('Everyone on this route can read a copy of it.');
  expect(await read(store, 'commons', 'c1')).toMatchObject({ may: 'group' });
});

it('closes its photos where who spoke took the pictures back, and takes no more', async () => {
  const store = await makePhone();
  await plantSeeds(store, [
    {
      scope: 'team',
      kind: 'note',
      id: 'n1',
      fields: { type: 'observation', interview: 'i1' },
      texts: { body: 'The jars' },
    },
    {
      scope: 'team',
      kind: 'consent',
      id: 'i1.consent',
      fields: { interview: 'i1', record: 'yes', share: 'group', naming: 'nobody' },
    },
  ]);
  open(store, '/note/team/n1');
  await screen.findByRole('heading', { name: 'Photos' });
  const taken = { 'withdrawn.pictures': { at: 5, why: '' } };
  await store.write({ scope: 'team', kind: 'consent', id: 'i1.consent', fields: taken });
  await screen.findByText(/pictures were taken back/);
  expect(screen.queryByRole('heading', { name: 'Photos' })).toBeNull();
});

it('says of a photo that was taken already that it is of the place, where somebody speaks in the note', async () => {
  const store = await makePhone();
  const photo = { scope: 'team', kind: 'media', id: 'p1' } as const;
  await plantSeeds(store, [
    { scope: 'team', kind: 'note', id: 'n1', fields: { type: 'observation' }, texts: { body: 'The jars' } },
    { ...photo, fields: { owner: 'n1', type: 'image/jpeg' } },
  ]);
  open(store, '/note/team/n1');
  await screen.findByText(/^Photo · /);
  expect(screen.queryByRole('combobox', { name: /Whom or what/ })).toBeNull();
  await store.write({ scope: 'team', kind: 'note', id: 'n1', fields: { interview: 'i1' } });
  const seen = await screen.findByRole<HTMLSelectElement>('combobox', { name: /^Photo, .*Whom or what/ });
  expect(seen.value).toBe('person');
  fireEvent.change(seen, { target: { value: 'place' } });
  await waitFor(async () => expect(await read(store, 'team', 'p1')).toMatchObject({ subject: 'place' }));
});

it('shows nobody the copy of a note whose speaker has taken it back', async () => {
  for (const role of ['participant', 'facilitator'] as const) {
    const store = await makePhone({ role });
    await plantSeeds(store, [
      { scope: 'commons', kind: 'permission', id: 'i1.consent', fields: { may: 'nobody', withdrawn: 5 } },
      {
        scope: 'commons',
        kind: 'note',
        id: 'n2',
        fields: { from: 'n1', interview: 'i1', permission: 'i1.consent' },
        texts: { body: 'She said so' },
      },
    ]);
    open(store, '/note/commons/n2');
    await screen.findByText(/no longer wants it read/);
    expect(screen.queryByText('She said so')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    cleanup();
  }
});

it('shows no withdrawn words of what lies in the bin either', async () => {
  const store = await makePhone();
  await store.write(
    { scope: 'commons', kind: 'permission', id: 'c1', fields: { may: 'group', withdrawn: 5 } },
    { scope: 'commons', kind: 'quote', id: 'q1', fields: { words: 'She said so', permission: 'c1' } },
  );
  await store.bin({ scope: 'commons', kind: 'quote', id: 'q1' });
  open(store, '/note/commons/q1');
  await screen.findByRole('button', { name: 'Give back' });
  expect(screen.queryByText('She said so')).toBeNull();
});

it('inspires one plan, however fast one taps', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [{ scope: 'me', kind: 'note', id: 'n1', fields: {}, texts: { body: 'A list' } }]);
  open(store, '/note/me/n1');
  fireEvent.click(await screen.findByRole('button', { name: 'Inspires us' }));
  fireEvent.input(screen.getByRole('textbox', { name: 'A new plan' }), { target: { value: 'Price board' } });
  const begin = screen.getByRole('button', { name: 'Begin this plan' });
  fireEvent.click(begin);
  fireEvent.click(begin);
  await screen.findByText(/^elsewhere: \/plan\//);
  await new Promise((done) => setTimeout(done, 100));
  expect(await store.queries.ofKind('plan')).toHaveLength(1);
});

it('keeps the name of a plan that has not begun, and empties it once it has', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [{ scope: 'me', kind: 'note', id: 'n1', fields: {}, texts: { body: 'A list' } }]);
  const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'A new plan' });
  open(store, '/note/me/n1');
  fireEvent.click(await screen.findByRole('button', { name: 'Inspires us' }));
  fireEvent.input(await field(), { target: { value: 'Price board' } });
  cleanup();
  open(store, '/note/me/n1');
  fireEvent.click(await screen.findByRole('button', { name: 'Inspires us' }));
  await waitFor(async () => expect((await field()).value).toBe('Price board'));
  fireEvent.click(screen.getByRole('button', { name: 'Begin this plan' }));
  await screen.findByText(/^elsewhere: \/plan\//);
  const [draft] = await store.queries.ofKind('plan_draft');
  expect(draft?.values).toMatchObject({ title: '' });
  expect((await store.queries.ofKind('plan'))[0]?.values).toMatchObject({ title: 'Price board' });
});
