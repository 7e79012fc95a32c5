import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { eraseSpoken } from '../store/erase-spoken.ts';
import type { RouteStore } from '../store/route-store.ts';
import { keepSmallFile } from './small-file.ts';

let store: RouteStore;
beforeEach(async () => {
  store = await makePhone();
});
afterEach(() => store.close());

const keep = (owner: string) =>
  keepSmallFile(
    { media: store.media, writer: store, newId: store.newId, now: store.now },
    {
      bytes: Uint8Array.from([1, 2, 3]),
      type: 'image/png',
      name: 'signature.png',
      owner,
      scope: 'team',
      beside: () => [{ scope: 'team', kind: 'interview', id: owner, fields: { started: 1 } }],
    },
  );

it('tells bytes that were erased from a record that was', async () => {
  expect(await keep('i1')).toMatchObject({ ok: true });
  await eraseSpoken(store, { scope: 'team', id: 'i1' }, 'refused');
  expect(await keep('i2')).toEqual({ ok: false, reason: 'again' });
});
