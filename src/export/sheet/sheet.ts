/** What a reader could not take: a formula, an error of the spreadsheet's own, rows over the limit. */
export type SheetCode = 'formula' | 'fault' | 'too_many';

export interface SheetLine<Code extends string = SheetCode> {
  readonly sheet: string;
  /** as the spreadsheet counts, from 1 */
  readonly row: number;
  readonly code: Code;
  /** the word that it is about; empty where there is none */
  readonly what: string;
}

/** A sheet of a file as words; `rows[0]` is its first row, whether anything stands in it or not. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** what its reader could not take */
  readonly lines: readonly SheetLine[];
  /** whether its numbers count days from 1904, as Excel for Macs once did */
  readonly from1904?: true;
}

/** A row under a heading, cell by the heading's words. */
export interface Named {
  /** as the spreadsheet counts, from 1 */
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  readonly sheet: string;
  readonly headings: readonly string[];
  /** of the headings, from 1 */
  readonly headRow: number;
  readonly rows: readonly Named[];
}

/** Reads a sheet whose first row with anything in it names the columns. Empty rows are left out, and keep their numbers. */
export function tableOf({ name, rows }: Sheet): Table {
  const head = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const headings = (rows[head] ?? []).map((cell) => cell.trim());
  const named = rows
    .map((row, index) => ({ row: index + 1, cells: cellsOf(headings, row) }))
    .filter(({ row, cells }) => row > head + 1 && cells.size > 0);
  return { sheet: name, headings: headings.filter((each) => each !== ''), headRow: head + 1, rows: named };
}

function cellsOf(headings: readonly string[], row: readonly string[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [index, heading] of headings.entries()) {
    const words = row[index]?.trim() ?? '';
    if (heading !== '' && words !== '' && !cells.has(heading)) cells.set(heading, words);
  }
  return cells;
}

/** Collects what can't be taken, by row. */
export interface Report<Code extends string = SheetCode> {
  readonly lines: SheetLine<Code>[];
  say(row: number, code: Code, what?: string): void;
}

export function createReport<Code extends string = SheetCode>(
  sheet: string,
  lines: SheetLine<Code>[] = [],
): Report<Code> {
  return {
    lines,
    say(row, code, what = '') {
      lines.push({ sheet, row, code, what: what.length > 80 ? `${what.slice(0, 79)}…` : what });
    },
  };
}
