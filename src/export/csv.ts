/** What a cell of a table may hold. Numbers are written as they are; empty cells are null or undefined. */
export type Cell = string | number | boolean | null | undefined;

const BOM = '\ufeff';

/**
 * A table as spreadsheets read it on a double click: UTF-8 with BOM, CRLF, quotes where needed (RFC 4180). Text that
 * a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection), and so does text that has one there
 * already: who reads it back takes one away.
 */
export function csv(columns: readonly string[], rows: Iterable<readonly Cell[]>): string {
  let text = BOM + line(columns);
  for (const row of rows) text += line(row);
  return text;
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
