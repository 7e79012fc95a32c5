import { expect, it, vi } from 'vitest';
import { makeStorage } from '../../tests/support/storage.ts';
import { createTyped, forgetTyped, typedPages, type TypedStorage } from './typed.ts';

const note = { scope: 'team', kind: 'note', id: 'n1', field: 'title' } as const;
const words = { value: 'seeds', over: [null] } as const;

const pageOf = (storage: TypedStorage | undefined, page: string, profile = 'p1', onFirst = () => {}) =>
  createTyped({ storage, profile, page, onFirst });

it('keeps the last of what is typed in a field, until it is dropped', () => {
  const storage = makeStorage();
  const typed = pageOf(storage, 'a');
  typed.keep(note, words);
  typed.keep(note, { value: 'seeds in jars', over: [null] });
  expect([...storage.entries.values()].map((entry) => JSON.parse(entry))).toEqual([
    { ...note, value: 'seeds in jars', over: [null] },
  ]);
  typed.drop(note, 'title');
  expect(storage.entries.size).toBe(0);
});

it('keeps what each page types apart, and lists the oldest page first', () => {
  const storage = makeStorage();
  pageOf(storage, 'b').keep(note, words);
  pageOf(storage, 'a').keep(note, words);
  pageOf(storage, 'c', 'p2').keep(note, words);
  expect([...typedPages(storage, 'p1').keys()]).toEqual(['a', 'b']);
  pageOf(storage, 'a').drop(note, 'title');
  expect([...typedPages(storage, 'p1').keys()]).toEqual(['b']);
});

it('says once, before it keeps anything, that this page has begun to', () => {
  const storage = makeStorage();
  const onFirst = vi.fn(() => expect(storage.entries.size).toBe(0));
  const typed = pageOf(storage, 'a', 'p1', onFirst);
  typed.keep(note, words);
  typed.keep(note, words);
  expect(onFirst).toHaveBeenCalledTimes(1);
});

it('forgets a record with all its fields and in every page, and none that only begins alike', () => {
  const storage = makeStorage();
  pageOf(storage, 'a').keep(note, words);
  pageOf(storage, 'b').keep({ ...note, field: 'body' }, words);
  pageOf(storage, 'b').keep({ ...note, id: 'n10' }, words);
  pageOf(storage, 'b', 'p2').keep(note, words);
  pageOf(storage, 'c').dropRecord(note);
  expect([...storage.entries.keys()].map((key) => key.split('/').slice(1).join('/'))).toEqual([
    'p1/b/team/n10/title',
    'p2/b/team/n1/title',
  ]);
});

it('forgets a profile, and touches nothing else that lies in the storage', () => {
  const storage = makeStorage();
  storage.setItem('bitacora-look', '{}');
  pageOf(storage, 'a').keep(note, words);
  pageOf(storage, 'a', 'p2').keep(note, words);
  forgetTyped(storage, (profile) => profile === 'p1');
  expect(typedPages(storage, 'p1').size).toBe(0);
  expect(typedPages(storage, 'p2').size).toBe(1);
  expect(storage.getItem('bitacora-look')).toBe('{}');
});

it('a storage that is full, or none at all, is no error', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const full: TypedStorage = {
    ...makeStorage(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  for (const storage of [full, undefined]) {
    const typed = pageOf(storage, 'a');
    typed.keep(note, words);
    typed.drop(note, 'title');
    typed.dropRecord(note);
    expect(typedPages(storage, 'p1').size).toBe(0);
  }
  warn.mockRestore();
});

it('leaves entries of another version alone, and takes them away with their profile', () => {
  const storage = makeStorage();
  storage.setItem('bitacora-typed-2/p1/a/team/n1/title', 'of a later version');
  expect(typedPages(storage, 'p1').size).toBe(0);
  forgetTyped(storage, (profile) => profile !== 'p1');
  expect(storage.entries.size).toBe(1);
  forgetTyped(storage, (profile) => profile === 'p1');
  expect(storage.entries.size).toBe(0);
});
