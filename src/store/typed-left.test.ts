import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { carry } from '../../tests/support/carry.ts';
import { endsAtOnce, takeAll } from '../../tests/support/next-page.ts';
import { soon } from '../../tests/support/soon.ts';
import { usePhones } from '../../tests/support/phones.ts';
import { type MadeStorage, makeStorage } from '../../tests/support/storage.ts';
import { readText } from '../merge/text.ts';
import type { RouteStore } from './route-store.ts';
import { openTextSession } from './text-session.ts';

const phone = usePhones();
const note = { scope: 'team', kind: 'note', id: 'n1' } as const;
const listener = { onWords: () => undefined, onState: () => undefined };
let storage: MadeStorage;

beforeEach(() => {
  storage = makeStorage();
});
afterEach(() => vi.restoreAllMocks());

const body = async (store: RouteStore) => readText((await store.queries.row(note))?.texts['body'] ?? []);
const title = async (store: RouteStore) => (await store.queries.get(note))?.values['title'];

/** Types in a text and dies once a frame has shown it: nothing of it comes to the database any more. */
async function typeAndDie(store: RouteStore, words: string): Promise<void> {
  const never = endsAtOnce(store);
  const target = { ...note, field: 'body', initial: { type: 'idea' } };
  const session = await openTextSession(never, target, listener);
  session.change(session.read() + words);
  await soon(() => expect([...storage.entries.keys()].some((key) => key.endsWith('/body'))).toBe(true));
}

it('a text that was typed and not saved is there at the next start, with the record that it begins', async () => {
  const store = await phone({ storage });
  await typeAndDie(store, 'seeds in jars');
  expect(await store.queries.get(note)).toBeUndefined();
  await takeAll(store, storage);
  expect((await store.queries.get(note))?.values).toEqual({ type: 'idea', body: 'seeds in jars' });
  expect(storage.entries.size).toBe(0);
});

it('what is typed while a save is under way is put down too, and only what is saved goes', async () => {
  const store = await phone({ storage });
  const session = await openTextSession(store, { ...note, field: 'body' }, listener);
  session.change('one');
  const saving = session.flush();
  await Promise.resolve();
  session.change('one two');
  await saving;
  expect(await body(store)).toBe('one');
  await soon(() => expect(storage.entries.size).toBe(1));
  await takeAll(store, storage);
  expect(await body(store)).toBe('one two');
  await session.close();
  expect(await body(store)).toBe('one two');
  expect(storage.entries.size).toBe(0);
});

it('what no frame has shown yet is put down in the same breath where the page is hidden or left', async () => {
  const store = await phone({ storage });
  const never = endsAtOnce(store);
  const session = await openTextSession(never, { ...note, field: 'body' }, listener);
  session.change('seeds');
  expect(storage.entries.size).toBe(0);
  void session.flush();
  expect(storage.entries.size).toBe(1);
  await takeAll(store, storage);
  expect(await body(store)).toBe('seeds');
});

it('taking the same text twice, as where the battery dies in between, changes no word', async () => {
  const store = await phone({ storage });
  await store.write({ ...note, fields: { type: 'idea' } });
  await typeAndDie(store, 'seeds');
  const left = [...storage.entries];
  await takeAll(store, storage);
  for (const [key, entry] of left) storage.setItem(key, entry);
  await takeAll(store, storage);
  expect(await body(store)).toBe('seeds');
  expect((await store.queries.get(note))?.values['body']).toBe('seeds');
});

it('a text that another phone has gone on with keeps the words of both', async () => {
  const [mine, hers] = [await phone({ storage }), await phone()];
  const first = await openTextSession(mine, { ...note, field: 'body' }, listener);
  first.change('wool');
  await first.close();
  await carry(mine, hers);
  await typeAndDie(mine, ' and milk');
  const session = await openTextSession(hers, { ...note, field: 'body' }, listener);
  session.change('raw wool');
  await session.close();
  await carry(hers, mine);
  await takeAll(mine, storage);
  expect(await body(mine)).toBe('raw wool and milk');
});

it('a value takes the place of the one that stood there, and of what its page has written since', async () => {
  const store = await phone({ storage });
  await store.write({ ...note, fields: { title: 'a' } });
  store.typed.keep({ ...note, field: 'title' }, { value: 'abc', over: ['a', 'ab'] });
  await store.write({ ...note, fields: { title: 'ab' } });
  await takeAll(store, storage);
  const item = await store.queries.get(note);
  expect([item?.values['title'], item?.others]).toEqual(['abc', []]);
});

it('what was written since on this phone, by another page, stays', async () => {
  const store = await phone({ storage });
  await store.write({ ...note, fields: { title: 'a' } });
  store.typed.keep({ ...note, field: 'title' }, { value: 'left', over: ['a'] });
  await store.write({ ...note, fields: { title: 'newer' } });
  await takeAll(store, storage);
  const item = await store.queries.get(note);
  expect([item?.values['title'], item?.others]).toEqual(['newer', []]);
  expect(storage.entries.size).toBe(0);
});

