import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { InterviewPage } from './interview-page.tsx';
import { ListenPage } from './listen-page.tsx';
import { WriteDownPage } from './write-down-page.tsx';

afterEach(cleanup);

const consent = { scope: 'team', kind: 'consent', id: 'i1.consent' } as const;

/** A phone with an interview that has a sound and a mark. */
async function phoneWithInterview(): Promise<RouteStore> {
  const store = await makePhone();
  const put = await store.media.putChunk(new Uint8Array(64).buffer);
  if (!put.ok) throw new Error('no chunk');
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 64, chunks: [put.hash] };
  const answers = { interview: 'i1', record: 'yes', share: 'group', naming: 'name', name: 'Rosa' };
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { started: 5 } },
    {
      scope: 'team',
      kind: 'media',
      id: 'm1',
      fields: { owner: 'i1', type: 'audio/webm', duration: 9000, file },
    },
    {
      scope: 'team',
      kind: 'mark',
      id: 'k1',
      fields: { interview: 'i1', media: 'm1', at: 900, type: 'quote' },
    },
    { ...consent, fields: answers },
  );
  return store;
}

function show(store: RouteStore, at = '/interview/team/i1', state: object = { name: 'idle' }) {
  const recorder = {
    state: signal(state),
    finishing: signal([]),
    erase: async () => {},
  } as unknown as Recorder;
  showOnPhone(
    <RecorderProvider value={{ recorder, recovered: Promise.resolve({ recovered: [], refused: [] }) }}>
      <Router>
        <Route path="/interview/:scope/:id" component={InterviewPage} />
        <Route path="/interview/:scope/:id/write" component={ListenPage} />
        <Route path="/write-down" component={WriteDownPage} />
        <Route default component={() => <p>elsewhere</p>} />
      </Router>
    </RecorderProvider>,
    { store, at },
  );
}

const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

