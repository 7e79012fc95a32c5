import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareExact,
  currencyDigits,
  type Exact,
  exactOf,
  exactWords,
  isMore,
  minus,
  percentOf,
  plus,
  readAmount,
  rounded,
  times,
  ZERO,
} from './exact.ts';

const EN = { point: '.' };
const amount: fc.Arbitrary<Exact> = fc.record({
  units: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  scale: fc.integer({ min: 0, max: 6 }),
});
const seeded = { seed: 20261128, numRuns: 500 };

function of(words: string): Exact {
  const read = exactOf(words);
  if (!read) throw new Error(`no amount: ${words}`);
  return read;
}

describe('an exact amount', () => {
  it('is kept and read back', () => {
    fc.assert(
      fc.property(amount, (each) => compareExact(of(exactWords(each)), each) === 0),
      seeded,
    );
    expect(exactWords(of('007.50'))).toBe('7.5');
    expect(exactWords(of('-0.00'))).toBe('0');
    for (const bad of ['', '1.', '.5', '1e3', 'NaN', '1,5', ' 1', '9'.repeat(25)])
      expect(exactOf(bad)).toBeUndefined();
  });

  it('adds and multiplies as on paper, in any order, and takes back what it added', () => {
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        expect(exactWords(plus(a, plus(b, c)))).toBe(exactWords(plus(plus(c, b), a)));
        expect(exactWords(times(a, plus(b, c)))).toBe(exactWords(plus(times(a, b), times(a, c))));
        expect(exactWords(minus(plus(a, b), b))).toBe(exactWords(a));
      }),
      seeded,
    );
    expect(exactWords(plus(of('0.1'), of('0.2')))).toBe('0.3');
  });

  it('is rounded by half a unit at most, and a half away from zero', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 3 }), (each, digits) => {
        const gap = minus(rounded(each, digits), each);
        const size = gap.units < 0n ? minus(ZERO, gap) : gap;
        expect(compareExact(size, { units: 5n, scale: digits + 1 })).toBeLessThanOrEqual(0);
      }),
      seeded,
    );
    expect(exactWords(rounded(of('2.345'), 2))).toBe('2.35');
    expect(exactWords(rounded(of('-2.345'), 2))).toBe('-2.35');
    expect(exactWords(rounded(of('1249.5'), 0))).toBe('1250');
  });

  it('says what part of a whole it is', () => {
    expect(percentOf(of('1'), of('3'))).toBe(33.3);
    expect(percentOf(of('250.00'), of('1000'))).toBe(25);
    expect(percentOf(of('5'), ZERO)).toBeUndefined();
  });
});

describe('what somebody types as money', () => {
  it.each([
    ['1250', '1250'],
    ['1,250.50', '1250.5'],
    ['1.250,50', '1250.5'],
    ['1 250,5', '1250.5'],
    ['1’250’000', '1250000'],
    ['1.250.000', '1250000'],
    ['1.250', '1250'],
    ['1,250', '1250'],
    ['12,5', '12.5'],
    ['1,25,000', '125000'],
    ['0.125', '0.125'],
    ['0', '0'],
  ])('%s is %s, whatever the language', (typed, kept) => {
    for (const point of ['.', ',']) expect(readAmount(typed, { point, digits: 2 })).toBe(kept);
  });

  it('lets the language decide where a currency has thousandths, or it is no money', () => {
    expect(readAmount('1.250', { point: '.', digits: 3 })).toBe('1.25');
    expect(readAmount('1.250', { point: ',', digits: 3 })).toBe('1250');
    expect(readAmount('1,250', { point: ',' })).toBe('1.25');
  });

  it.each(['', 'ten', '-5', '1.2.3', '1,2,000', '1..5', '1.250,50.3', '12a', '1e9', '٣', '5%'])(
    'refuses %j',
    (typed) => expect(readAmount(typed, EN)).toBeUndefined(),
  );

  it('is read back as it is written, with or without groups', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.constantFrom('.', ','),
        fc.constantFrom(0, 2),
        (units, point, digits) => {
          const whole = new Intl.NumberFormat('en').format(units).replaceAll(',', point === '.' ? ',' : '.');
          const typed = digits === 0 ? whole : `${whole}${point}25`;
          expect(readAmount(typed, { point, digits: 2 })).toBe(digits === 0 ? `${units}` : `${units}.25`);
        },
      ),
      seeded,
    );
  });
});

it('knows how many digits a currency has', () => {
  expect(['UGX', 'USD', 'KWD', 'nonsense', ''].map(currencyDigits)).toEqual([0, 2, 3, 2, 2]);
});

it('finds no amount more or less than what is none', () => {
  expect(isMore('10.01', '10')).toBe(true);
  expect(isMore('10.00', '10')).toBe(false);
  expect(isMore('9', '10')).toBe(false);
  for (const none of ['', 'two thousand', '-']) {
    expect(isMore('12', none)).toBe(false);
    expect(isMore(none, '-12')).toBe(false);
  }
});
