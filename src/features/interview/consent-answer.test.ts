import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { consentId } from '../../domain/consent.ts';
import { permissionFrom, permitted } from '../../domain/permission.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { writeAnswer } from './consent-answer.ts';

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
const CONSENT = { scope: 'team', kind: 'consent', id: consentId('i1') } as const;
const PERMISSION = { scope: 'commons', kind: 'permission', id: consentId('i1') } as const;

async function permission(on: RouteStore) {
  const item = await on.queries.get(PERMISSION);
  return item && permissionFrom(item.values, item.others);
}

describe('an answer to the consent', () => {
  it('makes no permission where nothing was shared', async () => {
    await writeAnswer(store, INTERVIEW, { record: 'yes', share: 'group' });
    expect(await permission(store)).toBeUndefined();
  });

  it('does not let out what two phones have answered differently', async () => {
    await store.write({ ...CONSENT, fields: { interview: 'i1', record: 'yes', share: 'nobody' } });
    await other.write({ ...CONSENT, fields: { interview: 'i1', record: 'yes', share: 'group' } });
    await carry(other, store);
    await store.write({ ...PERMISSION, fields: { may: 'nobody' } });
    await writeAnswer(store, INTERVIEW, { naming: 'nobody' });
    expect((await permission(store))?.may).toBe('nobody');
  });

  it('settles such a dispute where it answers it', async () => {
    await store.write({ ...CONSENT, fields: { interview: 'i1', record: 'yes', share: 'nobody' } });
    await other.write({ ...CONSENT, fields: { interview: 'i1', record: 'yes', share: 'group' } });
    await carry(other, store);
    await store.write({ ...PERMISSION, fields: { may: 'nobody' } });
    await writeAnswer(store, INTERVIEW, { record: 'yes', share: 'group' });
    expect((await permission(store))?.may).toBe('group');
  });

  it('that takes it back reaches a quote which another phone has shared meanwhile', async () => {
    await writeAnswer(store, INTERVIEW, { record: 'yes', share: 'group' });
    await carry(store, other);
    await other.write({ ...PERMISSION, fields: { may: 'group', naming: 'nobody', withdrawn: null } });
    await writeAnswer(store, INTERVIEW, { withdrawn: { at: 5, why: '' } });
    await carry(store, other);
    expect(permitted(await permission(other), 'group').words).toBe(false);
  });
});
