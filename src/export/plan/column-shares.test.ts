import { expect, it } from 'vitest';
import { columnShares } from './column-shares.ts';
import type { DocumentTable } from './document.ts';

const table = (labels: readonly string[], ...rows: string[][]): DocumentTable => ({
  kind: 'table',
  caption: '',
  columns: labels.map((label) => ({ label, isNumber: false })),
  rows,
  foot: [],
});
/** Wide letters that a column holds side by side, of 84 in all. */
const room = (of: DocumentTable) => columnShares(of).map((share) => Math.floor(0.84 * share));

it('leaves room for each amount and each day, however much another column says', () => {
  const long = 'We sell raw wool to one buyer, who sets the price for all of us. '.repeat(9);
  const [what = 0, amount = 0, day = 0, aim = 0] = room(
    table(['What', 'Comes to', 'Measured by', 'Aim'], [long, '19,753,086.256\u00a0KWD', '14 December', '40']),
  );
  expect(amount).toBeGreaterThanOrEqual('19,753,086.256 KWD'.length);
  expect(day).toBeGreaterThanOrEqual('Measured'.length);
  expect(aim).toBeGreaterThanOrEqual('Aim'.length);
  expect(what).toBeGreaterThan(amount);
});

it('gives what is left to all where everything fits', () => {
  const [when = 0, amount = 0] = room(table(['When', 'Amount'], ['14 March 2026', '10,000.00\u00a0PEN']));
  expect(when).toBeGreaterThan('14 March 2026'.length);
  expect(amount).toBeGreaterThan('10,000.00 PEN'.length);
  expect(when).toBeLessThan(2 * amount);
});

it('counts totals too, and parts a word that is longer than any', () => {
  const [what = 0, sum = 0] = room({
    ...table(['What', 'Sum'], ['x'.repeat(300), '1']),
    foot: [['Total', '1,234,567.89\u00a0USD']],
  });
  expect(sum).toBeGreaterThanOrEqual('1,234,567.89 USD'.length);
  expect(what).toBeGreaterThan(sum);
});

it('takes the whole width, and no more, of any table', () => {
  for (const of of [
    table(['A']),
    table(['', ''], ['', '']),
    table(Array.from({ length: 12 }, () => 'x'.repeat(40))),
  ])
    expect(columnShares(of).reduce((sum, share) => sum + share, 0)).toBeCloseTo(100);
});
