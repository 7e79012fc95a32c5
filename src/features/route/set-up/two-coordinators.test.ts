import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { carry } from '../../../../tests/support/carry.ts';
import { expectOffered } from '../../../../tests/support/offered.ts';
import { makePhone } from '../../../../tests/support/phone.ts';
import { moveStop, type MoveTo } from '../../../domain/move-stop.ts';
import { programmeOf } from '../../../domain/today.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import { programmeFrom } from '../../../store/use-programme.tsx';

const on = { scope: 'programme' } as const;
const stopsOf = async (store: RouteStore) => programmeFrom(await store.queries.ofKind('activity')).activities;
const day = async (store: RouteStore) =>
  programmeOf(await stopsOf(store), 'd1').map(({ id, time, host }) =>
    [id, time.from, host].filter(Boolean).join(' '),
  );

async function move(store: RouteStore, to: MoveTo): Promise<void> {
  const changes = moveStop(await stopsOf(store), to, Math.random);
  await store.acts.act(
    'moved',
    changes.map((change) => ({ ...on, kind: 'activity', ...change })),
  );
}

it('two coordinators order and change the same day without signal: both have one order, nothing is doubled or gone', async () => {
  const [here, there] = [await makePhone(), await makePhone()];
  const stop = (id: string, from: string, to: string) =>
    ({ ...on, kind: 'activity', id, fields: { day: 'd1', title: id, time: { from, to } } }) as const;
  await here.write(
    { ...on, kind: 'day', id: 'd1', fields: { date: '2011-03-12' } },
    stop('bus', '07:00', '08:00'),
    stop('visit', '08:00', '11:00'),
    stop('lunch', '12:00', '13:00'),
    stop('talk', '14:00', '15:00'),
  );
  await carry(here, there);
  await move(here, { stop: 'visit', day: 'd1', index: 0 });
  await here.write({ ...on, kind: 'activity', id: 'lunch', fields: { host: 'Rosa' } });
  await move(there, { stop: 'talk', day: 'd1', index: 2 });
  await there.write({ ...on, kind: 'activity', id: 'visit', fields: { host: 'Amina' } });
  await carry(here, there);
  await carry(there, here);
  const both = await Promise.all([day(here), day(there)]);
  expect(both[0]).toEqual(['visit 07:00 Amina', 'bus 10:00', 'talk 12:00', 'lunch 14:00 Rosa']);
  expect(both[1]).toEqual(both[0]);
  // Taking back here undoes what was moved here, and nothing of the other’s.
  expect(await here.acts.takeBack()).toEqual({ label: 'moved', left: 0 });
  expect(await day(here)).toEqual(['bus 07:00', 'visit 08:00 Amina', 'talk 12:00', 'lunch 14:00 Rosa']);
});

const STOPS = ['bus', 'visit', 'lunch', 'talk', 'walk'] as const;
/** What a coordinator does: puts a stop elsewhere, on this day or the next, or writes who hosts it, or what it is about. */
const deed = fc.oneof(
  fc.record({
    stop: fc.constantFrom(...STOPS),
    day: fc.constantFrom('d1', 'd1', 'd1', 'd2'),
    index: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({
    stop: fc.constantFrom(...STOPS),
    field: fc.constantFrom('host', 'about'),
    words: fc.constantFrom('Rosa', 'Luis', 'Amina', 'Carmen'),
  }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function run(store: RouteStore, deeds: readonly Deed[], by: string): Promise<Map<string, string>> {
  const wrote = new Map<string, string>();
  for (const each of deeds) {
    if ('index' in each) {
      await move(store, each);
      continue;
    }
    const { stop: id, field, words } = each;
    await store.write({ ...on, kind: 'activity', id, fields: { [field]: `${words} ${by}` } });
    wrote.set(`${id} ${field}`, `${words} ${by}`);
  }
  return wrote;
}

it('whatever two coordinators do without signal, both end with one order, every stop once, and the words of both', async () => {
  const deeds = fc.array(deed, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(deeds, deeds, async (mine, theirs) => {
      const [here, there] = [await makePhone(), await makePhone()];
      await here.write(
        ...['d1', 'd2'].map((id, at) => ({
          ...on,
          kind: 'day',
          id,
          fields: { date: `2011-03-1${at + 2}` },
        })),
        ...STOPS.map((id, at) => ({
          ...on,
          kind: 'activity',
          id,
          fields: { day: 'd1', title: id, time: { from: `${at + 10}:00`, to: `${at + 10}:45` } },
        })),
      );
      await carry(here, there);
      const wrote = [await run(here, mine, 'here'), await run(there, theirs, 'there')];
      await carry(here, there);
      await carry(there, here);
      const orders = await Promise.all(
        [here, there].map(async (store) =>
          Promise.all(
            ['d1', 'd2'].map(async (id) => programmeOf(await stopsOf(store), id).map((stop) => stop.id)),
          ),
        ),
      );
      expect(orders[1]).toEqual(orders[0]);
      expect((orders[0] ?? []).flat().sort()).toEqual([...STOPS].sort());
      await expectOffered([here, there], wrote);
      here.close();
      there.close();
    }),
    { numRuns: 10 },
  );
});
