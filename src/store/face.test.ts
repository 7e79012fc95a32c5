import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ROSA, tellInterview } from '../../tests/support/interview.ts';
import { usePhones } from '../../tests/support/phones.ts';
import type { PublicUse } from '../domain/permission.ts';
import { faceCopy, faceId, faceOf } from './face.ts';
import { binPicture, writeSubject } from './picture-subject.ts';
import type { RouteStore } from './route-store.ts';
import { settleShared } from './settle-shared.ts';
import type { Change, Json } from './types.ts';

const phone = usePhones();
const TEAM = { scope: 'team' } as const;
const ALL = { scope: 'commons' } as const;
const NAMED = { ...ROSA, share: 'anyone' };
const FILE = { name: 'a.jpg', type: 'image/jpeg', bytes: 3, chunks: ['a'.repeat(64)] };
const BETTER: Change = {
  ...TEAM,
  kind: 'media',
  id: 'better',
  fields: { owner: 'i1', type: 'image/jpeg', file: FILE, started: 2, subject: 'person' },
};
type Fields = Readonly<Record<string, Json>>;

/** A quote of an invented woman of whom the interview has a picture. */
async function quoted(consent: Fields = NAMED, permission: Fields = {}): Promise<RouteStore> {
  const store = await phone();
  await tellInterview(store, { consent });
  const photo = { owner: 'i1', type: 'image/jpeg', file: FILE, started: 1 };
  await store.write(
    { ...ALL, kind: 'permission', id: 'i1.consent', fields: { may: 'anyone', naming: 'name', name: 'Rosa' } },
    { ...ALL, kind: 'permission', id: 'i1.consent', fields: permission },
    { ...ALL, kind: 'quote', id: 'q1', fields: { interview: 'i1', permission: 'i1.consent', words: 'Jars' } },
    { ...TEAM, kind: 'media', id: 'place', fields: { ...photo, subject: 'place' } },
    { ...TEAM, kind: 'media', id: 'paper', fields: { ...photo, subject: 'person', shows: 'form' } },
    { ...TEAM, kind: 'media', id: 'face', fields: { ...photo, subject: 'person' } },
  );
  return store;
}

async function face(store: RouteStore, use: PublicUse): Promise<string | undefined> {
  const item = await store.queries.get({ ...ALL, id: 'q1' });
  return item && (await faceOf(store, item, use))?.id;
}

/** Whose face everyone on the route has been shown. */
async function shown(): Promise<RouteStore> {
  const store = await quoted();
  await store.write(...(await faceCopy(store, 'q1', 'i1')));
  expect(await face(store, 'group')).toBe(faceId('q1'));
  return store;
}

const faces = async (store: RouteStore) => [
  await face(store, 'group'),
  await face(store, 'print'),
  await face(store, 'public'),
];

