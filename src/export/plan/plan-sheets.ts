import { planOf } from '../../domain/plan.ts';
import { currencyDigits, type Exact as Amount, exactOf, exactWords, ZERO } from '../../domain/exact.ts';
import { type LineTotal, sourcesIn } from '../../domain/plan-parts/totals.ts';
import type { Cell } from '../csv.ts';
import { cellName, type Exact, type Sheet, type Worded } from '../sheet/xlsx.ts';
import { linesWithout, moneyOf, type PlanMoney } from './money.ts';
import type { PlanRecords } from './records.ts';
import { type HandedIn, reportsOf } from './reports.ts';
import { stepsOf } from './tables.ts';
import type { PlanWords } from './words.ts';

/** Steps and budget as sheets, with what reports say: what is computed is a formula too, so that a spreadsheet goes on counting. */
export function planSheets({ plan, parts }: PlanRecords, words: PlanWords): Sheet[] {
  const { currency } = planOf(plan.values);
  const money = moneyOf(parts, { currency });
  const reports = reportsOf({ parts });
  return [
    stepSheet(parts, money, words),
    budgetSheet(parts, money, words),
    ...(reports.length === 0 ? [] : [reportSheet(reports, currency, words)]),
  ];
}

/** What can be counted of each report, beside the budget. */
function reportSheet(reports: readonly HandedIn[], currency: string, words: PlanWords): Sheet {
  const { after, women, men, young } = words;
  return {
    name: after.reports,
    columns: [after.reports, after.handedIn, after.spent, words.currency, women, men, young],
    rows: reports.map((report) => [
      after.reportAfter(report.month),
      { day: report.sent },
      money(report.spent, report.currency || currency),
      report.spent === '' ? '' : report.currency || currency,
      report.women,
      report.men,
      report.young,
    ]),
  };
}

/** A formula takes no more values than this. */
const MOST = 255;

function stepSheet(parts: PlanRecords['parts'], { totals }: PlanMoney, words: PlanWords): Sheet {
  const sheet = `'${words.budget}'`;
  const digits = currencyDigits(totals.currency);
  const cost = (id: string): Exact | undefined => {
    const whole = totals.byStep.get(id);
    const cells = totals.lines.flatMap(({ line }, at) =>
      line.step === id ? [`${sheet}!${cellName(IN_PLAN, at + 2)}`] : [],
    );
    if (whole === undefined) return undefined;
    const of = { decimal: exactWords(whole), digits };
    return cells.length > MOST ? of : { ...of, formula: `SUM(${cells.join(',')})` };
  };
  return {
    name: words.steps,
    columns: [
      words.step,
      words.who,
      words.from,
      words.to,
      words.done,
      inCurrency(words.cost, totals.currency),
    ],
    rows: stepsOf(parts).map(({ id, what, who, from, to, done }) => [
      what,
      who,
      ...[from, to, done].map((day) => day && { day }),
      cost(id),
    ]),
  };
}

/** The columns of a line that formulas name. */
const [SOURCE, COUNT, PRICE, TOTAL, RATE, IN_PLAN] = [2, 3, 5, 7, 8, 9] as const;

function budgetSheet(parts: PlanRecords['parts'], { totals, rates }: PlanMoney, words: PlanWords): Sheet {
  const called = new Map(stepsOf(parts).map(({ id, what }) => [id, what]));
  const lines = totals.lines.map((one, at) => [
    one.line.what,
    called.get(one.line.step ?? ''),
    words.sources[one.line.source ?? 'none'],
    money(one.line.count || '1', undefined),
    one.line.unit,
    money(one.line.price, one.currency),
    one.currency,
    ...computed(one, at + 2, { plan: totals.currency, rate: rates.get(one.currency) }),
  ]);
  const last = lines.length + 1;
  const range = (column: number) => `${cellName(column, 2)}:${cellName(column, last)}`;
  const sums = [
    ...sourcesIn(totals).map((source, at) => ({
      label: words.sources[source],
      amount: totals.bySource.get(source) ?? ZERO,
      formula: `SUMIF(${range(SOURCE)},${cellName(0, last + 1 + at)},${range(IN_PLAN)})`,
    })),
    { label: words.total, amount: totals.whole, formula: `SUM(${range(IN_PLAN)})` },
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
      inCurrency(words.total, totals.currency),
    ],
    rows: [
      ...lines,
      ...(lines.length === 0 ? [] : sums).map(({ label, amount, formula }) => [
        label,
        ...Array.from({ length: IN_PLAN - 1 }, () => undefined),
        { decimal: exactWords(amount), formula, digits: currencyDigits(totals.currency) },
      ]),
      ...withoutRate(linesWithout(totals), { range, words }),
    ],
    totals: lines.length === 0 ? 0 : sums.length + Math.sign(linesWithout(totals)),
  };
}

/** So many are told one by one: a formula holds 8192 letters. */
const COUNTED = 20;

/** How many lines no total holds: as many as still do not, once somebody has written a rate into the sheet. */
function withoutRate(
  count: number,
  { range, words }: { range: (column: number) => string; words: PlanWords },
): Worded[][] {
  if (count === 0) return [];
  const told = (number: number) => quoted(words.withoutRate(number));
  const open = `COUNT(${range(TOTAL)})-COUNT(${range(IN_PLAN)})`;
  const each = Array.from({ length: COUNTED }, (_, at) => told(at + 1));
  const formula = `CHOOSE(${open}+1,"",${each.join(',')})`;
  const many = `IF(${open}=0,"",${told(count)})`;
  return [[{ words: words.withoutRate(count), formula: count > COUNTED ? many : formula }]];
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}

interface Worth {
  readonly plan: string;
  /** of another currency, where somebody has said it */
  readonly rate: string | undefined;
}

/** Each line is rounded, as on paper, so that all of it adds up. What waits for a price or a rate counts once it is written in. */
function computed(
  { currency, own, whole }: LineTotal,
  row: number,
  worth: Worth,
): (Exact | Worded | undefined)[] {
  const product = (amount: Amount | undefined, [a, b]: readonly [number, number], of: string) => {
    const [one, other, digits] = [cellName(a, row), cellName(b, row), currencyDigits(of)];
    const formula = `ROUND(${one}*${other},${digits})`;
    return amount
      ? { decimal: exactWords(amount), formula, digits }
      : { words: '', formula: `IF(OR(${one}="",${other}=""),"",${formula})`, digits };
  };
  const rate = currency === worth.plan ? '1' : worth.rate;
  return [
    product(own, [COUNT, PRICE], currency),
    rate !== undefined && exactOf(rate) ? { decimal: rate } : undefined,
    product(whole, [TOTAL, RATE], worth.plan),
  ];
}

/** An amount with at least the digits of its currency; of a count all that somebody wrote. */
function money(words: string, currency: string | undefined): Cell | Exact {
  const amount = exactOf(words);
  const least = currency === undefined ? 0 : currencyDigits(currency);
  return amount ? { decimal: words, digits: Math.max(amount.scale, least) } : words;
}

function inCurrency(label: string, currency: string): string {
  return currency === '' ? label : `${label} (${currency})`;
}
