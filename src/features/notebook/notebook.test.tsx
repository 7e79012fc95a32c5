import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { note, open, rows, search } from '../../../tests/support/notebook.tsx';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { plantSeeds } from '../../store/seed.ts';
import { Bin } from './bin.tsx';

// happy-dom has neither.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(cleanup);

it('teaches the next step with one button while it is empty, to a participant too', async () => {
  open(await makePhone({ role: 'participant' }));
  await screen.findByText(/Touch Record; what you hear is kept on this phone/);
  expect(screen.getByRole('link', { name: 'Record' }).getAttribute('href')).toBe('/record');
});

it('teaches recording where notes are there and no voice yet', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [{ ...note('n1', 'Goats'), scope: 'me' }]);
  open(store, '/notebook?show=voices');
  await screen.findByText(/Touch Record/);
  expect(screen.getByRole('link', { name: 'Record' }).getAttribute('href')).toBe('/record');
});

it('lets a line inspire a plan, begun in the same sheet, and says why one may not', async () => {
  const store = await makePhone();
  await plantSeeds(store, [
    note('n1', 'A price board'),
    note('n2', 'What she said', { type: 'quote', created: 1 }),
    { scope: 'team', kind: 'interview', id: 'i1', fields: { title: 'The slope', started: 2 } },
  ]);
  open(store);
  await screen.findByText('The slope');
  expect(screen.getAllByRole('button', { name: /^Inspires us/ })).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Inspires us: What she said' }));
  await screen.findByText(/interview/i, { selector: 'dialog *' });
  fireEvent.click(await screen.findByRole('button', { name: 'Close' }));
  fireEvent.click(screen.getByRole('button', { name: 'Inspires us: A price board' }));
  fireEvent.input(await screen.findByLabelText('A new plan'), { target: { value: 'A board for us' } });
  fireEvent.click(screen.getByRole('button', { name: /^Begin/ }));
  await screen.findByText(/^elsewhere: \/plan\//);
  const [plan] = await store.queries.ofKind('plan');
  const [inspiration] = await store.queries.linkedTo(plan?.id ?? '', 'inspiration');
  const copy = await store.queries.get({ scope: 'commons', id: String(inspiration?.values['source']) });
  expect(copy?.values).toMatchObject({ from: 'n1', body: 'A price board' });
});

it('finds as one types, without accents, in titles, people, notes, marks and quotes', async () => {
  const store = await makePhone();
  await plantSeeds(store, [
    note('n1', 'La caja de ahorro de Don Julián'),
    {
      scope: 'team',
      kind: 'interview',
      id: 'i1',
      fields: { title: 'The slope', people: 'María', started: 1_700_000_000_001 },
    },
    {
      scope: 'team',
      kind: 'mark',
      id: 'm1',
      fields: { interview: 'i1', at: 900 },
      texts: { words: 'Nos repartimos la quebrada' },
    },
    {
      scope: 'commons',
      kind: 'permission',
      id: 'c1',
      fields: { may: 'group', naming: 'alias', name: 'Ñusta' },
    },
    {
      scope: 'commons',
      kind: 'quote',
      id: 'q1',
      fields: { words: 'Tejemos juntas', name: 'Rosa', permission: 'c1' },
    },
    { scope: 'commons', kind: 'permission', id: 'c2', fields: { may: 'nobody' } },
    { scope: 'commons', kind: 'quote', id: 'q2', fields: { words: 'Tejemos a solas', permission: 'c2' } },
  ]);
  open(store);
  await waitFor(() => expect(rows()).toHaveLength(3));
  for (const [query, found] of [
    ['JULIAN caj', /La caja de ahorro/],
    ['maria', /The slope/],
    ['quebra', /The slopeNos repartimos la quebrada/],
    ['tejemos', /Tejemos juntas.*Ñusta/],
  ] as const) {
    search(query);
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]?.textContent).toMatch(found);
  }
  search('nothing like it');
  await screen.findByText('Nothing with “nothing like it” here.');
});

it('shows what the address asks for, and says in words where each is kept', async () => {
  const store = await makePhone();
  await plantSeeds(store, [
    note('n1', 'plain'),
    note('n2', 'with a star', { starred: true }),
    { scope: 'team', kind: 'interview', id: 'i1', fields: { title: 'A voice' } },
  ]);
  open(store, '/notebook?show=starred');
  await waitFor(() => expect(rows()).toHaveLength(1));
  screen.getByRole('link', { name: /^Idea with a star.*Waiting to be sent/ });
  fireEvent.click(screen.getByRole('radio', { name: 'Voices' }));
  await waitFor(() => expect(rows()[0]?.textContent).toMatch(/A voice/));
  expect(location.search).toBe('?show=voices');
});

it('tells two days of one date a year apart by their year', async () => {
  const at = new Date(2026, 10, 28, 12).getTime();
  const store = await makePhone({ now: () => at });
  const yearBefore = new Date(2025, 10, 28, 12).getTime();
  await plantSeeds(store, [
    note('n1', 'By a right clock', { created: at }),
    note('n2', 'By a wrong one', { created: yearBefore }),
  ]);
  open(store);
  await screen.findByText('By a wrong one');
  const days = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(days).toEqual(['Saturday 28 November', 'Friday 28 November 2025']);
});

