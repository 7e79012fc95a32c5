import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import type { Recorder } from '../capture/recorder.ts';
import type { RouteStore } from '../store/route-store.ts';
import { mend } from './mend.ts';

let store: RouteStore;
beforeEach(async () => {
  store = await makePhone();
});
afterEach(() => store.close());

const team = (kind: string, id: string, fields: Record<string, string | number>) =>
  ({ scope: 'team', kind, id, fields }) as const;
const stateOf = async (id: string) => (await store.queries.get({ scope: 'team', id }))?.state;
const recorder = {
  recover: async () => ({ recovered: [], refused: [] }),
} as unknown as Recorder;

/** A session without any sound on disk, as it is left where the phone died. */
const leave = (media: string) =>
  store.media.saveSession({
    media,
    owner: 'i1',
    scope: 'team',
    type: 'audio/webm',
    segment: 0,
    started: 1,
    fields: {},
    until: 0,
    state: 'recording',
    chunks: [],
  });

it('goes through with taking back all of a part, in the middle of which the phone died', async () => {
  await store.write(
    team('interview', 'i1', { started: 1 }),
    team('media', 'm1', { owner: 'i1', type: 'audio/webm' }),
    team('mark', 'k1', { interview: 'i1', media: 'm1', at: 3000 }),
    team('note', 'n1', { interview: 'i1', media: 'm1', at: 4000 }),
  );
  await leave('m1');
  await mend(store, recorder);
  expect(await Promise.all(['i1', 'm1', 'k1', 'n1'].map(stateOf))).toEqual(['live', 'erased', 'bin', 'live']);
});

it('leaves what has sound on disk, and what has not come to any yet', async () => {
  await store.write(
    team('interview', 'i1', { started: 1 }),
    team('media', 'm1', { owner: 'i1', type: 'audio/webm' }),
  );
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 4, chunks: ['a'.repeat(64)] };
  await store.write({ ...team('media', 'm3', { owner: 'i1' }), fields: { owner: 'i1', file } });
  await leave('m1');
  await leave('m2');
  await leave('m3');
  const slice = { media: 'm1', index: 0, until: 2000, at: 5, peaks: new Uint8Array(20) };
  await store.media.addSlice({ ...slice, bytes: new ArrayBuffer(4) });
  await mend(store, recorder);
  expect(await Promise.all(['m1', 'm2', 'm3'].map(stateOf))).toEqual(['live', undefined, 'live']);
});
