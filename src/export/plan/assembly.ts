import { planOf } from '../../domain/plan.ts';
import { planDocument } from './build.ts';
import type { Block, DocumentPart, DocumentTable } from './document.ts';
import { linesWithout, moneyOf } from './money.ts';
import type { PlanRecords } from './records.ts';
import { budgetTable, stepsOf, stepsTable } from './tables.ts';
import type { PlanWords } from './words.ts';

/** As one tells it to people who were not there: what we saw and want, what it asks of them, when, and who gains; then the rest. */
const ORDER = ['who', 'today', 'inspired', 'vision', 'new', 'money', 'steps', 'gains'];
/** What the people at home give themselves. */
const OURS: ReadonlySet<unknown> = new Set(['own', 'in_kind']);

/** A plan card by card as it is read to an assembly at home: of the budget what is asked of the people there, of the steps who does what when. */
export function assemblyCards(records: PlanRecords, words: PlanWords): DocumentPart[] {
  const { parts } = planDocument(records, words);
  const first = ORDER.flatMap((id) => parts.find((part) => part.id === id) ?? []);
  return [...first, ...parts.filter(({ id }) => !ORDER.includes(id))].map((part, at) => ({
    ...forHome(part, records, words),
    number: at + 1,
  }));
}

function forHome(part: DocumentPart, records: PlanRecords, words: PlanWords): DocumentPart {
  const rest = part.blocks.filter(({ kind }) => kind !== 'table' && kind !== 'meta');
  if (part.id === 'steps') return { ...part, blocks: [...rest, ...whoAndWhen(records, words)] };
  if (part.id !== 'money') return part;
  const asked = askedOf(records, words);
  return {
    ...part,
    title: asked.length > 0 ? words.ask : part.title,
    blocks: [...rest, ...asked, ...wholeOf(records, words)],
  };
}

/** Without the last column: what is done already is no question to an assembly. */
function whoAndWhen({ parts }: PlanRecords, words: PlanWords): DocumentTable[] {
  return stepsTable(stepsOf(parts), words).map((table) => ({
    ...table,
    columns: table.columns.slice(0, -1),
    rows: table.rows.map((row) => row.slice(0, -1)),
  }));
}

function askedOf({ plan, parts }: PlanRecords, words: PlanWords): DocumentTable[] {
  const ours = parts.filter(({ kind, values }) => kind !== 'budget' || OURS.has(values['source']));
  // In the currency of the whole budget, whatever most of these lines are in.
  const { currency } = moneyOf(parts, planOf(plan.values)).totals;
  return budgetTable(moneyOf(ours, { currency }), stepsOf(parts), words);
}

function wholeOf({ plan, parts }: PlanRecords, words: PlanWords): Block[] {
  const { totals } = moneyOf(parts, planOf(plan.values));
  const without = linesWithout(totals);
  return [
    ...(totals.lines.length === 0
      ? []
      : [{ kind: 'facts', rows: [[words.wholeCost, words.money(totals.whole, totals.currency)]] } as const]),
    ...(without > 0 ? [{ kind: 'meta', words: words.withoutRate(without) } as const] : []),
  ];
}

/** A card as it is read aloud. */
export function aloud({ title, blocks }: DocumentPart): string {
  return [title, ...blocks.flatMap(lines)]
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/[\s.]*$/u, '.'))
    .join(' ');
}

function lines(block: Block): string[] {
  if (block.kind === 'table') {
    const row = (cells: readonly string[]) =>
      cells.flatMap((cell, at) =>
        cell === '' ? [] : at === 0 ? [cell] : [`${block.columns[at]?.label}: ${cell}`],
      );
    return [...block.rows, ...block.foot].map((cells) => row(cells).join(', '));
  }
  if (block.kind === 'facts') return block.rows.map(([term, said]) => `${term}: ${said}`);
  return block.kind === 'quote' && block.by !== '' ? [`${block.by}: ${block.words}`] : [block.words];
}
