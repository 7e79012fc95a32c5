import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { endsAtOnce, takeAll } from '../../../tests/support/next-page.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { type MadeStorage, makeStorage } from '../../../tests/support/storage.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { plantSeeds } from '../../store/seed.ts';
import { NotePage } from './note-page.tsx';

afterEach(cleanup);

const open = (store: RouteStore, address: string) =>
  showPlace(store, address, { path: '/note/:scope/:id', children: () => <NotePage /> });
const read = async (store: RouteStore, scope: 'me' | 'team' | 'commons', id: string) =>
  (await store.queries.get({ scope, id }))?.values;

it('takes tags as an interview does, offers those that are there, and takes them off again', async () => {
  const store = await makePhone();
  await plantSeeds(store, [
    { scope: 'team', kind: 'note', id: 'n1', fields: {}, texts: { body: 'The jars' } },
    { scope: 'team', kind: 'mark', id: 'k1', fields: { 'tag.riego': 'Riego' } },
  ]);
  open(store, '/note/team/n1');
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Tag' });
  await waitFor(() => expect([...(field.list?.options ?? [])].map(({ value }) => value)).toEqual(['Riego']));
  fireEvent.input(field, { target: { value: ' Agua ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  const tag = await screen.findByRole('button', { name: 'Agua: take the tag off' });
  expect(field.value).toBe('');
  expect(await read(store, 'team', 'n1')).toMatchObject({ 'tag.agua': 'Agua' });
  fireEvent.click(tag);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Agua: take the tag off' })).toBeNull());
});

const tagBox = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Tag' });
const typeTag = async (words: string) => fireEvent.input(await tagBox(), { target: { value: words } });
const tagged = async (store: RouteStore) =>
  Object.entries((await read(store, 'team', 'n1')) ?? {})
    .filter(([field]) => field.startsWith('tag.'))
    .map(([, words]) => words);

async function noteWithTags(): Promise<{ readonly store: RouteStore; readonly storage: MadeStorage }> {
  const storage = makeStorage();
  const store = await makePhone({ storage });
  await plantSeeds(store, [
    { scope: 'team', kind: 'note', id: 'n1', fields: {}, texts: { body: 'The jars' } },
  ]);
  return { store, storage };
}

it('makes a tag of what was typed and not added when the page is left, and of nothing before', async () => {
  const { store, storage } = await noteWithTags();
  const { unmount } = open(store, '/note/team/n1');
  await typeTag('Ag');
  fireEvent.blur(await tagBox());
  fireEvent.click(screen.getByRole('radio', { name: 'Doubt' }));
  await waitFor(async () => expect(await read(store, 'team', 'n1')).toMatchObject({ type: 'doubt' }));
  expect(await tagged(store)).toEqual([]);
  await typeTag('Agua ');
  unmount();
  await waitFor(async () => expect(await tagged(store)).toEqual(['Agua']));
  await waitFor(() => expect(storage.entries.size).toBe(0));
});

it('makes a tag of it at the next start where the page ends at once, and of no word that was taken out', async () => {
  const { store, storage } = await noteWithTags();
  open(endsAtOnce(store), '/note/team/n1');
  for (const words of ['A', 'Ag', 'Agua']) await typeTag(words);
  await takeAll(store, storage);
  expect(await tagged(store)).toEqual(['Agua']);
  for (const words of ['S', '']) await typeTag(words);
  expect(storage.entries.size).toBe(0);
});

it('keeps a tag that is half typed with a note that goes to the bin, and the note in there', async () => {
  const { store } = await noteWithTags();
  open(store, '/note/team/n1');
  await typeTag('Agua');
  fireEvent.click(screen.getByRole('button', { name: 'To the bin' }));
  await waitFor(async () => expect(await tagged(store)).toEqual(['Agua']));
  await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Tag' })).toBeNull());
  await waitFor(async () =>
    expect((await store.queries.get({ scope: 'team', id: 'n1' }))?.state).toBe('bin'),
  );
});
