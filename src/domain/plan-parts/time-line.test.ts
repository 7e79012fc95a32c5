import { expect, it } from 'vitest';
import { runs, timeLine } from './time-line.ts';

const step = (from?: string, to?: string) => ({ from, to });

it('lays steps out over months, over the end of a year, by where they begin', () => {
  const { months, laid, open } = timeLine([
    step('2027-01-05', '2027-02-01'),
    step('2026-11-30', '2026-12-01'),
    step(),
    step(undefined, '2026-12-24'),
  ]);
  expect(months).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(laid.map(({ first, last }) => [first, last])).toEqual([
    ['2026-11', '2026-12'],
    ['2026-12', '2026-12'],
    ['2027-01', '2027-02'],
  ]);
  expect(open).toHaveLength(1);
});

it('takes an end before the beginning for the beginning, and a year typed wrong for no day', () => {
  const { months, open } = timeLine([
    step('2027-03-01', '2026-03-01'),
    step('2027-04-01'),
    step('0207-04-01', '2027-05-01'),
  ]);
  expect(months).toEqual(['2027-03', '2027-04']);
  expect(open).toEqual([step('0207-04-01', '2027-05-01')]);
  expect(timeLine([]).months).toEqual([]);
});

it('joins neighbours that say the same', () => {
  expect(runs(['rains', 'rains', '', 'harvest', 'rains'])).toEqual([
    { words: 'rains', length: 2 },
    { words: '', length: 1 },
    { words: 'harvest', length: 1 },
    { words: 'rains', length: 1 },
  ]);
});
