import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { carry } from '../../tests/support/carry.ts';
import { usePhones } from '../../tests/support/phones.ts';
import type { Draft } from '../domain/draft.ts';
import { assemblyCommentId, assemblyTold } from '../domain/plan-parts/assembly.ts';
import { progressId } from '../domain/plan-parts/progress.ts';
import { MediaFile } from './media-file.ts';
import { keepVersion, returnTo } from './plan-versions.ts';
import type { RouteStore } from './route-store.ts';
import { plantSeeds } from './seed.ts';
import { planSharing, sharePlan } from './share-plan.ts';
import type { Item } from './types.ts';

const phone = usePhones();

const ME = { scope: 'me' } as const;
const ALL = { scope: 'commons' } as const;
const REPORT = progressId('p1', 1);
const TOLD = assemblyTold('a1', 'today');
const part = (kind: string, id: string, fields: Draft['fields'], texts?: Draft['texts']): Draft => ({
  ...ME,
  kind,
  id,
  fields: { plan: 'p1', ...fields },
  ...(texts ? { texts } : {}),
});

/** The chunk of a sound or a picture, and the record that names it. */
async function media(store: RouteStore, id: string, fields: Draft['fields'], type = 'audio/webm') {
  const bytes = new TextEncoder().encode(`what ${id} says (invented)`);
  const put = await store.media.putChunk(bytes.buffer);
  if (!put.ok) throw new Error(put.reason);
  const file = { name: id, type, bytes: bytes.length, chunks: [put.hash] };
  await plantSeeds(store, [{ ...ME, kind: 'media', id, fields: { type, file, ...fields } }]);
}

/** An invented plan that only one sees, with something of everything that hangs on one. */
async function privatePlan(store: RouteStore): Promise<Item> {
  await plantSeeds(store, [
    { ...ME, kind: 'plan', id: 'p1', fields: { title: 'Jars' }, texts: { today: 'We buy seed.' } },
    part('step', 's1', { what: 'Buy jars', from: '2027-03-01', to: '2027-04-01' }),
    part('budget', 'b1', { step: 's1', what: 'Jars', price: '3' }),
    part('progress', REPORT, { month: 1, sent: '2027-05-01' }, { best1: 'Forty jars' }),
    part('move', 'a1', { begun: 7, 'said.today': 'change' }),
    part('comment', assemblyCommentId('a1', 'today'), { card: 'today', told: TOLD }, { body: 'Fewer' }),
    part('inspiration', 'i1', { source: 'q1' }, { why: 'Same soil' }),
    part('inspiration', 'i2', { source: 'q2' }, { why: 'As Luz does' }),
    { ...ALL, kind: 'permission', id: 'r1', fields: { may: 'group', withdrawn: null } },
    { ...ALL, kind: 'permission', id: 'r2', fields: { may: 'group', withdrawn: 5 } },
    { ...ALL, kind: 'quote', id: 'q1', fields: { words: 'One jar each', permission: 'r1' } },
    { ...ALL, kind: 'quote', id: 'q2', fields: { words: 'I take it back', permission: 'r2' } },
  ]);
  await media(store, 'm1', { owner: 'p1', card: 'today' });
  await media(store, 'm2', { owner: REPORT, card: 'best1' });
  await media(store, 'm3', { owner: REPORT, card: 'best1', sound: 'm2', at: 400 }, 'image/jpeg');
  await media(store, 'm4', { owner: 'p1', card: TOLD });
  await media(store, 'm5', { owner: progressId('p1', 3), card: 'best2' });
  await media(store, 'm6', { owner: 'p1', card: 'who', permission: 'r2' });
  const plan = await planIn(store);
  await keepVersion(store, plan, 'At the fair');
  return plan;
}

async function planIn(store: RouteStore): Promise<Item> {
  const plan = await store.queries.get({ ...ME, id: 'p1' });
  if (!plan) throw new Error('no plan');
  return plan;
}

