import { afterEach, beforeEach, expect, it } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { eraseSpoken, finishErasing } from '../../store/erase-spoken.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { settleTakenBack } from './settle-taken-back.ts';

const INTERVIEW = { scope: 'team', id: 'i1' } as const;
/** The only segment was twenty seconds long: nothing of it is left. */
const ALL = { ok: true, from: 0, taken: 20_000, cut: [], emptied: ['m1'] } as const;

let mine: RouteStore;
let hers: RouteStore;
let second: RouteStore;
beforeEach(async () => {
  mine = await makePhone({ member: 'ana' });
  hers = await makePhone({ member: 'bo' });
  // Ana has a tablet, too.
  second = await makePhone({ member: 'ana' });
});
afterEach(() => {
  for (const store of [mine, hers, second]) store.close();
});

async function takenBack() {
  const team = (kind: string, id: string, fields: Record<string, string | number>) =>
    ({ scope: 'team', kind, id, fields }) as const;
  await mine.write(
    team('interview', 'i1', { started: 1 }),
    team('media', 'm1', { owner: 'i1', type: 'audio/webm' }),
    team('mark', 'k1', { interview: 'i1', media: 'm1', at: 3000 }),
    team('note', 'n1', { interview: 'i1', media: 'm1', at: 4000, body: 'The seed house' }),
    team('media', 'p1', { owner: 'i1', type: 'image/jpeg', sound: 'm1', at: 5000 }),
  );
  for (const other of [hers, second]) await carry(mine, other);
  await settleTakenBack(mine, INTERVIEW, ALL);
}

const stateOf = async (store: RouteStore, id: string) =>
  (await store.queries.get({ scope: 'team', id }))?.state;

it('leaves notes and photos of what was taken back, on every phone and after every sync', async () => {
  await takenBack();
  for (const store of [mine, hers, second]) {
    if (store !== mine) await carry(mine, store);
    await finishErasing(store);
    await finishErasing(store);
  }
  await carry(second, mine);
  await carry(hers, mine);
  await finishErasing(mine);
  for (const store of [mine, hers, second]) {
    const states = await Promise.all(['m1', 'k1', 'n1', 'p1'].map((id) => stateOf(store, id)));
    expect(states).toEqual(['erased', 'bin', 'live', 'live']);
  }
});

it('leaves a note that another phone had written to it offline, and brings later', async () => {
  await takenBack();
  const fields = { interview: 'i1', media: 'm1', at: 6000, body: 'written on the other bank' };
  await hers.write({ scope: 'team', kind: 'note', id: 'n2', fields });
  await carry(hers, mine);
  await finishErasing(mine);
  expect(await stateOf(mine, 'n2')).toBe('live');
});

it('takes them all the same where the whole interview is refused afterwards', async () => {
  await takenBack();
  await eraseSpoken(mine, INTERVIEW, 'refused');
  const fields = { interview: 'i1', media: 'm1', at: 6000, body: 'written on the other bank' };
  await hers.write({ scope: 'team', kind: 'note', id: 'n2', fields });
  await carry(hers, mine);
  await finishErasing(mine);
  const states = await Promise.all(['m1', 'k1', 'n1', 'n2', 'p1'].map((id) => stateOf(mine, id)));
  expect(states).toEqual(Array(5).fill('erased'));
});