it('closes the sound and its marks once the consent is taken back, and opens them when it is given again', async () => {
  const store = await phoneWithInterview();
  show(store, '/interview/team/i1?media=m1&from=900');
  await screen.findByRole('heading', { level: 1, name: 'Rosa' });
  await screen.findByRole('button', { name: /^Play from/ });
  await screen.findByRole('heading', { name: 'Questions' });
  await store.write({ ...consent, fields: { withdrawn: { at: 9, why: '' } } });
  await screen.findByText(/sound and its marks are closed/);
  expect(screen.queryByRole('button', { name: /^Play/ })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Marks' })).toBeNull();
  expect(screen.queryByText('Rosa')).toBeNull();
  expect(screen.queryByRole('heading', { name: 'To do' })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Questions' })).toBeNull();
  await tap('Give it again');
  await screen.findByRole('button', { name: /^Play from/ });
});

it('shows no picture once the pictures were taken back, and asks for no more', async () => {
  const store = await phoneWithInterview();
  await store.write({
    ...consent,
    id: 'c2',
    fields: { interview: 'i1', record: 'yes', joined: { at: 3, segment: 1 } },
  });
  const put = await store.media.putChunk(new Uint8Array(16).buffer);
  if (!put.ok) throw new Error('no chunk');
  const file = { name: 'a.jpg', type: 'image/jpeg', bytes: 16, chunks: [put.hash] };
  const fields = { owner: 'i1', type: 'image/jpeg', sound: 'm1', at: 900, file };
  await store.write({ scope: 'team', kind: 'media', id: 'p1', fields });
  show(store);
  await screen.findByRole('button', { name: 'Take a photo' });
  await waitFor(() => expect(screen.getAllByRole('img').length).toBeGreaterThan(1));
  // Whoever joined may take them back as well.
  await store.write({ ...consent, id: 'c2', fields: { 'withdrawn.pictures': { at: 9, why: '' } } });
  await screen.findByText(/The pictures were taken back/);
  expect(screen.queryByRole('button', { name: 'Take a photo' })).toBeNull();
  await waitFor(() => expect(screen.queryByRole('img', { name: /^Photo/ })).toBeNull());
  expect(screen.queryByText(/The sound was taken back/)).toBeNull();
});

it('takes no further photo while it records, once the pictures were taken back', async () => {
  const store = await phoneWithInterview();
  const live = {
    owner: 'i1',
    scope: 'team',
    hears: true,
    started: 0,
    status: signal('recording'),
    elapsed: signal(9000),
    level: signal(0),
    savedUpTo: signal(8000),
    minutesLeft: signal(undefined),
    warning: signal(undefined),
    segment: signal(0),
  };
  show(store, '/interview/team/i1', { name: 'recording', live });
  fireEvent.click(await screen.findByRole('button', { name: 'Photo' }));
  expect(await screen.findAllByRole('radio', { name: /^Of the/ })).toHaveLength(2);
  await store.write({ ...consent, fields: { 'thing.person': 'no' } });
  await screen.findByText(/^Pictures of the person are not wanted/);
  expect(screen.getAllByRole('radio').map(({ parentElement }) => parentElement?.textContent)).toEqual([
    'Of the place, nobody in it',
  ]);
  await store.write({ ...consent, fields: { 'withdrawn.pictures': { at: 9, why: '' } } });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Photo' })).toBeNull());
  expect(screen.getByRole('button', { name: 'Mark' })).toBeTruthy();
});

it('lets nobody listen and write, and wants nothing written, once the sound was taken back', async () => {
  const store = await phoneWithInterview();
  await store.write({ scope: 'team', kind: 'mark', id: 'k1', fields: { write: 'wanted' } });
  show(store, '/write-down');
  await screen.findByText('Rosa');
  await store.write({ ...consent, fields: { 'withdrawn.sound': { at: 9, why: '' } } });
  await screen.findByText(/^Nothing is waiting to be written/);
  cleanup();
  show(store, '/interview/team/i1/write');
  await screen.findByText(/^The sound was taken back/);
  expect(screen.queryByRole('button', { name: /^Play/ })).toBeNull();
});

it('lets the team hear it only after saying so, with both ways on still there', async () => {
  const store = await phoneWithInterview();
  await store.write({ ...consent, fields: { withdrawn: { at: 9, why: '' } } });
  show(store);
  await tap('Listen all the same, to decide');
  await screen.findByRole('button', { name: /^Play from/ });
  await screen.findByText(/open until you leave this page/);
  await screen.findByRole('button', { name: 'Give it again' });
});

it('says what erasing does before it is done, and how to go on afterwards', async () => {
  const store = await phoneWithInterview();
  await store.write({ ...consent, fields: { withdrawn: { at: 9, why: '' } } });
  show(store);
  await tap('Erase everything they said');
  await screen.findByText(/can’t be undone/);
  expect((await store.queries.get({ scope: 'team', id: 'i1' }))?.state).toBe('live');
  fireEvent.click(screen.getAllByRole('button', { name: 'Erase everything they said' }).at(-1)!);
  await screen.findByText(/took their consent back, and everything they said is erased/);
  await waitFor(async () => expect(await store.queries.ofKind('mark')).toEqual([]));
  expect(screen.queryByRole('link', { name: 'Write a note instead' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Back to Today' }).getAttribute('href')).toBe('/');
});

it('offers to write instead where the person said no', async () => {
  const store = await phoneWithInterview();
  const erasure = { by: 'm', at: 9, reason: 'refused', chunks: [] };
  await store.erase({ scope: 'team', kind: 'interview', id: 'i1' }, erasure);
  show(store);
  await screen.findByText(/They said no/);
  const note = screen.getByRole('link', { name: 'Write a note instead' });
  expect(note.getAttribute('href')).toMatch(/^\/note\/team\/\w+$/);
});

it('lets anyone of the team note that a copy which a participant shared was taken back', async () => {
  const store = await phoneWithInterview();
  await store.write(
    {
      scope: 'commons',
      kind: 'interview',
      id: 'i2.shared',
      fields: { started: 5, from: 'i2', permission: 'i2.consent' },
    },
    {
      scope: 'commons',
      kind: 'permission',
      id: 'i2.consent',
      fields: { may: 'group', naming: 'name', name: 'Luz' },
    },
  );
  show(store, '/interview/commons/i2.shared');
  await screen.findByRole('heading', { level: 1, name: 'Luz' });
  await tap('They take it back');
  await screen.findByText(/Only whoever recorded it/);
  const [sure] = (await screen.findAllByRole('button', { name: 'They take it back' })).slice(-1);
  if (sure) fireEvent.click(sure);
  await screen.findByText(/took it back, so it isn’t shown/);
  expect(screen.queryByText('Luz')).toBeNull();
});

it('erases only what was said since, where somebody who joined took it back', async () => {
  const store = await phoneWithInterview();
  await store.write(
    {
      scope: 'team',
      kind: 'media',
      id: 'm2',
      fields: { owner: 'i1', type: 'audio/webm', segment: 1, duration: 9000 },
    },
    {
      scope: 'team',
      kind: 'consent',
      id: 'c2',
      fields: {
        interview: 'i1',
        record: 'yes',
        joined: { media: 'm2', at: 0, segment: 1 },
        withdrawn: { at: 9, why: '' },
      },
    },
  );
  show(store);
  await tap('Erase what was said since');
  await screen.findByText(/stays/);
  const sure = screen.getAllByRole('button', { name: 'Erase what was said since' }).at(-1);
  if (sure) fireEvent.click(sure);
  await screen.findByRole('button', { name: /^Play from/ });
  expect((await store.queries.get({ scope: 'team', id: 'm2' }))?.state).toBe('erased');
  expect((await store.queries.get({ scope: 'team', id: 'm1' }))?.state).toBe('live');
});
