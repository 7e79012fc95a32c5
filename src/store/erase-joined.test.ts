import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carry } from '../../tests/support/carry.ts';
import { makePhone } from '../../tests/support/phone.ts';
import { consentId } from '../domain/consent.ts';
import { cutOf } from './cut-sound.ts';
import { citedOf } from './cited.ts';
import { eraseJoined } from './erase-joined.ts';
import { finishErasing } from './erase-spoken.ts';
import type { RouteStore } from './route-store.ts';
import { sweepErased } from './sweep-erased.ts';
import type { Change } from './types.ts';

let store: RouteStore;
let other: RouteStore;
beforeEach(async () => {
  store = await makePhone();
  other = await makePhone();
});
afterEach(() => {
  store.close();
  other.close();
});

const INTERVIEW = { scope: 'team', id: 'i1' } as const;
const AGREED = { interview: 'i1', record: 'yes', share: 'group', naming: 'name' };
const BOTH = { permission: consentId('i1'), permissions: [consentId('i1'), 'c2'] };

async function keepSound(content: string): Promise<string> {
  const put = await store.media.putChunk(new TextEncoder().encode(content).buffer);
  if (!put.ok) throw new Error(put.reason);
  return put.hash;
}

const record = (kind: string, id: string, fields: Change['fields'] = {}): Change => {
  const isShared = kind === 'permission' || kind === 'quote';
  return { scope: isShared ? 'commons' : 'team', kind, id, fields };
};
const sound = async (id: string, segment: number) => {
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 5, chunks: [await keepSound(`sound of ${id}`)] };
  return record('media', id, { owner: 'i1', type: 'audio/webm', segment, file });
};

/** Rosa speaks in two segments; Juan joins at the second, and there is a third after he has left. */
async function group() {
  await store.write(
    record('interview', 'i1', { people: 'Rosa, Juan' }),
    await sound('m1', 0),
    await sound('m2', 1),
    await sound('m3', 2),
    record('mark', 'k1', { interview: 'i1', media: 'm1' }),
    record('mark', 'k2', { interview: 'i1', media: 'm2' }),
    record('note', 'n2', { interview: 'i1', media: 'm2', body: 'Juan says' }),
    // Asked again while Juan was there: still Rosa's answer.
    record('consent', consentId('i1'), { ...AGREED, name: 'Rosa', media: 'm2', heardAt: 5 }),
    record('consent', 'c2', { ...AGREED, name: 'Juan', joined: { media: 'm2', at: 0, segment: 1 } }),
    record('consent_step', 's2', { consent: 'c2', interview: 'i1', what: 'said', fields: { name: 'Juan' } }),
    record('permission', consentId('i1'), { may: 'group', naming: 'name', name: 'Rosa' }),
    record('permission', 'c2', { may: 'group', naming: 'name', name: 'Juan' }),
    record('quote', 'q1', { words: 'of Rosa', mark: 'k1', interview: 'i1', ...BOTH }),
    record('quote', 'q2', { words: 'of Juan', mark: 'k2', interview: 'i1', ...BOTH }),
  );
}
const leave = (more: Partial<Parameters<typeof eraseJoined>[1]> = {}, on = store) =>
  eraseJoined(on, { interview: INTERVIEW, consent: 'c2', captured: [], ...more });
const stateOf = async (id: string, on = store) =>
  (await on.queries.get({ scope: 'team', id }))?.state ??
  (await on.queries.get({ scope: 'commons', id }))?.state;

it('takes what was said since somebody joined, and leaves what the others had said', async () => {
  await group();
  expect(new Set(await leave({ until: 2 }))).toEqual(new Set(['m2']));
  for (const id of ['m2', 'k2', 'n2', 'c2', 's2', 'q2'])
    expect([id, await stateOf(id)]).toEqual([id, 'erased']);
  for (const id of ['i1', 'm1', 'm3', 'k1', consentId('i1'), 'q1'])
    expect([id, await stateOf(id)]).toEqual([id, 'live']);
  expect((await citedOf(store, 'q1'))?.agreed).toMatchObject({ words: true, name: 'Rosa' });
  const [step] = await store.queries.ofKind('consent_step');
  expect(step?.values).toMatchObject({ what: 'refused', consent: consentId('i1') });
  expect(JSON.stringify(await store.queries.all())).not.toContain('"name":"Juan"');
});

it('takes everything since then where nobody has parted the sound again', async () => {
  await group();
  expect(new Set(await leave())).toEqual(new Set(['m2', 'm3']));
});

it('says that it is erased in the same breath as it erases, wherever the phone dies', async () => {
  await group();
  let writes = 0;
  const write: RouteStore['write'] = async (...changes) => {
    writes += 1;
    if (writes > 1) throw new Error('the battery is empty');
    await store.write(...changes);
  };
  await leave({ until: 2 }, { ...store, write }).catch(() => undefined);
  expect(await store.queries.ofKind('consent_step')).toHaveLength(1);
  expect([await stateOf('m2'), await stateOf('k2'), await stateOf('c2')]).toEqual(Array(3).fill('erased'));
});

it('takes sound that has no record yet, so that none can come', async () => {
  await group();
  await leave({ captured: ['m9'], until: 2 });
  expect(await stateOf('m9')).toBe('erased');
});

it('goes on with it where another phone had quoted it meanwhile', async () => {
  await group();
  await carry(store, other);
  await other.write(record('quote', 'q3', { words: 'of Juan too', mark: 'k2', interview: 'i1', ...BOTH }));
  await leave({ until: 2 });
  await carry(other, store);
  expect(await stateOf('q3')).toBe('live');
  await finishErasing(store);
  expect(await stateOf('q3')).toBe('erased');
});

