import { createReport, type Sheet } from './sheet.ts';

/** More rows than any guide has. */
export const MOST_ROWS = 2000;
/** Columns of a sheet; a form in ten languages has about eighty. */
export const MOST_COLUMNS = 200;

/** Reads a CSV file, whatever separates its columns; the library is loaded when it is needed. */
export async function readCsv(bytes: Uint8Array, name: string): Promise<Sheet> {
  const { default: papa } = await import('papaparse');
  const text = decode(bytes);
  const { data } = papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: MOST_ROWS + 1 });
  const report = createReport(name);
  if (data.length > MOST_ROWS) report.say(MOST_ROWS + 1, 'too_many', String(MOST_ROWS));
  const rows = data
    .slice(0, MOST_ROWS)
    .map((row, index) =>
      row.slice(0, MOST_COLUMNS).map((cell) => safe(cell, () => report.say(index + 1, 'formula', cell))),
    );
  return { name, rows, lines: report.lines };
}

/** What separates the columns of the first row, outside quotes: commas in a question must not count. */
function delimiterOf(text: string): string {
  const [head = ''] = text
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .trimStart()
    .split(/\r?\n/, 1);
  const counted = [',', ';', '\t', '|'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}

/** What a spreadsheet would calculate is nobody's question. An apostrophe that keeps words from it is no part of them (csv.ts). */
function safe(cell: string, say: () => void): string {
  if (/^'+[=+\-@\t\r]/.test(cell)) return cell.slice(1);
  if (!/^\s*=./.test(cell)) return cell;
  say();
  return '';
}

/** UTF-8, with the mark of Excel or without; UTF-16 by its mark; else what Windows wrote in the west. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
