import type { Cell } from '../csv.ts';
import { html, type Markup } from '../markup.ts';
import { officeFile } from '../zip-xml.ts';
import { createLooks, DAY_FORMAT, dayNumber, type Looks, moneyFormat } from './xlsx-looks.ts';

/** A number that keeps all its digits, and the formula that gives it where there is one. */
export interface Exact {
  /** a decimal with a point */
  readonly decimal: string;
  /** without the sign of equality; what it gives is `decimal` */
  readonly formula?: string;
  /** so many are shown behind the point, as for money; else as many as there are */
  readonly digits?: number;
}

/** A day, `YYYY-MM-DD`, which a spreadsheet writes as the reader’s country does. */
export interface Day {
  readonly day: string;
}

/** Words that a formula gives; none where it waits for a number that nobody has written. */
export interface Worded {
  readonly words: string;
  /** without the sign of equality */
  readonly formula: string;
  /** of the number that it may come to */
  readonly digits?: number;
}

type AnyCell = Cell | Exact | Day | Worded;

export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly AnyCell[])[];
  /** so many rows at the end are totals, in bold */
  readonly totals?: number;
}

/**
 * Sheets as an XLSX file (ECMA-376): words stay words, whatever they begin with; numbers are numbers; the head is bold
 * and stays in sight.
 */
export function xlsx(...sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const names = uniqueNames(sheets);
  const styles = sheets.length + 1;
  const looks = createLooks();
  const pages = sheets.map(
    (sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, looks)] as const,
  );
  return officeFile({
    '[Content_Types].xml': html`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, at) => html`<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': html`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': html`<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((name, at) => html`<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)}</sheets><definedNames>${names.map((name, at) => html`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name}'!$1:$1</definedName>`)}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': html`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => html`<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)}<Relationship Id="rId${styles}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': html`<styleSheet xmlns="${MAIN}">${looks.formats()}<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>${looks.xml()}</styleSheet>`,
    ...Object.fromEntries(pages),
  });
}

/** Longer words go on in the next line, so that a sheet can be read on paper. */
const WIDEST = 36;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function sheetXml({ columns, rows, totals = 0 }: Sheet, looks: Looks): Markup {
  const widths = columns.map((column, at) =>
    Math.min(WIDEST, Math.max(column.length, ...rows.map((row) => shown(row[at]).length)) + 2),
  );
  const isBold = (number: number) => number === 1 || number > rows.length + 1 - totals;
  return html`<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map(
    (width, at) => html`<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )}</cols><sheetData>${[columns, ...rows].map((row, at) => rowXml(row, { number: at + 1, isBold: isBold(at + 1), looks, lines: linesOf(row, widths) }))}</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/** As wide as it is once it has its point and what stands between thousands. */
function shown(cell: AnyCell): string {
  if (isDay(cell)) return cell.day;
  if (isWorded(cell)) return '';
  if (!isExact(cell)) return String(cell ?? '');
  const [whole = '', part = ''] = cell.decimal.split('.');
  return `${whole}${' '.repeat(whole.length / 3)}.${part.padEnd(cell.digits ?? 0, '0')}`;
}

function isExact(cell: AnyCell): cell is Exact {
  return typeof cell === 'object' && cell !== null && 'decimal' in cell;
}

function isDay(cell: AnyCell): cell is Day {
  return typeof cell === 'object' && cell !== null && 'day' in cell;
}

function isWorded(cell: AnyCell): cell is Worded {
  return typeof cell === 'object' && cell !== null && 'words' in cell;
}

/** Spreadsheets make no room by themselves for words that go on in the next line. */
function linesOf(row: readonly AnyCell[], widths: readonly number[]): number {
  const lines = row.map((cell, at) => {
    const words = isWorded(cell) ? cell.words : cell;
    const parts = typeof words === 'string' ? words.split('\n') : [];
    return parts.reduce(
      (sum, part) => sum + Math.max(1, Math.ceil((part.length + 2) / (widths[at] ?? 1))),
      0,
    );
  });
  return Math.max(1, ...lines);
}

interface Row {
  readonly lines: number;
  readonly number: number;
  readonly isBold: boolean;
  readonly looks: Looks;
}

function rowXml(cells: readonly AnyCell[], { number, isBold, looks, lines }: Row): Markup {
  const style = looks.of('', isBold);
  const height = lines > 1 && html` ht="${Math.min(409, 15 * lines)}" customHeight="1"`;
  return html`<row r="${number}"${height}>${cells.flatMap((cell, at) => {
    if (cell === null || cell === undefined || cell === '') return [];
    const place = cellName(at, number);
    if (isExact(cell)) {
      const formula = cell.formula === undefined ? '' : html`<f>${cell.formula}</f>`;
      const look = cell.digits === undefined ? style : looks.of(moneyFormat(cell.digits), isBold);
      return [html`<c r="${place}" s="${look}">${formula}<v>${cell.decimal}</v></c>`];
    }
    if (isWorded(cell)) {
      const look = cell.digits === undefined ? style : looks.of(moneyFormat(cell.digits), isBold);
      return [html`<c r="${place}" s="${look}" t="str"><f>${cell.formula}</f><v>${cell.words}</v></c>`];
    }
    if (isDay(cell))
      return [html`<c r="${place}" s="${looks.of(DAY_FORMAT, isBold)}"><v>${dayNumber(cell.day)}</v></c>`];
    return typeof cell === 'number'
      ? [html`<c r="${place}" s="${style}"><v>${cell}</v></c>`]
      : [
          html`<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${String(cell)}</t></is></c>`,
        ];
  })}</row>`;
}

/** `B3`: how formulas call the second cell of the third row. */
export function cellName(column: number, row: number): string {
  return `${letters(column)}${row}`;
}

function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}

/** Spreadsheets refuse a file with two sheets of one name. */
function uniqueNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, at) => {
    const own = sheetName(name);
    const free = taken.has(own.toLowerCase()) ? sheetName(`${at + 1} ${name}`) : own;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** 31 letters at most, none of those that spreadsheets refuse. */
function sheetName(name: string): string {
  return (
    Array.from(name.replaceAll(/[[\]:*?/\\']/g, ' ').trim())
      .slice(0, 31)
      .join('') || 'Bitácora'
  );
}
