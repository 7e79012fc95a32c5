import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cell,
  isAncestor,
  isSettled,
  isValidValue,
  mergeCells,
  overtakenBy,
  SEEN_LIMIT,
  seenBy,
  type Value,
} from './cell.ts';
import { makeStamp, stampTime } from './stamp.ts';

const [ANA, BEA, CAI] = ['anaphone00', 'beaphone00', 'caiphone00'];
const stamp = (wall: number, device: string) => makeStamp(wall, 0, device);
const time = (wall: number) => stampTime(makeStamp(wall, 0, ANA));

const first: Value = [stamp(1, ANA), 'seed bank', {}];
const second: Value = [stamp(2, ANA), 'the seed bank', {}];
const answer: Value = [stamp(3, BEA), 'Seed bank', { [ANA]: time(1) }];
const choice: Value = [stamp(4, CAI), 'Seed Bank', { [ANA]: time(2), [BEA]: time(3) }];

describe('an ancestor', () => {
  it('is an earlier value of the same device', () => {
    expect(isAncestor(first, second)).toBe(true);
    expect(isAncestor(second, first)).toBe(false);
    expect(isAncestor(first, first)).toBe(false);
  });

  it('is a value that the writer had seen, or a later one of its device', () => {
    expect(isAncestor(first, answer)).toBe(true);
    expect(isAncestor(first, choice)).toBe(true);
    expect(isAncestor(answer, choice)).toBe(true);
  });

  it('is no value that the writer had not seen, however much earlier its stamp', () => {
    expect(isAncestor(second, answer)).toBe(false);
    expect(isAncestor([stamp(0, CAI), 'x', {}], answer)).toBe(false);
  });
});

describe('a cell', () => {
  it('shows what was written last', () => {
    expect(mergeCells([first], [second])).toEqual([second]);
    expect(mergeCells([second], [first])).toEqual([second]);
  });

  it('keeps values that nobody has chosen between, the largest stamp first', () => {
    expect(mergeCells([second], [answer])).toEqual([answer, second]);
    expect(mergeCells([answer], [second])).toEqual([answer, second]);
  });

  it('holds one value again once somebody has chosen', () => {
    expect(mergeCells([answer, second], [choice])).toEqual([choice]);
    expect(mergeCells([choice], [answer, second, first])).toEqual([choice]);
  });

  it('does not change by what it holds already', () => {
    const cell: Cell = [answer, second];
    expect(mergeCells(cell, cell)).toEqual(cell);
  });

  it('keeps its own value where a cloned device wrote another under the same stamp', () => {
    expect(mergeCells([first], [[first[0], 'other', {}]])).toEqual([first]);
  });

  it('sorts what came in unsorted', () => {
    expect(mergeCells([], [second, answer])).toEqual([answer, second]);
  });
});

describe('what a write has seen', () => {
  it('is nothing as long as one device alone has written', () => {
    expect(seenBy([], ANA)).toEqual({});
    expect(seenBy([first], ANA)).toEqual({});
  });

  it('is the latest of every other device, theirs and what they had seen', () => {
    expect(seenBy([answer, second], CAI)).toEqual({ [ANA]: time(2), [BEA]: time(3) });
    expect(seenBy([answer], CAI)).toEqual({ [ANA]: time(1), [BEA]: time(3) });
    expect(seenBy([choice], ANA)).toEqual({ [BEA]: time(3), [CAI]: time(4) });
  });

  it('names 64 devices at most, the latest', () => {
    const cell = Array.from({ length: SEEN_LIMIT + 2 }, (_, at): Value => {
      return [stamp(100 - at, `phone${String(at).padStart(5, '0')}`), at, {}];
    });
    const seen = seenBy(cell, ANA);
    expect(Object.keys(seen)).toHaveLength(SEEN_LIMIT);
    expect(seen).toHaveProperty('phone00000');
    expect(seen).not.toHaveProperty('phone00064');
    expect(seen).not.toHaveProperty('phone00065');
  });
});

describe('a valid value', () => {
  it.each([
    ['alone', first],
    ['with what it has seen', choice],
  ])('stands %s', (_, value) => {
    expect(isValidValue(value)).toBe(true);
  });

  const many = Object.fromEntries(
    Array.from({ length: 65 }, (_, at) => [`phone${String(at).padStart(5, '0')}`, time(1)]),
  );
  it.each<[string, Value]>([
    ['has no stamp', ['yesterday', 'x', {}]],
    ['has seen its own device', [stamp(5, ANA), 'x', { [ANA]: time(1) }]],
    ['has seen a value of its own time', [stamp(5, ANA), 'x', { [BEA]: time(5) }]],
    ['has seen the future', [stamp(5, ANA), 'x', { [BEA]: time(6) }]],
    ['has seen a whole stamp', [stamp(5, ANA), 'x', { [BEA]: stamp(1, BEA) }]],
    ['has seen no device', [stamp(5, ANA), 'x', { bea: time(1) }]],
    ['has seen 65 devices', [stamp(5, ANA), 'x', many]],
  ])('never %s', (_, value) => {
    expect(isValidValue(value)).toBe(false);
  });
});

describe('a settled field', () => {
  it('is the rank, or begins with an underscore', () => {
    expect(['rank', '_deleted', '_erased', '_'].every(isSettled)).toBe(true);
    expect(['title', 'ranking', 'a_b', ''].some(isSettled)).toBe(false);
  });
});

describe('what is overtaken', () => {
  const phone = fc.constantFrom(ANA, BEA, CAI);
  const wall = fc.integer({ min: 1, max: 6 });
  const value = fc
    .tuple(wall, phone, fc.dictionary(phone, wall.map(time), { maxKeys: 3 }))
    .map(([at, device, seen]): Value => [stamp(at, device), at, seen]);

  it('is every ancestor of one of the values, and nothing else, whatever they claim', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), value, (values, earlier) => {
        expect(overtakenBy(values)(earlier)).toBe(values.some((later) => isAncestor(earlier, later)));
      }),
      { seed: 7, numRuns: 5000 },
    );
  });

  it('is found in a cell that someone has filled in no time', () => {
    const filled = Array.from({ length: 50_000 }, (_, at): Value => {
      return [stamp(9, at.toString(36).padStart(10, '0')), at, { [ANA]: time(1) }];
    });
    const started = performance.now();
    expect(mergeCells(filled, [first, second, ...filled])).toHaveLength(50_001);
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 180_000);
});
