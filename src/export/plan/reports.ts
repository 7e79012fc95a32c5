import { againstBudget } from '../../domain/plan-parts/against-budget.ts';
import { awardOf } from '../../domain/plan-parts/award.ts';
import { isMore } from '../../domain/exact.ts';
import { BEST_THINGS, type Progress, progressOf, type Told } from '../../domain/plan-parts/progress.ts';
import { planOf } from '../../domain/plan.ts';
import { type Block, type DocumentSection, sectionOf } from './document.ts';
import { factsOf, mediaBlocks } from './media-blocks.ts';
import { moneyOf } from './money.ts';
import type { PlanRecords } from './records.ts';
import { stepsOf, usedColumns } from './tables.ts';
import type { PlanWords } from './words.ts';

/** A report that was handed in; what is still a draft is nobody's to read. */
export interface HandedIn extends Progress {
  readonly id: string;
  readonly month: number;
  readonly sent: string;
}

/** By month. */
export function reportsOf({ parts }: Pick<PlanRecords, 'parts'>): HandedIn[] {
  return parts
    .filter(({ kind }) => kind === 'progress')
    .map(({ id, values }) => ({ ...progressOf(values), id }))
    .flatMap(({ month, sent, ...report }) =>
      month === undefined || sent === undefined ? [] : [{ ...report, month, sent }],
    )
    .sort((one, other) => one.month - other.month);
}

/** Each report under its month, and under that its things, steps, money and people. */
export function reportSections(records: PlanRecords, words: PlanWords): DocumentSection[] {
  return reportsOf(records).flatMap((report, at, all): DocumentSection[] => {
    const under = (what: string, title: string, blocks: readonly Block[]) =>
      sectionOf({ id: `${report.id} ${what}`, title, level: 2, blocks });
    const thing = (card: Told) =>
      under(card, words.after.told[card], thingBlocks(report, card, { records, words }));
    return [
      {
        id: report.id,
        title: words.after.reportAfter(report.month),
        level: 1,
        blocks: factsOf([
          [words.after.handedIn, words.day(report.sent)],
          [words.after.by, records.names.get(report.author ?? '') ?? ''],
        ]),
      },
      ...BEST_THINGS.flatMap(thing),
      ...under('steps', words.steps, stepBlocks(report, all[at - 1], { records, words })),
      ...under('spent', words.after.spent, spentBlocks(report, { records, words })),
      ...under('people', words.after.reached, textOf(words.after.heads(report))),
      ...thing('obstacles'),
      ...thing('help'),
    ];
  });
}

interface Source {
  readonly records: PlanRecords;
  readonly words: PlanWords;
}

function thingBlocks(report: HandedIn, card: Told, { records, words }: Source): Block[] {
  return [...textOf(report[card]), ...mediaBlocks({ owner: report.id, card }, records, words)];
}

/** How many are done by that day, and which of them since the report before. */
function stepBlocks({ sent }: HandedIn, before: HandedIn | undefined, { records, words }: Source): Block[] {
  const steps = stepsOf(records.parts);
  if (steps.length === 0) return [];
  const done = steps.filter((step) => step.done !== undefined && step.done <= sent);
  const rows = done
    .filter((step) => before === undefined || (step.done ?? '') > before.sent)
    .map((step) => [step.what, words.day(step.done ?? '')]);
  return [
    ...textOf(words.after.stepsDone(done.length, steps.length)),
    ...usedColumns('', [words.step, words.done], rows),
  ];
}

function spentBlocks(report: HandedIn, { records, words }: Source): Block[] {
  const { after } = words;
  const spent = report.spent.trim();
  if (spent === '') return [];
  const plan = planOf(records.plan.values);
  const award = awardOf(records.parts.find(({ kind }) => kind === 'award')?.values ?? {});
  const currency = report.currency || award.currency || plan.currency;
  const isSame = award.amount.trim() !== '' && (award.currency || plan.currency) === currency;
  const given = after.typed(award.amount, currency);
  const { sums, whole, left, isOver } = againstBudget(moneyOf(records.parts, plan).totals, spent, currency);
  const lines = [
    [after.typed(spent, currency), ...(isSame ? [after.ofAward(given)] : [])].join(', '),
    ...(isSame && isMore(spent, award.amount) ? [after.overAward(given)] : []),
    ...(sums.length > 0 ? [after.budgetSums(sums.map(([of, amount]) => words.money(amount, of)))] : []),
    ...(whole && isOver ? [after.overBudget(words.money(whole, currency))] : []),
    ...(sums.length > 0 && left ? [after.budgetLeft(words.money(left, currency))] : []),
  ];
  return textOf(lines.join('\n'));
}

function textOf(words: string): Block[] {
  return words.trim() === '' ? [] : [{ kind: 'text', words }];
}
