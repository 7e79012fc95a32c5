import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { carry } from '../../../../tests/support/carry.ts';
import { expectOffered } from '../../../../tests/support/offered.ts';
import { makePhone } from '../../../../tests/support/phone.ts';
import { deckOf } from '../../../domain/plan-parts/cards.ts';
import { PLAN_CARDS } from '../../../domain/plan.ts';
import { rankAt } from '../../../domain/rank.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import { recordOf } from './use-card-order.ts';

const deckIn = async (store: RouteStore) => deckOf(await store.queries.ofKind('card'));
const CARDS = ['who', 'new', 'steps', 'money', 'water', 'soil'] as const;

/** What a coordinator does with a card: puts it elsewhere, drops or asks it, words it. */
const deed = fc.record({
  card: fc.constantFrom(...CARDS),
  what: fc.oneof(
    fc.record({ part: fc.constantFrom('concept' as const, 'home' as const), index: fc.nat(6) }),
    fc.record({ off: fc.boolean() }),
    fc.record({ field: fc.constantFrom('title', 'ask', 'example'), words: fc.constantFrom('Agua', 'Eau') }),
  ),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Does them one after the other; gives the words that were written last, by place. */
async function run(store: RouteStore, deeds: readonly Deed[], by: string): Promise<Map<string, string>> {
  const wrote = new Map<string, string>();
  for (const { card: id, what } of deeds) {
    const { asked, off } = await deckIn(store);
    const card = [...asked, ...off].find((each) => each.id === id);
    if (card === undefined) throw new Error(id);
    const on = { scope: 'programme', kind: 'card', id: recordOf(card) } as const;
    if ('index' in what) {
      const others = asked.filter((each) => each.part === what.part && each !== card);
      const rank = rankAt(others, what.index, Math.random);
      await store.acts.act('moved', [{ ...on, fields: { rank, part: what.part } }]);
    } else if ('off' in what) await store.acts.act('asked', [{ ...on, fields: { off: what.off } }]);
    else {
      const words = `${what.words} ${by}`;
      await store.write({ ...on, fields: { [what.field]: words } });
      wrote.set(`${on.id} ${what.field}`, words);
    }
  }
  return wrote;
}

it('whatever two coordinators do without signal, both have the same cards in one order, each once, and the words of both', async () => {
  const deeds = fc.array(deed, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(deeds, deeds, async (mine, theirs) => {
      const [here, there] = [await makePhone(), await makePhone()];
      await here.write(
        ...['water', 'soil'].map(
          (id) =>
            ({
              scope: 'programme',
              kind: 'card',
              id,
              fields: { title: id, part: 'home', rank: 'z' },
            }) as const,
        ),
      );
      await carry(here, there);
      const wrote = [await run(here, mine, 'here'), await run(there, theirs, 'there')];
      await carry(here, there);
      await carry(there, here);
      const [first, second] = [await deckIn(here), await deckIn(there)];
      expect(second).toEqual(first);
      const ids = [...first.asked, ...first.off].map(({ id }) => id);
      expect(ids.sort()).toEqual([...PLAN_CARDS.map(({ field }) => field), 'water', 'soil'].sort());
      await expectOffered([here, there], wrote);
      here.close();
      there.close();
    }),
    { numRuns: 12 },
  );
});
