import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ROSA, tellInterview } from '../../tests/support/interview.ts';
import { usePhones } from '../../tests/support/phones.ts';
import type { PublicUse } from '../domain/permission.ts';
import { faceCopy, faceId, faceOf } from './face.ts';
import type { RouteStore } from './route-store.ts';
import type { Json } from './types.ts';

const phone = usePhones();
const TEAM = { scope: 'team' } as const;
const ALL = { scope: 'commons' } as const;
const NAMED = { ...ROSA, share: 'anyone' };
const FILE = { name: 'a.jpg', type: 'image/jpeg', bytes: 3, chunks: ['a'.repeat(64)] };
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
});
