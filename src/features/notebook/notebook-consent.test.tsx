import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { note, open, rows, search } from '../../../tests/support/notebook.tsx';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { plantSeeds } from '../../store/seed.ts';
import { Bin } from './bin.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

type Fields = Readonly<Record<string, string | { at: number; why: string }>>;

it('calls an interview by the name that was agreed, until it is taken back, and one’s own voice by what it is', async () => {
  const store = await makePhone();
  const author = store.profile.member;
  const consent = { interview: 'i1', record: 'yes', share: 'group', naming: 'alias', name: 'Ñusta' };
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { started: 5, author } },
    { scope: 'team', kind: 'consent', id: 'i1.consent', fields: consent },
    { scope: 'team', kind: 'mark', id: 'k1', fields: { interview: 'i1', words: 'We keep jars' } },
    { scope: 'team', kind: 'interview', id: 'i2', fields: { started: 4, author, self: true, people: 'Ana' } },
  );
  open(store);
  await screen.findByRole('link', { name: /^Interview Ñusta/ });
  expect(rows()[1]?.textContent).toMatch(/^My voice.* · You/);
  expect(rows()[1]?.textContent).not.toMatch(/Ana|Interview/);
  for (const query of ['jars', 'nusta']) {
    search(query);
    await waitFor(() => expect(rows()).toHaveLength(1));
  }
  search('');
  const withdrawn = { at: 9, why: '' };
  await store.write({ scope: 'team', kind: 'consent', id: 'i1.consent', fields: { withdrawn } });
  await screen.findByRole('link', { name: /^Interview at/ });
  expect(screen.queryByText(/Ñusta/)).toBeNull();
  search('jars');
  await screen.findByText('Nothing with “jars” here.');
});

it('says of an interview in the list what of its consent is missing, and nothing once all is said', async () => {
  const store = await makePhone();
  const author = store.profile.member;
  const answer = (fields: Fields) =>
    store.write({ scope: 'team', kind: 'consent', id: 'i1.consent', fields: { interview: 'i1', ...fields } });
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { started: 5, author } },
    { scope: 'team', kind: 'interview', id: 'i2', fields: { started: 4, author, self: true } },
  );
  open(store);
  await screen.findByText('No consent yet');
  expect(screen.getAllByText(/consent/i)).toHaveLength(1);
  await answer({ record: 'yes' });
  await screen.findByText('An answer to consent is missing');
  await answer({ share: 'group', naming: 'nobody' });
  await waitFor(() => expect(screen.queryByText(/consent/i)).toBeNull());
  await answer({ withdrawn: { at: 9, why: '' } });
  await screen.findByText('Consent taken back');
});

/** A window that shows the whole list. */
class AllInSight {
  readonly onSeen: (seen: readonly { isIntersecting: boolean }[]) => void;
  constructor(onSeen: AllInSight['onSeen']) {
    this.onSeen = onSeen;
  }
  observe() {
    this.onSeen([{ isIntersecting: true }]);
  }
  disconnect() {}
}

