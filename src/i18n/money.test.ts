import { expect, it } from 'vitest';
import { amountWords, moneyWords, pointOf } from './money.ts';

it('writes money as the language does, to the last digit', () => {
  expect(moneyWords('en', { units: 125_050n, scale: 2 }, 'USD')).toBe('1,250.50\u00a0USD');
  expect(moneyWords('fr', { units: 125_050n, scale: 2 }, 'USD')).toBe('1\u202f250,50\u00a0USD');
  expect(moneyWords('en', { units: 1250n, scale: 0 }, 'UGX')).toBe('1,250\u00a0UGX');
  expect(moneyWords('en', { units: 500n, scale: 3 }, 'KWD')).toBe('0.500\u00a0KWD');
  // A floating number would not have kept the last digits of this one.
  expect(moneyWords('en', { units: 900_719_925_474_099_307n, scale: 2 }, 'USD')).toBe(
    '9,007,199,254,740,993.07\u00a0USD',
  );
  expect(moneyWords('en', { units: -3n, scale: 0 }, '')).toBe('−3');
});

it('writes counts without a currency', () => {
  expect(amountWords('es', { units: 25n, scale: 1 })).toBe('2.5');
  expect([pointOf('en'), pointOf('es'), pointOf('fr')]).toEqual(['.', '.', ',']);
});
