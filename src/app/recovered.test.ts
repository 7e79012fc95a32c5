import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { consentId } from '../domain/consent.ts';
import type { RouteStore } from '../store/route-store.ts';
import { settleRecovered } from './recovered.ts';

let store: RouteStore;
beforeEach(async () => {
  store = await makePhone();
});
afterEach(() => store.close());

it('erases what was refused before a crash with the marks, notes and names that were written beside it', async () => {
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { people: 'Rosa' } },
    { scope: 'team', kind: 'consent', id: consentId('i1'), fields: { interview: 'i1', name: 'Rosa' } },
    { scope: 'team', kind: 'media', id: 'm1', fields: { owner: 'i1' } },
    { scope: 'team', kind: 'mark', id: 'k1', fields: { interview: 'i1', media: 'm1' } },
    { scope: 'team', kind: 'note', id: 'n1', fields: { interview: 'i1' } },
  );
  const forget = vi.fn(async () => {});
  const refused = [{ media: 'm1', owner: 'i1', scope: 'team' as const }];
  await settleRecovered(store, { recovered: [], refused }, forget);
  for (const id of ['i1', consentId('i1'), 'm1', 'k1', 'n1'])
    expect([id, (await store.queries.get({ scope: 'team', id }))?.state]).toEqual([id, 'erased']);
  expect(forget).toHaveBeenCalledWith(['m1']);
});

it('makes no interview of what somebody spoke for a card of a plan', async () => {
  await store.write({ scope: 'commons', kind: 'media', id: 'm1', fields: { owner: 'p1', card: 'who' } });
  const spoken = { media: 'm1', segment: 0, owner: 'p1', scope: 'commons' as const, card: 'who', started: 5 };
  const how = { duration: 9, ended: 14, cut: true, paused: false, finished: new Promise<never>(() => {}) };
  await settleRecovered(store, { recovered: [{ ...spoken, ...how }], refused: [] }, async () => {});
  expect(await store.queries.get({ scope: 'commons', id: 'p1' })).toBeUndefined();
});
