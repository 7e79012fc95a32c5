import type { Mapping } from './guess.ts';

/** A cell as the spreadsheet counts it. */
export interface CellPlace<Field extends string> {
  /** from 1 */
  readonly row: number;
  readonly field: Field;
  readonly words: string;
}

export interface WrongCell<Field extends string, Fault extends string> extends CellPlace<Field> {
  readonly code: Fault;
}

/** How the rows under the headings are read. */
export interface Reading<Field extends string> {
  readonly mapping: Mapping<Field>;
  /** of the headings, from 0 */
  readonly head: number;
  /** cells that a person has put right, by `cellKey` */
  readonly mended: ReadonlyMap<string, string>;
}

export interface FilledRow<Field extends string> {
  /** as the spreadsheet counts, from 1 */
  readonly row: number;
  /** What stands in a column, or was put there; empty where nothing does. */
  readonly cell: (field: Field) => string;
}

export function cellKey({ row, field }: { readonly row: number; readonly field: string }): string {
  return `${row} ${field}`;
}

/** The rows under the headings that have anything in them. */
export function filledRows<Field extends string>(
  rows: readonly (readonly string[])[],
  { mapping, head, mended }: Reading<Field>,
): FilledRow<Field>[] {
  return rows.flatMap((cells, index) => {
    if (index <= head || cells.every((cell) => cell.trim() === '')) return [];
    const row = index + 1;
    const cell = (field: Field) => {
      const column = mapping[field];
      const held = column === undefined ? '' : (cells[column] ?? '');
      return (mended.get(cellKey({ row, field })) ?? held).trim();
    };
    return [{ row, cell }];
  });
}
