import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { askedAt, clockToMs, segmentsOf, wholeAt } from './segments.ts';

const sounds = [
  { id: 'a', durationMs: 60_000 },
  { id: 'b', durationMs: 30_000 },
];

it('each question lasts from where it was asked to where the next was, over all runs of the recorder', () => {
  const asked = { why: { media: 'b', at: 5000 }, you: { media: 'a', at: 1000 }, lost: { media: 'c', at: 0 } };
  expect(segmentsOf({ asked }, sounds)).toEqual([
    { question: 'you', from: 1000, to: 65_000 },
    { question: 'why', from: 65_000, to: 90_000 },
  ]);
  expect(segmentsOf({ asked }, [])).toEqual([]);
});

it('segments follow each other without a gap, whatever was tapped', () => {
  const moment = fc.record({ media: fc.constantFrom('a', 'b', 'c'), at: fc.nat(80_000) });
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), moment), (asked) => {
      const segments = segmentsOf({ asked }, sounds);
      for (const [index, { from, to }] of segments.entries()) {
        expect(to).toBeGreaterThanOrEqual(from);
        const next = segments[index + 1];
        if (next) expect(to).toBe(next.from);
      }
    }),
  );
});

it('a moment of the whole and of its run are the same moment', () => {
  fc.assert(
    fc.property(fc.nat(89_999), (whole) => {
      const asked = askedAt(sounds, whole);
      expect(asked && wholeAt(sounds, asked)).toBe(whole);
    }),
  );
  expect(askedAt(sounds, 500_000)).toEqual({ media: 'b', at: 30_000 });
  expect(askedAt(sounds, -5)).toEqual({ media: 'a', at: 0 });
  expect(askedAt([], 5)).toBeUndefined();
});

it('minutes and seconds are read as people write them', () => {
  expect([clockToMs('12:41'), clockToMs(' 0:05 '), clockToMs('1:02:03')]).toEqual([761_000, 5000, 3_723_000]);
  expect([clockToMs('12'), clockToMs('1:60'), clockToMs('x'), clockToMs('-1:00')]).toEqual(
    Array(4).fill(undefined),
  );
});
