import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { usePhones } from '../../tests/support/phones.ts';
import { citedOf } from './cited.ts';
import { ideaWays } from './idea-ways.ts';
import type { RouteStore } from './route-store.ts';
import { inspirePlan } from './sharing.ts';

const phone = usePhones();
const position = (lat: number) => ({ lat, lon: 80, precisionKm: 1 });
const programme = (kind: string, id: string, fields: Record<string, string | object>) =>
  ({ scope: 'programme', kind, id, fields: fields as Record<string, string> }) as const;

/** A case on the route, and a team that is at home elsewhere. */
async function seeded() {
  const store = await phone({ role: 'participant' });
  await store.write(
    programme('place', 'l1', { name: 'Bijuwa', position: position(27) }),
    programme('place', 'l2', { name: 'Nyeri', position: position(0) }),
    programme('case', 'c1', { title: 'Seed bank', place: 'l1' }),
    programme('activity', 's1', { case: 'c1' }),
    programme('organisation', 'o1', { name: 'Dairy women', country: 'KE', place: 'l2' }),
    programme('team', 't1', { name: 'Los Álamos', organisation: 'o1' }),
  );
  return store;
}

async function inspiredBy(store: RouteStore, ref: { scope: 'programme' | 'commons'; id: string }) {
  const item = await store.queries.get(ref);
  if (!item) throw new Error('nothing there');
  const inspired = await inspirePlan(store, item, { title: 'Jars' });
  if (!inspired.ok) throw new Error(inspired.reason);
  await store.write({ scope: 'commons', kind: 'plan', id: inspired.plan, fields: { team: 'los alamos' } });
  return inspired.plan;
}

it('tells into which plan a case went, and where its team is at home', async () => {
  const store = await seeded();
  const plan = await inspiredBy(store, { scope: 'programme', id: 'c1' });
  expect((await citedOf(store, 'c1'))?.agreed.words).toBe(true);
  expect(await ideaWays(store)).toMatchObject([
    {
      case: { id: 'c1', title: 'Seed bank', place: { name: 'Bijuwa' } },
      plan: { id: plan, title: 'Jars', team: 'los alamos' },
      home: { organisation: 'Dairy women', country: 'KE', place: { name: 'Nyeri' } },
    },
  ]);
});

it('follows what was noted at a stop of the case, and tells each way once', async () => {
  const store = await seeded();
  await store.write(
    { scope: 'commons', kind: 'note', id: 'n1', fields: { type: 'idea', activity: 's1' } },
    { scope: 'commons', kind: 'note', id: 'n2', fields: { type: 'idea', case: 'c1' } },
  );
  const plan = await inspiredBy(store, { scope: 'commons', id: 'n1' });
  const second = await store.queries.get({ scope: 'commons', id: 'n2' });
  if (second) await inspirePlan(store, second, { id: plan });
  expect((await ideaWays(store)).map((way) => way.case.id)).toEqual(['c1']);
});

it('tells nothing of a voice that may not be placed, or of a plan that is still private', async () => {
  const store = await seeded();
  await store.write(
    { scope: 'commons', kind: 'permission', id: 'r1', fields: { may: 'group', withdrawn: 5 } },
    { scope: 'commons', kind: 'quote', id: 'q1', fields: { words: 'Jars', case: 'c1', permission: 'r1' } },
    { scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Seeds' } },
    { scope: 'commons', kind: 'inspiration', id: 'i1', fields: { plan: 'p1', source: 'q1' } },
    { scope: 'me', kind: 'plan', id: 'p2', fields: { title: 'Mine' } },
    { scope: 'me', kind: 'inspiration', id: 'i2', fields: { plan: 'p2', source: 'c1' } },
  );
  expect(await ideaWays(store)).toEqual([]);
});
