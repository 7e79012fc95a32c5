import { isAssembling } from '../../domain/plan-parts/assembly.ts';
import { awardOf } from '../../domain/plan-parts/award.ts';
import { type Move, moveOf } from '../../domain/plan-parts/move.ts';
import { planOf } from '../../domain/plan.ts';
import { planDocument } from './build.ts';
import { type DocumentSection, type PlanDocument, sectionOf } from './document.ts';
import { assemblySaid, factsOf } from './media-blocks.ts';
import type { PlanRecords } from './records.ts';
import { reportSections } from './reports.ts';
import { usedColumns } from './tables.ts';
import type { PlanWords } from './words.ts';

/** A plan as its whole papers tell it: the cards, and how it went on. Slides and the concept note are made of the cards alone. */
export function wholePlan(records: PlanRecords, words: PlanWords): PlanDocument {
  const sections = [
    ...waySection(records, words),
    ...homeSections(records, words),
    ...awardSection(records, words),
    ...reportSections(records, words),
  ];
  const after = sections.length === 0 ? undefined : { title: words.after.title, sections };
  return { ...planDocument(records, words), after };
}

type Moved = Move & { readonly id: string };

/** In the order in which they were written down. */
function movesOf({ parts }: PlanRecords, { after }: PlanWords) {
  return parts
    .filter(({ kind }) => kind === 'move')
    .map(({ id, values }): Moved => ({ ...moveOf(values), id }))
    .filter((move) => !isAssembling(move))
    .sort((one, other) => (one.at ?? 0) - (other.at ?? 0))
    .map((move) => ({ ...move, day: move.at === undefined ? '' : after.dayOf(move.at) }));
}

function waySection(records: PlanRecords, words: PlanWords): DocumentSection[] {
  const { after } = words;
  const rows = movesOf(records, words).map(({ on, day, to, by, remark }) => [
    on ? words.day(on) : day,
    to === undefined ? '' : words.states[to],
    records.names.get(by ?? '') ?? '',
    remark,
  ]);
  const labels = [after.when, words.state, after.mover, after.remark];
  return sectionOf({ id: 'way', title: after.way, level: 1, blocks: usedColumns('', labels, rows) });
}

/** Of each validation at home: who took part, and what the plan owes to it. */
function homeSections(records: PlanRecords, words: PlanWords): DocumentSection[] {
  const { after } = words;
  return movesOf(records, words)
    .filter(({ to }) => to === 'validated_home')
    .flatMap((move) => {
      const said = [
        ...factsOf([
          [after.tookPart, after.heads(move)],
          [after.changed, move.changed],
        ]),
        ...assemblySaid(move.id, records, words),
      ];
      const when = { kind: 'meta', words: move.on ? words.day(move.on) : move.day } as const;
      const blocks = said.length === 0 ? [] : [when, ...said];
      return sectionOf({ id: move.id, title: words.states.validated_home, level: 1, blocks });
    });
}

function awardSection({ plan, parts }: PlanRecords, words: PlanWords): DocumentSection[] {
  const { after } = words;
  const award = awardOf(parts.find(({ kind }) => kind === 'award')?.values ?? {});
  if (award.amount.trim() === '') return [];
  const currency = award.currency || planOf(plan.values).currency;
  const day = (date: string | undefined) => (date ? words.day(date) : '');
  const paid = award.tranches.map(({ date, amount }) => [day(date), after.typed(amount, currency)]);
  const blocks = [
    ...factsOf([
      [after.amount, after.typed(award.amount, currency)],
      [after.fund, award.fund],
      [after.awardDay, day(award.date)],
    ]),
    ...usedColumns(after.tranches, [after.when, after.amount], paid, [1]),
  ];
  return sectionOf({ id: 'award', title: after.award, level: 1, blocks });
}
