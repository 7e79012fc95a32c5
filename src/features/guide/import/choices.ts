import type { Choice } from '../../../domain/question.ts';
import { columnsOf, textsOf } from './columns.ts';
import { createReport, type Table } from '../../../export/sheet/sheet.ts';
import type { LineCode, Line } from './imported.ts';

/** The lists of a `choices` sheet, by name. */
export function choiceLists(
  table: Table | undefined,
  usual: string,
  lines: Line[],
): ReadonlyMap<string, readonly Choice[]> {
  const lists = new Map<string, Choice[]>();
  if (table === undefined) return lists;
  const report = createReport<LineCode>(table.sheet, lines);
  const labels = columnsOf(table.headings, ['label'], usual);
  for (const named of table.rows) {
    const list = named.cells.get('list_name') ?? named.cells.get('list name');
    const value = named.cells.get('name') ?? named.cells.get('value');
    if (list === undefined || value === undefined) {
      report.say(named.row, 'empty_choice', list ?? value);
      continue;
    }
    const held = lists.get(list) ?? [];
    lists.set(list, held);
    if (held.some((choice) => choice.value === value)) report.say(named.row, 'choice_twice', value);
    else held.push({ value, text: textsOf(named, labels, report) });
  }
  return lists;
}
