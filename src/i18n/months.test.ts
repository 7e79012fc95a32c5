import { expect, it } from 'vitest';
import { createMonths } from './months.ts';

/** Browsers differ in their thin spaces and dashes. */
const plain = (words: string) =>
  words.replaceAll(/[\s\u2009\u202f]*[–-][\s\u2009\u202f]*/gu, ' – ').replaceAll('.', '');

it('says a month once, and two as from and to, whichever way round they were written', () => {
  const months = createMonths('en');
  expect(months('2027-03-01', '2027-03-31')).toBe('Mar 2027');
  expect(months('2027-03-01', undefined)).toBe('Mar 2027');
  expect(plain(months('2027-03-31', '2027-05-01'))).toBe('Mar – May 2027');
  expect(months('2027-05-01', '2027-03-31')).toBe(months('2027-03-31', '2027-05-01'));
  expect(months(undefined, undefined)).toBe('');
});

it('says them as each language does', () => {
  expect(plain(createMonths('es')('2027-03-01', undefined))).toMatch(/^mar\.? (de )?2027$/);
  expect(createMonths('fr')('2027-03-01', undefined)).toBe('mars 2027');
});
