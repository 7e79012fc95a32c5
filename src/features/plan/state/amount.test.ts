import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountIn, isMore, sumIn } from './amount.ts';

it('reads amounts as people write them', () => {
  expect(['2500', ' 2 500,5', '1,234,567.89', '1’000', '0012'].map(amountIn)).toEqual([
    '2500',
    '2500.5',
    '1234567.89',
    '1000',
    '12',
  ]);
  expect(['', 'two', '-3', '1.2.3', '1e5'].map(amountIn)).toEqual([null, null, null, null, null]);
});

it('sums exactly, in any order, in currencies without and with three decimals', () => {
  const part = fc.tuple(fc.nat(1_000_000), fc.nat(999));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      const amounts = parts.map(([whole, mill]) => `${whole}.${String(mill).padStart(3, '0')}`);
      const mills = parts.reduce((sum, [whole, mill]) => sum + BigInt(whole) * 1000n + BigInt(mill), 0n);
      const [whole = '', rest = ''] = sumIn(amounts).split('.');
      expect(BigInt(whole + rest.padEnd(3, '0'))).toBe(mills);
      expect(sumIn(amounts.toReversed())).toBe(sumIn(amounts));
      expect(isMore(sumIn([...amounts, '0.001']), sumIn(amounts))).toBe(true);
      expect(isMore(sumIn(amounts), sumIn(amounts))).toBe(false);
    }),
  );
});