const shared = async (store: RouteStore) =>
  (await store.queries.all()).filter(({ scope, id }) => scope === 'commons' && /\.shared/.test(id));
const valuesOf = async (store: RouteStore, id: string) =>
  (await store.queries.get({ ...ALL, id }))?.values ?? {};

it('takes along all that hangs on a plan, the sound and the photos of its reports too, and leaves the original as it is', async () => {
  const store = await phone({ role: 'participant' });
  const plan = await privatePlan(store);
  const before = (await store.queries.all()).filter(({ scope }) => scope === 'me');
  const held = await store.media.usage();
  await sharePlan(store, plan);
  expect((await store.queries.all()).filter(({ scope }) => scope === 'me')).toEqual(before);
  // What was recorded lies on the phone once.
  expect(await store.media.usage()).toEqual(held);
  expect(await valuesOf(store, 'p1.shared')).toMatchObject({ title: 'Jars', today: 'We buy seed.' });
  expect(await valuesOf(store, 's1.shared')).toMatchObject({ plan: 'p1.shared', from: '2027-03-01' });
  expect(await valuesOf(store, 'b1.shared')).toMatchObject({ step: 's1.shared' });
  const report = progressId('p1.shared', 1);
  expect(await valuesOf(store, report)).toMatchObject({ plan: 'p1.shared', best1: 'Forty jars' });
  expect(await valuesOf(store, 'm2.shared')).toMatchObject({ owner: report, card: 'best1' });
  expect(await valuesOf(store, 'm3.shared')).toMatchObject({ owner: report, sound: 'm2.shared', at: 400 });
  // Spoken for a report of which nothing else has been said.
  expect(await valuesOf(store, 'm5.shared')).toMatchObject({ owner: progressId('p1.shared', 3) });
  const told = assemblyTold('a1.shared', 'today');
  expect(await valuesOf(store, 'm4.shared')).toMatchObject({ owner: 'p1.shared', card: told });
  expect(await valuesOf(store, assemblyCommentId('a1.shared', 'today'))).toMatchObject({
    told,
    body: 'Fewer',
  });
  const file = MediaFile.parse((await valuesOf(store, 'm3.shared'))['file']);
  if (!('chunks' in file)) throw new Error('no chunks');
  const chunk = await store.media.readChunk(file.chunks[0] ?? '');
  expect(new TextDecoder().decode(chunk)).toBe('what m3 says (invented)');
});

it('leaves behind what somebody does not let the route have, says so, and takes it along once they do', async () => {
  const store = await phone({ role: 'participant' });
  const plan = await privatePlan(store);
  const told = await planSharing(store, plan);
  expect(told).toMatchObject({ voices: 4, photos: 1, unmade: 0 });
  expect(told.closed.map(({ id }) => id).toSorted()).toEqual(['i2', 'm6']);
  await sharePlan(store, plan);
  const ids = (await shared(store)).map(({ id }) => id);
  expect(ids).toHaveLength(told.fresh);
  for (const id of ['i2.shared', 'm6.shared']) expect(ids).not.toContain(id);
  expect(JSON.stringify((await shared(store)).map(({ values }) => values))).not.toContain('As Luz does');
  await store.write({ ...ALL, kind: 'permission', id: 'r2', fields: { withdrawn: null } });
  expect(await planSharing(store, plan)).toMatchObject({ fresh: 2, closed: [] });
  await sharePlan(store, plan);
  expect(await valuesOf(store, 'i2.shared')).toMatchObject({ plan: 'p1.shared', why: 'As Luz does' });
});

it('leaves behind what somebody takes back while it is being read', async () => {
  const store = await phone({ role: 'participant' });
  const plan = await privatePlan(store);
  const atKeys: RouteStore['queries']['atKeys'] = async (keys) => {
    await store.write({ ...ALL, kind: 'permission', id: 'r1', fields: { withdrawn: 7 } });
    return store.queries.atKeys(keys);
  };
  await sharePlan({ write: store.write, queries: { ...store.queries, atKeys } }, plan);
  expect(await valuesOf(store, 'p1.shared')).toMatchObject({ title: 'Jars' });
  // Neither by itself nor in the version that was kept.
  expect(JSON.stringify((await shared(store)).map(({ values }) => values))).not.toContain('Same soil');
});