it('puts the best match first, and finds what comes in while one looks', async () => {
  const store = await makePhone();
  await plantSeeds(store, [
    note('n1', 'A long day\nwith seeds at the end', { created: 3 }),
    note('n2', 'Seeds first', { created: 1 }),
  ]);
  open(store, '/notebook?q=seed');
  const words = () =>
    rows().map((row) => /seeds at the end|Seeds first|Seeds of the day/i.exec(row.textContent)?.[0]);
  await waitFor(() => expect(words()).toEqual(['Seeds first', 'seeds at the end']));
  await plantSeeds(store, [note('n3', 'Seeds of the day', { created: 2 })]);
  await waitFor(() => expect(words()).toEqual(['Seeds of the day', 'Seeds first', 'seeds at the end']));
  await store.bin({ scope: 'team', kind: 'note', id: 'n2' });
  await waitFor(() => expect(words()).toEqual(['Seeds of the day', 'seeds at the end']));
});

it('gives back what was deleted', async () => {
  const store = await makePhone();
  await plantSeeds(store, [note('n1', 'thrown away')]);
  await store.bin({ scope: 'team', kind: 'note', id: 'n1' });
  showPlace(store, '/notebook/bin', { path: '/notebook/bin', children: () => <Bin /> });
  fireEvent.click(await screen.findByRole('button', { name: 'Give back: thrown away' }));
  await screen.findByText('Back in its place.');
  expect((await store.queries.get({ scope: 'team', id: 'n1' }))?.state).toBe('live');
});

it('draws a full bin piece by piece, and the last of it can be given back', async () => {
  const store = await makePhone();
  const many = Array.from({ length: 45 }, (_, index) => note(`n${index}`, `note ${index}`));
  await plantSeeds(store, many);
  for (const { id } of many) await store.bin({ scope: 'team', kind: 'note', id });
  showPlace(store, '/notebook/bin', { path: '/notebook/bin', children: () => <Bin /> });
  await waitFor(() => expect(rows()).toHaveLength(20));
  fireEvent.click(screen.getByRole('button', { name: 'Show 25 more' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Show 5 more' }));
  await waitFor(() => expect(rows()).toHaveLength(45));
  fireEvent.click(screen.getByRole('button', { name: 'Give back: note 0' }));
  await waitFor(() => expect(rows()).toHaveLength(44));
});

it('says what came back because someone was still writing in it', async () => {
  const [mine, hers] = [await makePhone(), await makePhone()];
  await plantSeeds(mine, [note('n1', 'still needed')]);
  await carry(mine, hers);
  await mine.bin({ scope: 'team', kind: 'note', id: 'n1' });
  await hers.write({ scope: 'team', kind: 'note', id: 'n1', fields: { type: 'decision' } });
  await carry(hers, mine);
  showPlace(mine, '/notebook/bin', { path: '/notebook/bin', children: () => <Bin /> });
  const region = await screen.findByRole('region', { name: 'Came back' });
  expect(
    within(region)
      .getByRole('link', { name: /still needed/ })
      .getAttribute('href'),
  ).toBe('/note/team/n1');
});

it('never says that an interview is on the endpoint while its sound is on this phone only', async () => {
  const store = await makePhone();
  const put = await store.media.putChunk(new Uint8Array(64).buffer);
  if (!put.ok) throw new Error('no chunk');
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 64, chunks: [put.hash] };
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { title: 'The slope', started: 5 } },
    { scope: 'team', kind: 'media', id: 'm1', fields: { owner: 'i1', type: 'audio/webm', file } },
  );
  const { sent } = await store.courier.offer();
  const answer = { epoch: 'e1', now: 5, stale: [], rejected: [], cursors: {}, patches: [], more: false };
  await store.courier.receive(answer, sent, 5);
  open(store);
  await screen.findByText('Sound on this phone only');
  expect(screen.queryByText('On the server')).toBeNull();
  await store.media.confirm([put.hash]);
  await screen.findByText('On the server');
});

it('does not say so either on a phone that got the words before the sound', async () => {
  const [ana, ben] = [await makePhone(), await makePhone()];
  const put = await ana.media.putChunk(new Uint8Array(64).buffer);
  if (!put.ok) throw new Error('no chunk');
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 64, chunks: [put.hash] };
  await ana.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { title: 'The slope', started: 5 } },
    { scope: 'team', kind: 'media', id: 'm1', fields: { owner: 'i1', type: 'audio/webm', file } },
  );
  await carry(ana, ben);
  open(ben);
  await screen.findByText('Sound not on this phone');
  expect(screen.queryByText('On the server')).toBeNull();
  await ben.media.receiveChunk(put.hash, new Uint8Array(64).buffer, 'endpoint');
  await screen.findByText('On the server');
});

it('says that an interview has no sound, where none came', async () => {
  const store = await makePhone();
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { title: 'The slope', started: 5, ended: 5 } },
    note('n1', 'Goats'),
  );
  open(store);
  const line = (await screen.findByText('The slope')).closest('li') as HTMLElement;
  await within(line).findByText('No sound');
  expect(screen.getAllByText('No sound')).toHaveLength(1);
});

it('says that nobody has ended a recording, until somebody does', async () => {
  const store = await makePhone();
  const started = Date.now() - 3_600_000;
  const fields = { title: 'The slope', started, author: store.profile.member };
  const sound = { owner: 'i1', type: 'audio/webm', started, duration: 60_000 };
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields },
    { scope: 'team', kind: 'media', id: 'm1', fields: sound },
  );
  open(store);
  await screen.findByText('Nobody has finished it yet');
  const ended = started + 60_000;
  await store.write({ scope: 'team', kind: 'interview', id: 'i1', fields: { ended } });
  await waitFor(() => expect(screen.queryByText('Nobody has finished it yet')).toBeNull());
});
