import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyDigits, exactWords, sum } from '../exact.ts';
import { planOf } from '../plan.ts';
import { budgetLineOf, BUDGET_SOURCES, rateOf } from './budget.ts';
import { beyondRules, type Line, sourcesIn, totalsOf } from './totals.ts';

const line = (fields: object, id = 'b1'): Line => ({ ...budgetLineOf({ ...fields }), id });
const rate = (currency: string, words: string) => rateOf({ currency, rate: words });
const UGX = { currency: 'UGX' };

it('count a currency that is none for nothing: the plan’s own stays, and every line in it', () => {
  const budget = [line({ price: '100' }, 'a'), line({ price: '20', currency: 'S/' }, 'b')];
  const totals = totalsOf(
    planOf({ currency: 'soles' }),
    [...budget, line({ price: '3', currency: 'PEN' }, 'c')],
    [],
  );
  expect([totals.currency, exactWords(totals.whole), totals.missingRates]).toEqual(['PEN', '123', []]);
});

describe('the totals of a budget', () => {
  it('are by source, by step, and in the plan’s currency by the rates that the team entered', () => {
    const totals = totalsOf(
      UGX,
      [
        line({ source: 'fund', count: '3', price: '25000', step: 's1' }, 'a'),
        line({ source: 'own', price: '40000', step: 's1' }, 'b'),
        line({ source: 'partner', price: '10.50', currency: 'USD' }, 'c'),
        line({ source: 'in_kind', count: '2.5', price: '10000' }, 'd'),
      ],
      [rate('USD', '3800')],
    );
    const shown = sourcesIn(totals).map((source) => [
      source,
      exactWords(totals.bySource.get(source) ?? { units: -1n, scale: 0 }),
    ]);
    expect(shown).toEqual([
      ['fund', '75000'],
      ['own', '40000'],
      ['partner', '39900'],
      ['in_kind', '25000'],
    ]);
    expect(exactWords(totals.whole)).toBe('179900');
    expect([...totals.byStep].map(([step, each]) => [step, exactWords(each)])).toEqual([['s1', '115000']]);
    expect(totals.ownShare).toBe(36.1);
    expect([...totals.byCurrency].map(([code, each]) => [code, exactWords(each)])).toEqual([
      ['UGX', '140000'],
      ['USD', '10.5'],
    ]);
  });

  it('leave a line without a rate out, and name its currency; a line without a price counts for nothing', () => {
    const totals = totalsOf(
      UGX,
      [
        line({ price: '5', currency: 'EUR' }),
        line({ price: 'much' }, 'b'),
        line({ price: '-5', currency: 'UGX' }, 'c'),
        line({}, 'd'),
      ],
      [],
    );
    expect(totals.missingRates).toEqual(['EUR']);
    expect(exactWords(totals.whole)).toBe('0');
    expect(totals.ownShare).toBeUndefined();
  });

  it('are in what most lines are in, where the plan names no currency', () => {
    const lines = [
      line({ price: '1', currency: 'USD' }),
      line({ price: '1', currency: 'KES' }, 'b'),
      line({ price: '1', currency: 'KES' }, 'c'),
    ];
    expect(totalsOf({ currency: '' }, lines, []).currency).toBe('KES');
  });

  it('add up to the digit in every table, in currencies with none, two and three digits', () => {
    const some = fc.record({
      source: fc.constantFrom(...BUDGET_SOURCES),
      count: fc.constantFrom('', '1', '2.5', '12'),
      price: fc
        .integer({ min: 0, max: 10 ** 9 })
        .map((units) => `${Math.floor(units / 1000)}.${String(units % 1000).padStart(3, '0')}`),
      currency: fc.constantFrom('', 'UGX', 'USD', 'KWD'),
      step: fc.constantFrom('s1', 's2'),
    });
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 30 }),
        fc.constantFrom('UGX', 'USD', 'KWD'),
        (lines, currency) => {
          const rates = ['UGX', 'USD', 'KWD'].map((other) => rate(other, '1.2345'));
          const totals = totalsOf(
            { currency },
            lines.map((each, at) => line(each, `b${at}`)),
            rates,
          );
          const parts = [
            [...totals.bySource.values()],
            [...totals.byStep.values()],
            totals.lines.flatMap(({ whole }) => whole ?? []),
          ];
          for (const part of parts) expect(exactWords(sum(part))).toBe(exactWords(totals.whole));
          for (const { own, currency: code } of totals.lines) expect(own?.scale).toBe(currencyDigits(code));
        },
      ),
      { seed: 20261128, numRuns: 200 },
    );
  });
});

describe('what the route asks of a budget', () => {
  const rules = { currency: 'USD', awardAmount: 2500, ownShare: 20, maxMonths: 6 };

  it('warns of months, of more than an award, and of too little of one’s own', () => {
    const totals = totalsOf(
      { currency: 'USD' },
      [line({ source: 'fund', price: '2600.50' }), line({ source: 'own', price: '100' }, 'b')],
      [],
    );
    const beyond = beyondRules({ months: 9 }, totals, rules);
    expect(beyond).toMatchObject({ months: 3, ownShare: 16.3 });
    expect(beyond.award && exactWords(beyond.award)).toBe('100.5');
  });

  it('warns of nothing where all is within, or the route asks for nothing', () => {
    const totals = totalsOf(
      { currency: 'USD' },
      [line({ source: 'fund', price: '2000' }), line({ source: 'in_kind', price: '500' }, 'b')],
      [],
    );
    const none = { months: 0, award: undefined, ownShare: 0 };
    expect(beyondRules({ months: 6 }, totals, rules)).toEqual(none);
    expect(beyondRules({ months: 60 }, totals, { currency: '' })).toEqual(none);
  });
});
