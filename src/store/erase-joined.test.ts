import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { carry } from '../../tests/support/carry.ts';
import { makePhone } from '../../tests/support/phone.ts';
import { consentId } from '../domain/consent.ts';
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
const leave = (more: { captured?: string[]; kept?: string[]; until?: number } = {}) =>
  eraseJoined(store, { interview: INTERVIEW, consent: 'c2', captured: [], ...more });
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

it('takes everything since then where nobody has parted the sound again, but what was cut off before', async () => {
  await group();
  expect(new Set(await leave({ kept: ['m3'] }))).toEqual(new Set(['m2']));
  expect(await stateOf('m3')).toBe('live');
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
