import type { Listed } from '../../domain/json.ts';
import { type Exact, ZERO } from '../../domain/exact.ts';
import { sourcesIn } from '../../domain/plan-parts/totals.ts';
import { type Result, type Risk, resultOf, riskOf } from '../../domain/plan-parts/result.ts';
import { type Step, stepOf } from '../../domain/plan-parts/step.ts';
import { byRank } from '../../domain/by-rank.ts';
import type { Chosen } from '../selection.ts';
import type { DocumentTable } from './document.ts';
import type { PlanMoney } from './money.ts';
import type { PlanWords } from './words.ts';

/** The steps of a plan in order. */
export function stepsOf(parts: readonly Chosen[]): Listed<Step>[] {
  return parts
    .filter(({ kind }) => kind === 'step')
    .map(({ id, values }) => ({ ...stepOf(values), id }))
    .sort(byRank);
}

/** What is said of a step in one row. */
export function stepsTable(steps: readonly Listed<Step>[], words: PlanWords): DocumentTable[] {
  return table(
    words.steps,
    [words.step, words.who, words.from, words.to, words.done],
    steps.map(({ what, who, from, to, done }) => [
      what,
      who,
      ...[from, to, done].map((day) => (day ? words.day(day) : '')),
    ]),
  );
}

export function budgetTable(
  { totals }: PlanMoney,
  steps: readonly Listed<Step>[],
  words: PlanWords,
): DocumentTable[] {
  const called = new Map(steps.map(({ id, what }) => [id, what]));
  const number = (decimal: string) => (decimal === '' ? '' : words.number(decimal));
  const rows = totals.lines.map(({ line, currency, own }) => [
    [line.what, called.get(line.step ?? '')].filter(Boolean).join(' · '),
    words.sources[line.source ?? 'none'],
    [number(line.count || (line.price === '' ? '' : '1')), line.unit].filter(Boolean).join(' '),
    // To the last digit that was typed: a sum may be rounded, a price is not.
    line.price === '' ? '' : words.after.typed(line.price, currency),
    own ? words.money(own, currency) : '',
  ]);
  const columns = [words.what, words.source, words.count, words.price, words.lineTotal];
  const foot = (label: string, amount: Exact) => [label, '', '', '', words.money(amount, totals.currency)];
  return table(words.budget, columns, rows, [3, 4]).map((one) => ({
    ...one,
    foot: [
      ...sourcesIn(totals).map((source) => foot(words.sources[source], totals.bySource.get(source) ?? ZERO)),
      foot(words.total, totals.whole),
    ],
  }));
}

export function resultsTable(parts: readonly Chosen[], words: PlanWords): DocumentTable[] {
  const results = ranked(parts, 'result', resultOf);
  return table(
    words.cards.results,
    [words.result, words.indicator, words.baseline, words.target, words.seen],
    results.map(({ what, indicator, baseline, target, seen }: Result) => [
      what,
      indicator,
      baseline,
      target,
      seen,
    ]),
  );
}

export function risksTable(parts: readonly Chosen[], words: PlanWords): DocumentTable[] {
  const risks = ranked(parts, 'risk', riskOf);
  return table(
    words.cards.lasting,
    [words.sort, words.what, words.answer],
    risks.map(({ sort, what, answer }: ReturnType<typeof riskOf> & Risk) => [
      words.risks[sort],
      what,
      answer,
    ]),
  );
}

function ranked<T extends { rank: string }>(
  parts: readonly Chosen[],
  kind: string,
  read: (values: Chosen['values']) => T,
) {
  return parts
    .filter((part) => part.kind === kind)
    .map(({ id, values }) => ({ ...read(values), id }))
    .sort(byRank);
}

/** A table without the columns that no row has anything in. */
export function usedColumns(
  caption: string,
  labels: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): DocumentTable[] {
  const used = (_: unknown, at: number) => rows.some((row) => (row[at] ?? '').trim() !== '');
  return table(caption, labels, rows, numbers).map((one) => ({
    ...one,
    columns: one.columns.filter(used),
    rows: rows.map((row) => row.filter(used)),
  }));
}

/** No table where it would have no rows. */
function table(
  caption: string,
  labels: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): DocumentTable[] {
  if (rows.length === 0) return [];
  const columns = labels.map((label, at) => ({ label, isNumber: numbers.includes(at) }));
  return [{ kind: 'table', caption, columns, rows, foot: [] }];
}
