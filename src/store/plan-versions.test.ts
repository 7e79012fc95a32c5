import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { rewriteText } from './history.ts';
import { keepVersion, returnTo } from './plan-versions.ts';
import type { RouteStore } from './route-store.ts';
import { plantSeeds } from './seed.ts';
import type { Item } from './types.ts';

const PLAN = { scope: 'commons', kind: 'plan', id: 'p1' } as const;
const step = (id: string) => ({ scope: 'commons', kind: 'step', id }) as const;

async function withPlan(): Promise<RouteStore> {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [
    { ...PLAN, fields: { title: 'Seeds', state: 'idea' }, texts: { today: 'We buy seed.' } },
    { ...step('s1'), fields: { plan: 'p1', what: 'Plant', who: 'Luz', rank: 'a' } },
    { ...step('s2'), fields: { plan: 'p1', what: 'Harvest', rank: 'b' } },
  ]);
  return store;
}

async function get(store: RouteStore, ref: { scope: 'commons'; id: string }): Promise<Item> {
  const item = await store.queries.get(ref);
  if (!item) throw new Error(`no ${ref.id}`);
  return item;
}

const steps = async (store: RouteStore) =>
  (await store.queries.linkedTo('p1', 'step'))
    .map(({ values }) => String(values['what']))
    .toSorted((a, b) => a.localeCompare(b));

it('returns to a version, whatever was changed, added or thrown away since', async () => {
  const store = await withPlan();
  const version = await keepVersion(store, await get(store, PLAN), 'At the fair');
  await store.write(
    { ...PLAN, fields: { title: 'Jars', months: 9, state: 'submitted' } },
    { ...step('s1'), fields: { what: 'Sow', who: null } },
    { ...step('s3'), fields: { plan: 'p1', what: 'Sell' } },
  );
  await store.bin(step('s2'));
  await rewriteText(store, PLAN, 'today', 'We buy nothing.');
  await rewriteText(store, PLAN, 'vision', 'Jars in each house.');
  await returnTo(
    store,
    await get(store, PLAN),
    await get(store, { scope: 'commons', id: version }),
    'Before',
  );
  const plan = await get(store, PLAN);
  expect(plan.values).toMatchObject({
    title: 'Seeds',
    months: null,
    state: 'submitted',
    today: 'We buy seed.',
  });
  expect(plan.values['vision'] ?? '').toBe('');
  expect(await steps(store)).toEqual(['Harvest', 'Plant']);
  expect((await get(store, step('s1'))).values['who']).toBe('Luz');
  // What was added is in the bin, not gone.
  expect((await get(store, step('s3'))).state).toBe('bin');
});

it('keeps the plan as it was before one returns, and can return to that too', async () => {
  const store = await withPlan();
  const version = await keepVersion(store, await get(store, PLAN), 'First');
  await rewriteText(store, PLAN, 'today', 'We grow it.');
  await store.write({ ...step('s3'), fields: { plan: 'p1', what: 'Sell' } });
  await returnTo(
    store,
    await get(store, PLAN),
    await get(store, { scope: 'commons', id: version }),
    'Before',
  );
  const before = (await store.queries.ofKind('version')).find(({ values }) => values['name'] === 'Before');
  if (!before) throw new Error('no version from before');
  await returnTo(store, await get(store, PLAN), before, 'Again');
  expect((await get(store, PLAN)).values['today']).toBe('We grow it.');
  expect(await steps(store)).toEqual(['Harvest', 'Plant', 'Sell']);
});

it('brings back what a version holds and the plan never had, and leaves alone what was erased', async () => {
  const store = await withPlan();
  const version = await keepVersion(store, await get(store, PLAN), 'Theirs');
  const part = (id: string, words: string) => ({
    [`part.${id}`]: { kind: 'inspiration', values: { plan: 'p1', source: 'q1' } },
    [`text.${id}.why.0`]: words,
  });
  await store.write(
    {
      scope: 'commons',
      kind: 'version',
      id: version,
      fields: { ...part('i1', 'Same soil'), ...part('i2', 'gone') },
    },
    { scope: 'commons', kind: 'inspiration', id: 'i2', fields: { plan: 'p1' } },
  );
  await store.erase(
    { scope: 'commons', kind: 'inspiration', id: 'i2' },
    { by: 'm', at: 1, reason: 'withdrawn', chunks: [] },
  );
  await returnTo(
    store,
    await get(store, PLAN),
    await get(store, { scope: 'commons', id: version }),
    'Before',
  );
  const back = await store.queries.linkedTo('p1', 'inspiration');
  expect(back.map(({ id, values }) => [id, values['why']])).toEqual([['i1', 'Same soil']]);
});