describe('the face of whoever said something', () => {
  it('is the picture of which somebody has said that it is of the person', async () => {
    expect(await faces(await quoted())).toEqual(['face', 'face', 'face']);
  });

  it.each<[why: string, consent: Fields, permission: Fields, shown: readonly (string | undefined)[]]>([
    ['of the group alone', ROSA, { may: 'group' }, ['face', undefined, undefined]],
    ['who has not been told of by all phones yet', ROSA, {}, ['face', undefined, undefined]],
    ['without print', NAMED, { print: false }, ['face', undefined, undefined]],
    ['who goes by another name', NAMED, { naming: 'alias' }, ['face', undefined, undefined]],
    ['who does not want pictures', NAMED, { photo: false }, [undefined, undefined, undefined]],
    ['whose consent says so', { ...NAMED, 'thing.person': 'no' }, {}, [undefined, undefined, undefined]],
    ['who took it back', NAMED, { withdrawn: 5 }, [undefined, undefined, undefined]],
  ])('goes as far as it may: %s', async (_, consent, permission, shown) => {
    expect(await faces(await quoted(consent, permission))).toEqual(shown);
  });

  it('is nobody’s where more than one person spoke, or where it is in dispute whom it shows', async () => {
    const two = await quoted();
    for (const id of ['sp1', 'sp2'])
      await two.write({ ...TEAM, kind: 'speaker', id, fields: { interview: 'i1', as: 'person' } });
    expect(await face(two, 'group')).toBeUndefined();
    const group = await quoted();
    await group.write({
      ...TEAM,
      kind: 'speaker',
      id: 'sp1',
      fields: { interview: 'i1', as: 'group', women: 9 },
    });
    expect(await face(group, 'group')).toBeUndefined();
    const joined = await quoted();
    await joined.write({ ...TEAM, kind: 'consent', id: 'c2', fields: { ...NAMED, interview: 'i1' } });
    expect(await face(joined, 'group')).toBeUndefined();
    const unsaid = await quoted();
    await unsaid.write({ ...TEAM, kind: 'media', id: 'face', fields: { subject: null } });
    expect(await face(unsaid, 'group')).toBeUndefined();
  });

  it('goes along with a quote as a copy under its permission, once, and without where it was taken', async () => {
    const store = await quoted();
    await store.write({ ...TEAM, kind: 'media', id: 'face', fields: { position: { lat: 1, lon: 2 } } });
    const copy = await faceCopy(store, 'q1', 'i1');
    await store.write(...copy);
    const item = await store.queries.get({ ...ALL, id: faceId('q1') });
    expect(item?.values).toMatchObject({
      owner: 'q1',
      file: FILE,
      permission: 'i1.consent',
      subject: 'person',
    });
    expect(item?.values['position']).toBeUndefined();
    expect(await face(store, 'group')).toBe(faceId('q1'));
    expect(await faceCopy(store, 'q1', 'i1')).toEqual([]);
    await store.write({ ...ALL, kind: 'permission', id: 'i1.consent', fields: { photo: false } });
    expect(await face(store, 'group')).toBeUndefined();
    const refused = await quoted({ ...NAMED, 'thing.person': 'no' });
    expect(await faceCopy(refused, 'q1', 'i1')).toEqual([]);
  });

  it('is no longer the one that was shared once that is said to be of the place, and is the one that is the person’s', async () => {
    const store = await shown();
    await writeSubject(store, { ...TEAM, id: 'face' }, 'place');
    expect((await store.queries.get({ ...ALL, id: faceId('q1') }))?.values['subject']).toBe('place');
    expect(await faces(store)).toEqual([undefined, undefined, undefined]);
    await store.write(BETTER);
    await store.write(...(await faceCopy(store, 'q1', 'i1')));
    expect((await store.queries.get({ ...ALL, id: faceId('q1') }))?.values).toMatchObject({
      from: 'better',
      subject: 'person',
    });
    expect(await face(store, 'group')).toBe(faceId('q1'));
  });

  it('goes into the bin with its picture for everyone, and stays there until there is another', async () => {
    const store = await shown();
    await binPicture(store, { ...TEAM, id: 'face' });
    for (const place of [
      { ...TEAM, id: 'face' },
      { ...ALL, id: faceId('q1') },
    ])
      expect((await store.queries.get(place))?.state).toBe('bin');
    expect(await faces(store)).toEqual([undefined, undefined, undefined]);
    await store.restore({ ...TEAM, kind: 'media', id: 'face' });
    expect(await faceCopy(store, 'q1', 'i1')).toEqual([]);
    await store.write({ ...TEAM, kind: 'media', id: 'face', fields: { subject: 'place' } }, BETTER);
    await store.write(...(await faceCopy(store, 'q1', 'i1')));
    expect((await store.queries.get({ ...ALL, id: faceId('q1') }))?.values['from']).toBe('better');
    // A person has chosen it: it is not among what came back by itself.
    expect((await store.queries.get({ ...ALL, id: faceId('q1') }))?.back).toBe(false);
    expect(await face(store, 'group')).toBe(faceId('q1'));
  });

  it.each<[why: string, change: Change]>([
    ['said to be of the place', { ...TEAM, kind: 'media', id: 'face', fields: { subject: 'place' } }],
    [
      'of several people',
      { ...TEAM, kind: 'speaker', id: 'sp1', fields: { interview: 'i1', as: 'group', women: 9 } },
    ],
    ['not wanted any more', { ...TEAM, kind: 'consent', id: 'i1.consent', fields: { 'thing.person': 'no' } }],
  ])('is not shown where the team knows better than the copy: %s', async (_, change) => {
    const store = await shown();
    await store.write(change);
    expect(await face(store, 'group')).toBeUndefined();
  });

  it('is not shown where its picture was put away on a phone that had not heard of the copy', async () => {
    const store = await shown();
    await store.bin({ ...TEAM, kind: 'media', id: 'face' });
    expect((await store.queries.get({ ...ALL, id: faceId('q1') }))?.state).toBe('live');
    expect(await face(store, 'group')).toBeUndefined();
  });

  it('goes from everyone’s sight once a phone has heard of both, the copy and that its picture is in the bin', async () => {
    const copyOn = (store: RouteStore) => store.queries.get({ ...ALL, id: faceId('q1') });
    const store = await shown();
    await settleShared(store);
    expect((await copyOn(store))?.state).toBe('live');
    await store.bin({ ...TEAM, kind: 'media', id: 'face' });
    await settleShared(store);
    expect((await copyOn(store))?.state).toBe('bin');
    // Back from the bin it is shown again by a person, not by this.
    await store.restore({ ...TEAM, kind: 'media', id: 'face' });
    await settleShared(store);
    expect((await copyOn(store))?.state).toBe('bin');
  });

  it('of a shared interview is not a picture that the team has corrected or put away since', async () => {
    const store = await quoted();
    const photo = { owner: 'i1.shared', type: 'image/jpeg', file: FILE, started: 0, subject: 'person' };
    const fields = { ...photo, from: 'face', permission: 'i1.consent' };
    await store.write({ ...ALL, kind: 'media', id: 'face.shared', fields });
    expect(await face(store, 'group')).toBe('face.shared');
    await store.write(...(await faceCopy(store, 'q1', 'i1')));
    expect((await store.queries.get({ ...ALL, id: faceId('q1') }))?.values['from']).toBe('face');
    // Said of the copy, by whoever reads that.
    await writeSubject(store, { ...ALL, id: 'face.shared' }, 'place');
    expect((await store.queries.get({ ...ALL, id: faceId('q1') }))?.values['subject']).toBe('place');
  });
});
