import { useMemo, useState } from 'preact/hooks';
import { areTwoWays, type DateOrder, dateOrderOf } from '../../../domain/read-date.ts';
import type { Sheet } from '../../../export/sheet/sheet.ts';
import type { Reading } from './cells.ts';
import { type ColumnNames, guessColumns, headingRow, type Mapping } from './guess.ts';

/** What was made of a sheet's headings, and what a person has said and put right since. */
export interface Columns<Field extends string> extends Reading<Field> {
  readonly sheet: Sheet;
  /** those that are known, in their order */
  readonly fields: readonly Field[];
  readonly headings: readonly string[];
  readonly take: (field: Field, column: number | undefined) => void;
  readonly order: DateOrder;
  /** whether the dates can be read in both orders */
  readonly asksOrder: boolean;
  readonly setOrder: (order: DateOrder) => void;
  readonly mend: (cell: string, words: string) => void;
}

/**
 * Reads the headings of a sheet, and keeps what is said otherwise.
 * @param names the columns that are known
 * @param dated the column with dates
 */
export function useColumns<Field extends string>(
  sheet: Sheet,
  names: ColumnNames<Field>,
  dated: Field,
): Columns<Field> {
  const head = useMemo(() => headingRow(sheet.rows, names), [sheet, names]);
  const headings = sheet.rows[head] ?? [];
  const [mapping, setMapping] = useState<Mapping<Field>>(() => guessColumns(headings, names));
  const [said, setOrder] = useState<DateOrder | undefined>(undefined);
  const [mended, setMended] = useState<ReadonlyMap<string, string>>(new Map());
  const column = mapping[dated];
  const dates = column === undefined ? [] : sheet.rows.slice(head + 1).map((row) => row[column] ?? '');
  return {
    sheet,
    fields: [...names.keys()],
    head,
    headings,
    mapping,
    mended,
    take: (field, chosen) => setMapping((before) => withColumn(before, field, chosen)),
    order: said ?? dateOrderOf(dates) ?? 'dmy',
    asksOrder: areTwoWays(dates),
    setOrder,
    mend: (cell, words) => setMended((before) => new Map([...before, [cell, words]])),
  };
}

function withColumn<Field extends string>(
  mapping: Mapping<Field>,
  field: Field,
  column: number | undefined,
): Mapping<Field> {
  const next: Partial<Record<Field, number>> = { ...mapping };
  if (column === undefined) delete next[field];
  else next[field] = column;
  return next;
}
