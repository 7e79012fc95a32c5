import 'fake-indexeddb/auto';
import { writeSpeaker } from '../features/interview/speaker-write.ts';
import { beforeEach, expect, it, vi } from 'vitest';
import { carry } from '../../tests/support/carry.ts';
import { usePhones } from '../../tests/support/phones.ts';
import { type MadeStorage, makeStorage } from '../../tests/support/storage.ts';
import { consentId } from '../domain/consent.ts';
import { answerPlace, writeAnswer } from '../features/interview/consent-answer.ts';
import { createTyped, typedLock } from '../store/typed.ts';
import { typedAgain } from './typed-again.ts';

const phone = usePhones();
const INTERVIEW = { scope: 'team', id: 'i1' } as const;
const CONSENT = { scope: 'team', kind: 'consent', id: consentId('i1') } as const;
const PERMISSION = { scope: 'commons', kind: 'permission', id: consentId('i1') } as const;
const note = { scope: 'team', kind: 'note', id: 'n1', field: 'title' } as const;
const nothing = () => undefined;
let storage: MadeStorage;

beforeEach(() => {
  storage = makeStorage();
});

/** The locks of a browser in which these are held by other tabs. */
function locksWhere(...taken: string[]): LockManager {
  return {
    async request(name: string, _: unknown, run: (lock: object) => unknown) {
      if (taken.includes(name)) throw new DOMException('too long', 'TimeoutError');
      return run({ name });
    },
  } as unknown as LockManager;
}

it('brings in what pages have left that are gone, and leaves alone what another tab is typing', async () => {
  const store = await phone({ storage });
  const left = (page: string) => createTyped({ storage, profile: store.profile.id, page, onFirst: nothing });
  left('alive').keep(note, { value: 'half', over: [null] });
  left('gone').keep({ ...note, id: 'n2' }, { value: 'whole', over: [null] });
  await typedAgain(store, { storage, locks: locksWhere(typedLock('alive')), isOver: () => false });
  expect(await store.queries.get(note)).toBeUndefined();
  expect((await store.queries.get({ ...note, id: 'n2' }))?.values).toEqual({ title: 'whole' });
  expect(storage.entries.size).toBe(1);
  await typedAgain(store, { storage, locks: locksWhere(), isOver: () => false });
  expect((await store.queries.get(note))?.values).toEqual({ title: 'half' });
});

it('goes on with the others where one cannot be saved, and keeps that one', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const store = await phone({ storage });
  store.typed.keep(note, { value: 'a', over: [null] });
  store.typed.keep({ ...note, id: 'n2' }, { value: 'b', over: [null] });
  const write: typeof store.write = (...changes) =>
    changes[0]?.id === 'n1' ? Promise.reject(new Error('full')) : store.write(...changes);
  await typedAgain({ ...store, write }, { storage, locks: undefined, isOver: () => false });
  expect((await store.queries.get({ ...note, id: 'n2' }))?.values).toEqual({ title: 'b' });
  expect(storage.entries.size).toBe(1);
  warn.mockRestore();
});

it('a name that was typed in a consent is a step of its history, and shows in its public half', async () => {
  const store = await phone({ storage });
  await writeAnswer(store, INTERVIEW, { record: 'yes', share: 'anyone', naming: 'name', name: 'Ro' });
  await store.write({
    ...PERMISSION,
    fields: { may: 'anyone', naming: 'name', name: 'Ro', withdrawn: null },
  });
  const steps = async () => (await store.queries.linkedTo('i1', 'consent_step')).length;
  const before = await steps();
  store.typed.keep(answerPlace(INTERVIEW, 'name'), { value: 'Rosa', over: ['Ro'] });
  await typedAgain(store, { storage, locks: undefined, isOver: () => false });
  expect((await store.queries.get(CONSENT))?.values['name']).toBe('Rosa');
  expect((await store.queries.get(PERMISSION))?.values['name']).toBe('Rosa');
  expect(await steps()).toBe(before + 1);
});

it('a name that somebody else has answered meanwhile stays beside it', async () => {
  const [mine, hers] = [await phone({ storage }), await phone()];
  await writeAnswer(mine, INTERVIEW, { record: 'yes', naming: 'name', name: 'Ro' });
  await carry(mine, hers);
  mine.typed.keep(answerPlace(INTERVIEW, 'name'), { value: 'Rosa', over: ['Ro'] });
  await writeAnswer(hers, INTERVIEW, { name: 'Rosario' });
  await carry(hers, mine);
  await typedAgain(mine, { storage, locks: undefined, isOver: () => false });
  const row = await mine.queries.row(CONSENT);
  expect(row?.cells['name']?.map(([, value]) => value).toSorted()).toEqual(['Rosa', 'Rosario']);
  expect(storage.entries.size).toBe(0);
});

it('a pseudonym shows in what was shared', async () => {
  const store = await phone({ storage });
  const person = { scope: 'team', kind: 'person', id: 'p1' } as const;
  await store.write(
    { ...person, fields: { name: 'Rosa', pseudonym: 'Fl' } },
    {
      scope: 'team',
      kind: 'speaker',
      id: 's1',
      fields: { interview: 'i1', as: 'person', person: 'p1', name: 'Rosa' },
    },
  );
  await writeAnswer(store, INTERVIEW, { record: 'yes', share: 'anyone', naming: 'alias' });
  await store.write({ ...PERMISSION, fields: { may: 'anyone', naming: 'alias', withdrawn: null } });
  const place = { ...person, field: 'pseudonym', interview: INTERVIEW };
  store.typed.keep(place, { value: 'Flor', over: ['Fl'] });
  await typedAgain(store, { storage, locks: undefined, isOver: () => false });
  expect((await store.queries.get(person))?.values['pseudonym']).toBe('Flor');
  expect((await store.queries.get(PERMISSION))?.values['name']).toBe('Flor');
});

it('somebody new who speaks comes after those who are there, as from their own screen', async () => {
  const store = await phone({ storage });
  const speaker = (id: string) => ({ scope: 'team', kind: 'speaker', id }) as const;
  await writeSpeaker(store, { interview: INTERVIEW, id: 's1', as: 'alias' }, { name: 'Luna' });
  const place = { ...speaker('s2'), field: 'name', initial: { interview: INTERVIEW.id, as: 'alias' } };
  store.typed.keep({ ...place, interview: INTERVIEW }, { value: 'Sol', over: [null, ''] });
  await typedAgain(store, { storage, locks: undefined, isOver: () => false });
  const ranks = await Promise.all(
    ['s1', 's2'].map(async (id) => (await store.queries.get(speaker(id)))?.values),
  );
  expect(ranks[1]).toMatchObject({ name: 'Sol', as: 'alias', interview: INTERVIEW.id });
  expect(String(ranks[1]?.['rank']) > String(ranks[0]?.['rank'])).toBe(true);
});

it('a route that has been left is not written to', async () => {
  const store = await phone({ storage });
  store.typed.keep(note, { value: 'kept', over: [null] });
  await typedAgain(store, { storage, locks: undefined, isOver: () => true });
  expect(storage.entries.size).toBe(1);
});
