import { planOf } from '../../domain/plan.ts';
import type { Cell } from '../csv.ts';
import { cellName, type Exact, type Sheet } from '../sheet/xlsx.ts';
import { decimalOf } from './decimal.ts';
import { type MoneyLine, moneyOf, type PlanMoney, sourceOf } from './money.ts';
import type { PlanRecords } from './records.ts';
import { stepsOf } from './tables.ts';
import type { PlanWords } from './words.ts';

/** Steps and budget as sheets: what is computed is a formula too, so that a spreadsheet goes on counting. */
export function planSheets({ plan, parts }: PlanRecords, words: PlanWords): Sheet[] {
  const money = moneyOf(parts, planOf(plan.values).currency);
  return [stepSheet(parts, money, words), budgetSheet(parts, money, words)];
}

/** A formula takes no more values than this. */
const MOST = 255;

function stepSheet(parts: PlanRecords['parts'], money: PlanMoney, words: PlanWords): Sheet {
  const sheet = `'${words.budget}'`;
  const cost = (id: string): Exact | undefined => {
    const decimal = money.byStep.get(id);
    const cells = money.lines.flatMap(({ line }, at) =>
      line.step === id ? [`${sheet}!${cellName(IN_PLAN, at + 2)}`] : [],
    );
    if (decimal === undefined) return undefined;
    return cells.length > MOST ? { decimal } : { decimal, formula: `SUM(${cells.join(',')})` };
  };
  return {
    name: words.steps,
    columns: [words.step, words.who, words.from, words.to, words.done, inCurrency(words.cost, money)],
    rows: stepsOf(parts).map(({ id, what, who, from, to, done }) => [what, who, from, to, done, cost(id)]),
  };
}

/** The columns of a line that formulas name. */
const [SOURCE, COUNT, PRICE, TOTAL, RATE, IN_PLAN] = [2, 3, 5, 7, 8, 9] as const;

function budgetSheet(parts: PlanRecords['parts'], money: PlanMoney, words: PlanWords): Sheet {
  const called = new Map(stepsOf(parts).map(({ id, what }) => [id, what]));
  const lines = money.lines.map((one, at) => [
    one.line.what,
    called.get(one.line.step ?? ''),
    words.sources[sourceOf(one.line)],
    exact(one.line.count || '1'),
    one.line.unit,
    exact(one.line.price),
    one.currency,
    ...computed(one, at + 2),
  ]);
  const last = lines.length + 1;
  const range = (column: number) => `${cellName(column, 2)}:${cellName(column, last)}`;
  const totals = [
    ...money.bySource.map(({ source, total }, at) => ({
      label: words.sources[source],
      decimal: total,
      formula: `SUMIF(${range(SOURCE)},${cellName(0, last + 1 + at)},${range(IN_PLAN)})`,
    })),
    { label: words.total, decimal: money.total, formula: `SUM(${range(IN_PLAN)})` },
  ];
  return {
    name: words.budget,
    columns: [
      words.what,
      words.step,
      words.source,
      words.count,
      words.unit,
      words.price,
      words.currency,
      words.lineTotal,
      words.rate,
      inCurrency(words.total, money),
    ],
    rows: [
      ...lines,
      ...(lines.length === 0 ? [] : totals).map(({ label, decimal, formula }) => [
        label,
        ...Array.from({ length: IN_PLAN - 1 }, () => undefined),
        { decimal, formula },
      ]),
    ],
    totals: lines.length === 0 ? 0 : totals.length,
  };
}

function computed({ total, rate, inPlan }: MoneyLine, row: number): (Exact | undefined)[] {
  const times = (a: number, b: number) => `${cellName(a, row)}*${cellName(b, row)}`;
  return [
    total === undefined ? undefined : { decimal: total, formula: times(COUNT, PRICE) },
    rate === undefined ? undefined : { decimal: rate },
    inPlan === undefined ? undefined : { decimal: inPlan, formula: times(TOTAL, RATE) },
  ];
}

/** A number, or the words that somebody wrote in its place. */
function exact(words: string): Cell | Exact {
  return decimalOf(words) ? { decimal: words.trim() } : words;
}

function inCurrency(label: string, { currency }: PlanMoney): string {
  return currency === '' ? label : `${label} (${currency})`;
}
