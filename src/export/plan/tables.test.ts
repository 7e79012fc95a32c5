import { expect, it } from 'vitest';
import { PLAN_ITEMS, PLAN_WORDS } from '../../../tests/fixtures/plan-items.ts';
import { moneyOf } from './money.ts';
import { planRecords } from './records.ts';
import { budgetTable } from './tables.ts';

it('tells a price as money, and of a line that says nothing yet no number', () => {
  const line = { plan: 'p1', what: 'Rope', rank: 'a' };
  const items = [
    ...PLAN_ITEMS.filter(({ kind }) => kind !== 'budget'),
    { scope: 'commons', kind: 'budget', id: 'b1', values: line, others: [], state: 'live' } as const,
    {
      scope: 'commons',
      kind: 'budget',
      id: 'b2',
      values: { ...line, price: '1250.5', rank: 'b' },
      others: [],
      state: 'live',
    } as const,
  ];
  const records = planRecords(items, { scope: 'commons', id: 'p1' }, 'report');
  const money = moneyOf(records?.parts ?? [], { currency: 'PEN' });
  const typed = (amount: string, currency: string) => `${amount}0 ${currency}, typed`;
  const words = { ...PLAN_WORDS, after: { ...PLAN_WORDS.after, typed } };
  const [table] = budgetTable(money, [], words);
  expect(table?.rows.map((row) => row.slice(2, 4))).toEqual([
    ['', ''],
    ['1', '1250.50 PEN, typed'],
  ]);
});