it('what begins a record does not come back to an interview that was erased', async () => {
  const store = await phone({ storage });
  const interview = { scope: 'team', kind: 'interview', id: 'i1' } as const;
  const speaker = { scope: 'team', kind: 'speaker', id: 's1', field: 'name' } as const;
  await store.write({ ...interview, fields: { title: 'a talk' } });
  const keep = () =>
    store.typed.keep({ ...speaker, initial: { interview: 'i1' } }, { value: 'Rosa', over: [null, ''] });
  keep();
  await store.erase(interview, { by: 'me', at: 0, reason: 'refused', chunks: [] });
  expect(storage.entries.size).toBe(0);
  // As where it was erased elsewhere, and this page never heard of it.
  keep();
  vi.spyOn(console, 'warn').mockReturnValue();
  await takeAll(store, storage);
  expect(await store.queries.get(speaker)).toBeUndefined();
  expect(storage.entries.size).toBe(0);
});

it('what somebody goes on typing in what was erased meanwhile goes once it can’t be saved', async () => {
  const store = await phone({ storage });
  await store.write({ ...note, fields: { title: 'a' } });
  await store.erase(note, { by: 'me', at: 0, reason: 'refused', chunks: [] });
  store.typed.keep({ ...note, field: 'title' }, { value: 'ab', over: ['a'] });
  await expect(store.write({ ...note, fields: { title: 'ab' } })).rejects.toThrow();
  expect(storage.entries.size).toBe(0);
});

it('a value that somebody else has written over meanwhile stands beside theirs: nobody overwrites unseen', async () => {
  const [mine, hers] = [await phone({ storage }), await phone()];
  await mine.write({ ...note, fields: { title: 'a' } });
  await carry(mine, hers);
  mine.typed.keep({ ...note, field: 'title' }, { value: 'mine', over: ['a'] });
  await hers.write({ ...note, fields: { title: 'hers' } });
  await carry(hers, mine);
  await takeAll(mine, storage);
  const row = await mine.queries.row(note);
  expect(row?.others).toEqual(['title']);
  expect(row?.cells['title']?.map(([, value]) => value).toSorted()).toEqual(['hers', 'mine']);
  await carry(mine, hers);
  expect((await hers.queries.row(note))?.cells['title']).toEqual(row?.cells['title']);
});

it('of a wrong clock nothing depends', async () => {
  let now = 2_000_000_000;
  const store = await phone({ storage, now: () => now });
  await store.write({ ...note, fields: { title: 'a' } });
  store.typed.keep({ ...note, field: 'title' }, { value: 'ab', over: ['a'] });
  now = 0;
  await takeAll(store, storage);
  expect(await title(store)).toBe('ab');
});

it('what was erased stays erased, and what was typed in it goes with it', async () => {
  const store = await phone({ storage });
  await store.write({ ...note, fields: { title: 'a' } });
  const place = { ...note, field: 'title' };
  store.typed.keep(place, { value: 'ab', over: ['a'] });
  await store.erase(note, { by: 'me', at: 0, reason: 'refused', chunks: [] });
  expect(storage.entries.size).toBe(0);
  store.typed.keep(place, { value: 'ab', over: ['a'] });
  await typeAndDie(store, 'words');
  await takeAll(store, storage);
  expect((await store.queries.get(note))?.state).toBe('erased');
  expect(Object.keys((await store.queries.get(note))?.values ?? {})).toEqual(['_erased']);
  expect(storage.entries.size).toBe(0);
});

it('an entry that nobody can read goes, and holds up no other', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const store = await phone({ storage });
  const at = (field: string) => `bitacora-typed-1/${store.profile.id}/page/team/n1/${field}`;
  storage.setItem(at('a'), '{"scope":');
  storage.setItem(
    at('b'),
    JSON.stringify({ ...note, scope: 'elsewhere', field: 'b', value: 1, over: [null] }),
  );
  storage.setItem(at('c'), JSON.stringify({ ...note, field: 'c', update: 'AAEC/not an update' }));
  storage.setItem(at('title'), JSON.stringify({ ...note, field: 'title', value: 'whole', over: [null] }));
  await takeAll(store, storage);
  expect((await store.queries.get(note))?.values).toEqual({ title: 'whole' });
  expect(storage.entries.size).toBe(0);
  expect(warn).toHaveBeenCalledTimes(3);
});

it('what cannot be saved now stays for the next start', async () => {
  const store = await phone({ storage });
  store.typed.keep({ ...note, field: 'title' }, { value: 'kept', over: [null] });
  const full = {
    ...store,
    write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
  };
  await expect(takeAll(full, storage)).rejects.toThrow('full');
  expect(storage.entries.size).toBe(1);
  await takeAll(store, storage);
  expect(await title(store)).toBe('kept');
});

it('a text that cannot be saved stays put down until it is', async () => {
  const store = await phone({ storage });
  let free = false;
  const late: RouteStore['write'] = (...changes) =>
    free ? store.write(...changes) : Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const session = await openTextSession({ ...store, write: late }, { ...note, field: 'body' }, listener);
  session.change('kept');
  await session.flush();
  expect(storage.entries.size).toBe(1);
  free = true;
  await session.close();
  expect(await body(store)).toBe('kept');
  expect(storage.entries.size).toBe(0);
});
