import { expect, it } from 'vitest';
import { amountWords, moneyWords, pointOf } from './money.ts';

it('writes money as the language does, to the last digit, with the currency’s own digits', () => {
  expect(moneyWords('en', '1250.5', 'USD')).toBe('1,250.50\u00a0USD');
  expect(moneyWords('fr', '1250.5', 'USD')).toBe('1\u202f250,50\u00a0USD');
  expect(moneyWords('en', '1250', 'UGX')).toBe('1,250\u00a0UGX');
  expect(moneyWords('en', '0.5', 'KWD')).toBe('0.500\u00a0KWD');
  // A floating number would not have kept the last digits of this one.
  expect(moneyWords('en', '9007199254740993.07', 'USD')).toBe('9,007,199,254,740,993.07\u00a0USD');
  expect(moneyWords('en', '-3', '')).toBe('−3.00');
});

it('leaves words that are no amount as they are', () => {
  expect(amountWords('es', 'much')).toBe('much');
  expect(amountWords('es', '2.5')).toBe('2.5');
  expect([pointOf('en'), pointOf('es'), pointOf('fr')]).toEqual(['.', '.', ',']);
});