it('leaves no sound behind of which no file was made when the phone died', async () => {
  await group();
  const session = {
    owner: 'i1',
    scope: 'team',
    type: 'audio/webm',
    segment: 1,
    started: 0,
    fields: {},
    until: 5,
  } as const;
  await store.media.saveSession({ ...session, media: 'm2', state: 'closed', chunks: [] });
  await leave({ until: 2 });
  await sweepErased(store);
  expect(await store.media.session('m2')).toBeUndefined();
});

describe('who had joined at 12:30 in the middle of a sound', () => {
  const cut = cutOf('m1', 750_000);
  const beside = (at: number) => ({ interview: 'i1', media: 'm1', at });
  const photo = (id: string, at: number) =>
    record('media', id, { owner: 'i1', type: 'image/jpeg', sound: 'm1', at });
  const valuesOf = async (id: string, on = store) =>
    (await on.queries.get({ scope: 'team', id }))?.values ?? {};

  /** The whole sound, and what was kept of it: a long file begins with the same bytes as its first part. */
  async function noted() {
    const [first, rest, end] = await Promise.all(['first', 'rest', 'end'].map(keepSound));
    const file = (...chunks: (string | undefined)[]) => ({
      name: 'a.webm',
      type: 'audio/webm',
      bytes: 5,
      chunks: chunks.filter((hash) => hash !== undefined),
    });
    const media = (id: string, of: ReturnType<typeof file>) =>
      record('media', id, { owner: 'i1', type: 'audio/webm', segment: 0, duration: 900_000, file: of });
    await store.write(
      record('interview', 'i1', {
        'asked.q1': { media: 'm1', at: 5000 },
        'asked.q2': { media: 'm1', at: 800_000 },
      }),
      media('m1', file(first, rest)),
      record('mark', 'k1', beside(5000)),
      record('mark', 'k2', { ...beside(800_000), moved: { media: 'm1', at: 700_000 } }),
      record('mark', 'k3', { ...beside(5000), moved: { media: 'm1', at: 800_000 } }),
      photo('p1', 6000),
      photo('p2', 800_000),
      record('consent', consentId('i1'), { ...AGREED, name: 'Rosa', media: 'm1', heardAt: 20 }),
      record('consent', 'c2', { ...AGREED, name: 'Juan', joined: { media: 'm1', at: 750_000, segment: 0 } }),
    );
    await carry(store, other);
    await store.write(media(cut.media, file(first, end)));
    return { first, rest, end };
  }

  it('keeps what was marked, asked, heard and pictured before, in its place', async () => {
    await noted();
    await leave({ cut });
    const found = { media: cut.media };
    expect(await valuesOf('k1')).toMatchObject(found);
    expect(await valuesOf('k2')).toMatchObject({ ...found, moved: { media: cut.media, at: 700_000 } });
    expect(await valuesOf('p1')).toMatchObject({ sound: cut.media, at: 6000 });
    expect(await valuesOf(consentId('i1'))).toMatchObject(found);
    expect((await valuesOf('i1'))['asked.q1']).toEqual({ media: cut.media, at: 5000 });
    for (const id of ['m1', 'k3', 'p2', 'c2']) expect([id, await stateOf(id)]).toEqual([id, 'erased']);
  });

  it('leaves no byte of what came after, and every byte of what was before', async () => {
    const { first, rest, end } = await noted();
    const session = { owner: 'i1', scope: 'team', type: 'audio/webm', segment: 0, started: 0 } as const;
    const finished = { ...session, fields: {}, until: 5, state: 'finished' } as const;
    await store.media.saveSession({ ...finished, media: 'm1', chunks: [first ?? '', rest ?? ''] });
    await store.media.saveSession({ ...finished, media: cut.media, chunks: [first ?? '', end ?? ''] });
    await leave({ cut });
    await sweepErased(store);
    expect([...(await store.media.has([first ?? '', rest ?? '', end ?? '']))].sort()).toEqual(
      [first, end].sort(),
    );
    const row = await store.queries.row({ scope: 'team', id: 'm1' });
    expect(row?.values['_erased']).toMatchObject({ chunks: [rest] });
  });

  it('judges what another phone brings later by its moment, not by when it comes', async () => {
    await noted();
    await other.write(
      record('mark', 'late1', beside(4000)),
      record('mark', 'late2', beside(790_000)),
      photo('late3', 4500),
      record('interview', 'i1', { 'asked.q3': { media: 'm1', at: 4600 } }),
    );
    await leave({ cut });
    await carry(store, other);
    await carry(other, store);
    for (const id of ['late1', 'late2', 'late3']) expect(await stateOf(id)).toBe('live');
    await finishErasing(store);
    await finishErasing(store);
    await carry(store, other);
    for (const on of [store, other]) {
      expect(await valuesOf('late1', on)).toMatchObject({ media: cut.media, at: 4000 });
      expect(await valuesOf('late3', on)).toMatchObject({ sound: cut.media, at: 4500 });
      expect((await valuesOf('i1', on))['asked.q3']).toEqual({ media: cut.media, at: 4600 });
      expect(await stateOf('late2', on)).toBe('erased');
    }
  });

  it('leaves in the bin what lay there', async () => {
    await noted();
    await store.bin({ scope: 'team', kind: 'mark', id: 'k1' });
    await leave({ cut });
    expect(await stateOf('k1')).toBe('bin');
  });
});
