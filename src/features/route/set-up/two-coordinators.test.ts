import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { carry } from '../../../../tests/support/carry.ts';
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
