import type { Listed } from '../../domain/json.ts';
import { type Result, type Risk, resultOf, riskOf } from '../../domain/plan-parts/result.ts';
import { type Step, stepOf } from '../../domain/plan-parts/step.ts';
import { byRank } from '../../domain/rank.ts';
import type { Chosen } from '../selection.ts';
import type { DocumentTable } from './document.ts';
import { type PlanMoney, sourceOf } from './money.ts';
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
  money: PlanMoney,
  steps: readonly Listed<Step>[],
  words: PlanWords,
): DocumentTable[] {
  const called = new Map(steps.map(({ id, what }) => [id, what]));
  const number = (decimal: string | undefined) => (decimal ? words.number(decimal) : '');
  const rows = money.lines.map(({ line, currency, total }) => [
    [line.what, called.get(line.step ?? '')].filter(Boolean).join(' · '),
    words.sources[sourceOf(line)],
    [number(line.count || '1'), line.unit].filter(Boolean).join(' '),
    number(line.price),
    total === undefined ? '' : `${words.number(total)} ${currency}`.trim(),
  ]);
  const columns = [words.what, words.source, words.count, words.price, words.lineTotal];
  const foot = (label: string, total: string) => [
    label,
    '',
    '',
    '',
    `${words.number(total)} ${money.currency}`.trim(),
  ];
  return table(words.budget, columns, rows, [3, 4]).map((one) => ({
    ...one,
    foot: [
      ...money.bySource.map(({ source, total }) => foot(words.sources[source], total)),
      foot(words.total, money.total),
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
