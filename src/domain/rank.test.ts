import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byRank } from './by-rank.ts';
import { firstRanks, rankAt, rankBetween } from './rank.ts';

const chance = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
};

describe('a rank', () => {
  test('lands where it was put, through any sequence of insertions', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(), { maxLength: 60 }), (seed, places) => {
        const random = chance(Math.abs(seed));
        const list: { id: string; rank: string }[] = [];
        for (const [made, place] of places.entries()) {
          const index = place % (list.length + 1);
          list.splice(index, 0, { id: `${made}`, rank: rankAt(list, index, random) });
        }
        expect([...list].sort(byRank)).toEqual(list);
      }),
    );
  });

  test('differs between two phones that insert at one place', () => {
    const made = new Set(
      Array.from({ length: 50 }, (_, seed) => rankBetween('a1', 'a2', chance(seed * 7919))),
    );
    expect(made.size).toBeGreaterThan(45);
  });

  test('takes strange and equal bounds as open', () => {
    const random = chance(3);
    expect(rankBetween('!!', '??', random)).toMatch(/^[A-Za-z]/);
    expect(rankBetween('a1', 'a1', random) > 'a1').toBe(true);
    const tied = [
      { id: 'a', rank: 'a1' },
      { id: 'b', rank: 'a1' },
      { id: 'c', rank: 'a2' },
    ];
    const rank = rankAt(tied, 1, random);
    expect(rank > 'a1' && rank < 'a2').toBe(true);
  });

  test('orders ties by id and puts what has none last', () => {
    const list = [{ id: 'z' }, { id: 'b', rank: 'a1' }, { id: 'a', rank: 'a1' }, { id: 'y', rank: '' }];
    expect(list.sort(byRank).map(({ id }) => id)).toEqual(['a', 'b', 'y', 'z']);
    expect(firstRanks(3)).toEqual([...firstRanks(3)].sort());
  });

  test('stays short when one always adds at the end', () => {
    const random = chance(1);
    let last: string | null = null;
    for (let made = 0; made < 500; made += 1) last = rankBetween(last, null, random);
    expect(last?.length).toBeLessThan(40);
  });
});
