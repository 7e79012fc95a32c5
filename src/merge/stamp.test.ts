import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isDevice,
  isStamp,
  makeStamp,
  nextStamp,
  stampCounter,
  stampDevice,
  stampTime,
  stampWall,
  WALL_LIMIT,
} from './stamp.ts';

const ANA = 'anaphone00';
const BEA = 'beaphone00';
const NOW = Date.UTC(2026, 10, 23);
const runs = Number(process.env['BITACORA_RUNS'] ?? 300);

const wall = fc.integer({ min: 0, max: WALL_LIMIT - 1 });
const counter = fc.integer({ min: 0, max: 0xffff });
const device = fc.stringMatching(/^[0-9a-z]{10}$/);

describe('a stamp', () => {
  it('gives back the wall, counter and device that it was made of', () => {
    fc.assert(
      fc.property(wall, counter, device, (ms, count, id) => {
        const stamp = makeStamp(ms, count, id);
        expect(isStamp(stamp)).toBe(true);
        expect([stampWall(stamp), stampCounter(stamp), stampDevice(stamp)]).toEqual([ms, count, id]);
        expect(stampTime(stamp)).toHaveLength(17);
      }),
      { seed: 1, numRuns: runs },
    );
  });

  it('sorts as text by wall, then counter, then device', () => {
    const parts = fc.tuple(wall, counter, device);
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const order = a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
        const [first, second] = [makeStamp(...a), makeStamp(...b)];
        expect(Math.sign(order)).toBe(first < second ? -1 : first > second ? 1 : 0);
      }),
      { seed: 2, numRuns: runs },
    );
  });

  it.each([
    ['a wall at the year 3000', `1d8fda4ce000-0000-${ANA}`],
    ['capitals', `0193A0000000-0000-${ANA}`],
    ['a short device', '0193a0000000-0000-ana'],
    ['a line after it', `0193a0000000-0000-${ANA}\n`],
    ['a number', 1_790_000_000_000],
    ['nothing', undefined],
  ])('is refused with %s', (_, text) => {
    expect(isStamp(text)).toBe(false);
  });

  it('is taken up to the last millisecond before the year 3000', () => {
    expect(isStamp(`1d8fda4cdfff-ffff-${ANA}`)).toBe(true);
    expect(new Date(WALL_LIMIT).toISOString()).toBe('3000-01-01T00:00:00.000Z');
  });

  it('takes ten letters and digits for a device, nothing else', () => {
    expect(isDevice(ANA)).toBe(true);
    expect(isDevice('Anaphone00')).toBe(false);
    expect(isDevice(`${ANA}0`)).toBe(false);
    expect(isDevice(null)).toBe(false);
  });
});

describe('the stamp of a new write', () => {
  it('is what the clock says where the record holds nothing later', () => {
    expect(nextStamp([], NOW, ANA)).toBe(makeStamp(NOW, 0, ANA));
    expect(nextStamp([makeStamp(NOW - 1, 0xffff, BEA)], NOW, ANA)).toBe(makeStamp(NOW, 0, ANA));
  });

  it('counts on from the largest that the record holds, whose device ever it is', () => {
    expect(nextStamp([makeStamp(NOW, 7, BEA), makeStamp(NOW, 3, ANA)], NOW, ANA)).toBe(
      makeStamp(NOW, 8, ANA),
    );
    expect(nextStamp([makeStamp(NOW, 0, BEA)], NOW, ANA)).toBe(makeStamp(NOW, 1, ANA));
  });

  it('comes after times in `seen`, which have no device', () => {
    expect(nextStamp([stampTime(makeStamp(NOW + 5, 2, BEA))], NOW, ANA)).toBe(makeStamp(NOW + 5, 3, ANA));
  });

  it('takes the next millisecond where the counter is full', () => {
    expect(nextStamp([makeStamp(NOW, 0xffff, BEA)], NOW, ANA)).toBe(makeStamp(NOW + 1, 0, ANA));
  });

  it.each([
    ['1969', -86_400_000],
    ['no number', Number.NaN],
    ['a fraction', 1.5],
    ['the year 3000', WALL_LIMIT],
    ['the end of time', Number.POSITIVE_INFINITY],
    ['its beginning', Number.NEGATIVE_INFINITY],
  ])('is valid on a phone whose clock says %s', (_, now) => {
    const first = nextStamp([], now, ANA);
    const second = nextStamp([first], now, BEA);
    expect(isStamp(first) && isStamp(second)).toBe(true);
    expect(second > first).toBe(true);
  });

  it('leaves room past a clock of the year 3000 for more than one full counter', () => {
    const first = nextStamp([], Date.UTC(3100, 0), ANA);
    const full = makeStamp(stampWall(first), 0xffff, ANA);
    const next = nextStamp([full], Date.UTC(3100, 0), BEA);
    expect(isStamp(next)).toBe(true);
    expect(next > full).toBe(true);
  });

  it('throws rather than come before the very last stamp there is', () => {
    const last = makeStamp(WALL_LIMIT - 1, 0xffff, BEA);
    expect(() => nextStamp([last], NOW, ANA)).toThrow(RangeError);
  });

  it('is valid and larger than all that is held, under any clock', () => {
    const held = fc.array(fc.tuple(wall, counter, device).map((parts) => makeStamp(...parts)));
    fc.assert(
      fc.property(held, fc.double(), device, (stamps, now, id) => {
        const next = nextStamp(stamps, now, id);
        expect(isStamp(next)).toBe(true);
        expect(stampDevice(next)).toBe(id);
        for (const stamp of stamps) expect(stampTime(next) > stampTime(stamp)).toBe(true);
      }),
      { seed: 3, numRuns: runs },
    );
  });
});
