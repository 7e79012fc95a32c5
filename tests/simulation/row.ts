import { fieldOf } from '../../src/merge/fields.ts';
import type { Row } from '../../src/store/types.ts';

export type { Row };

/** Whether a screen shows the value with the largest stamp, and says where there are others. */
export function loadRow(row: Row, field: string, report: (text: string) => void): void {
  const cell = fieldOf(row.cells, field) ?? [];
  const [first] = cell;
  if (cell.some(([stamp]) => first !== undefined && stamp > first[0])) report('a smaller stamp comes first');
  const shown = JSON.stringify(fieldOf(row.values, field));
  if (first !== undefined && shown !== JSON.stringify(first[1]) && !Object.hasOwn(row.texts, field))
    report(`shows ${shown} instead of ${JSON.stringify(first[1])}`);
  const settled = field === 'rank' || field.startsWith('_');
  const differs = cell.some(([, value]) => JSON.stringify(value) !== JSON.stringify(first?.[1]));
  if (!settled && row.others.includes(field) !== differs) report('other versions are not told of');
}

/** `field stamp` of everything that is live in a row. */
export function marksOf(row: Row): string[] {
  const all = [...Object.entries(row.cells), ...Object.entries(row.texts)];
  return all.flatMap(([field, list]) => list.map(([stamp]) => `${field} ${stamp}`));
}