it('keeps a version to which the copy can return', async () => {
  const store = await phone({ role: 'participant' });
  await privatePlan(store);
  await store.bin({ ...ME, kind: 'budget', id: 'b1' });
  await sharePlan(store, await planIn(store));
  await store.write({ ...ALL, kind: 'step', id: 's1.shared', fields: { what: 'Buy sacks' } });
  const version = (await shared(store)).find(({ kind }) => kind === 'version');
  const copy = await store.queries.get({ ...ALL, id: 'p1.shared' });
  if (!version || !copy) throw new Error('no version');
  await returnTo(store, copy, version, 'Before');
  expect(await valuesOf(store, 's1.shared')).toMatchObject({ what: 'Buy jars', from: '2027-03-01' });
  // It was in the bin when the plan was shared.
  expect(await valuesOf(store, 'b1.shared')).toMatchObject({ plan: 'p1.shared', step: 's1.shared' });
});

it('makes one copy of two taps, and of two phones of one person, and takes along what is finished later', async () => {
  const store = await phone({ role: 'participant' });
  const plan = await privatePlan(store);
  await plantSeeds(store, [
    { ...ME, kind: 'media', id: 'late', fields: { owner: 'p1', card: 'who', type: 'audio/webm' } },
  ]);
  expect(await planSharing(store, plan)).toMatchObject({ unmade: 1 });
  const second = await phone({ role: 'participant', member: store.profile.member });
  await carry(store, second);
  // Nothing there has read yet what the cards say.
  expect((await planIn(second)).values['today']).toBe('');
  await Promise.all([
    sharePlan(store, plan),
    sharePlan(store, plan),
    sharePlan(second, await planIn(second)),
  ]);
  await carry(second, store);
  await carry(store, second);
  const count = (await shared(store)).length;
  expect((await valuesOf(second, 'p1.shared'))['today']).toBe('We buy seed.');
  const { readText } = await import('../merge/text.ts');
  const row = await store.queries.row({ ...ALL, id: 'p1.shared' });
  expect(readText(row?.texts['today'] ?? [])).toBe('We buy seed.');
  await media(store, 'late', {});
  expect(await planSharing(store, plan)).toMatchObject({ fresh: 1, voices: 1, unmade: 0 });
  await sharePlan(store, plan);
  expect(await shared(store)).toHaveLength(count + 1);
  expect(await planSharing(store, plan)).toMatchObject({ fresh: 0 });
});

it('leaves nothing half copied wherever it is cut off, and does it whole the next time', async () => {
  const store = await phone({ role: 'participant' });
  const plan = await privatePlan(store);
  const { fresh } = await planSharing(store, plan);
  for (let at = 0; at < fresh; at += 3) {
    await expect(withoutRoomAfter(at, () => sharePlan(store, plan))).rejects.toMatchObject({
      reason: 'full',
    });
    expect(await shared(store)).toEqual([]);
  }
  await sharePlan(store, plan);
  expect(await shared(store)).toHaveLength(fresh);
});

/** Runs something on a disk that takes so many rows and no more. */
async function withoutRoomAfter<T>(rows: number, run: () => Promise<T>): Promise<T> {
  const real = IDBObjectStore.prototype.put;
  let left = rows;
  IDBObjectStore.prototype.put = function put(this: IDBObjectStore, ...args: Parameters<typeof real>) {
    if (left <= 0) throw new DOMException('planted', 'QuotaExceededError');
    left -= 1;
    return real.apply(this, args);
  };
  try {
    return await run();
  } finally {
    IDBObjectStore.prototype.put = real;
  }
}