it('shows photos in the list and under “Photos”, but none that somebody took back', async () => {
  const store = await makePhone();
  const put = await store.media.putChunk(new Uint8Array(64).buffer);
  if (!put.ok) throw new Error('no chunk');
  const file = { name: 'a.jpg', type: 'image/jpeg', bytes: 64, chunks: [put.hash] };
  const photoOf = (owner: string) =>
    ({
      scope: 'team',
      kind: 'media',
      id: `p-${owner}`,
      fields: { owner, type: 'image/jpeg', file },
    }) as const;
  await plantSeeds(store, [note('n1', 'A jar'), note('n2', 'Without'), photoOf('n1')]);
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { title: 'The slope', started: 5 } },
    photoOf('i1'),
  );
  vi.stubGlobal('IntersectionObserver', AllInSight);
  open(store);
  const photos = () => rows().flatMap((row) => [...row.querySelectorAll('img')]);
  await waitFor(() => expect(photos()).toHaveLength(2));
  expect(rows()).toHaveLength(3);
  fireEvent.click(screen.getByRole('radio', { name: 'Photos' }));
  await waitFor(() => expect(rows()).toHaveLength(2));
  await store.write({ ...photoOf('i1'), id: 'view', fields: { ...photoOf('i1').fields, subject: 'place' } });
  const noFace = { interview: 'i1', record: 'yes', 'thing.person': 'no' };
  await store.write({ scope: 'team', kind: 'consent', id: 'i1.consent', fields: noFace });
  await store.bin({ scope: 'team', kind: 'media', id: 'p-i1' });
  await waitFor(() => expect(photos()).toHaveLength(2));
  const noPlace = { ...noFace, 'thing.person': 'yes', 'thing.place': 'no' };
  await store.write({ scope: 'team', kind: 'consent', id: 'i1.consent', fields: noPlace });
  await waitFor(() => expect(rows()).toHaveLength(1));
  await store.write({ scope: 'team', kind: 'consent', id: 'i1.consent', fields: { 'thing.place': 'yes' } });
  await waitFor(() => expect(rows()).toHaveLength(2));
  const consent = { interview: 'i1', record: 'yes', 'withdrawn.pictures': { at: 9, why: '' } };
  await store.write({ scope: 'team', kind: 'consent', id: 'i1.consent', fields: consent });
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(rows()[0]?.textContent).toMatch(/A jar/);
  expect(photos()).toHaveLength(1);
});

it('shows withdrawn words neither in the bin nor among what came back', async () => {
  const [mine, hers] = [await makePhone(), await makePhone()];
  const quote = (id: string, words: string) =>
    ({ scope: 'commons', kind: 'quote', id, fields: { words, permission: 'c1' } }) as const;
  await mine.write(
    { scope: 'commons', kind: 'permission', id: 'c1', fields: { may: 'group' } },
    quote('q1', 'Tejemos juntas'),
    quote('q2', 'Tejemos a solas'),
  );
  await carry(mine, hers);
  for (const id of ['q1', 'q2']) await mine.bin({ scope: 'commons', kind: 'quote', id });
  await hers.write({ scope: 'commons', kind: 'quote', id: 'q2', fields: { name: 'Rosa' } });
  await carry(hers, mine);
  showPlace(mine, '/notebook/bin', { path: '/notebook/bin', children: () => <Bin /> });
  await screen.findByText('Tejemos juntas');
  await screen.findByText('Tejemos a solas');
  await mine.write({ scope: 'commons', kind: 'permission', id: 'c1', fields: { withdrawn: 5 } });
  await waitFor(() => expect(screen.queryByText(/Tejemos/)).toBeNull());
  expect(screen.getAllByText(/no longer wants it read/)).toHaveLength(2);
  await screen.findByRole('button', { name: 'Give back: Quote' });
});

it('finds by its tags what was tagged, and an interview no more once its consent is taken back', async () => {
  const store = await makePhone();
  const consent = { scope: 'team', kind: 'consent', id: 'i1.consent' } as const;
  await plantSeeds(store, [
    note('n1', 'The jars', { 'tag.riego': 'Riego' }),
    note('n2', 'Goats'),
    {
      scope: 'team',
      kind: 'interview',
      id: 'i1',
      fields: { title: 'The slope', started: 5, 'tag.ahorro': 'Ahorro' },
    },
    { scope: 'team', kind: 'mark', id: 'k1', fields: { interview: 'i1', 'tag.riego': 'Riego' } },
    { ...consent, fields: { interview: 'i1', record: 'yes' } },
  ]);
  open(store);
  await waitFor(() => expect(rows()).toHaveLength(3));
  search('ahorro');
  await waitFor(() =>
    expect(rows().map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/slope/)]),
  );
  search('riego');
  await waitFor(() => expect(rows()).toHaveLength(2));
  await store.write({ scope: 'team', kind: 'note', id: 'n2', fields: { 'tag.riego': 'Riego' } });
  await waitFor(() => expect(rows()).toHaveLength(3));
  await store.write({ ...consent, fields: { withdrawn: { at: 9, why: '' } } });
  await waitFor(() => expect(rows()).toHaveLength(2));
  await store.write({ scope: 'team', kind: 'note', id: 'n2', fields: { 'tag.riego': null } });
  await waitFor(() => expect(rows()).toHaveLength(1));
});
