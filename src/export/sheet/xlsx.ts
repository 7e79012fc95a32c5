import type { Cell } from '../csv.ts';
import { html, type Markup } from '../markup.ts';
import { officeFile } from '../zip-xml.ts';

/** A number that keeps all its digits, and the formula that gives it where there is one. */
export interface Exact {
  /** a decimal with a point */
  readonly decimal: string;
  /** without the sign of equality; what it gives is `decimal` */
  readonly formula?: string;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (Cell | Exact)[])[];
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
  return officeFile({
    '[Content_Types].xml': html`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, at) => html`<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': html`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': html`<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((name, at) => html`<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': html`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => html`<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)}<Relationship Id="rId${styles}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': html`<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  });
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function sheetXml({ columns, rows, totals = 0 }: Sheet): Markup {
  const widths = columns.map((column, at) =>
    Math.min(60, Math.max(column.length, ...rows.map((row) => shown(row[at]).length)) + 2),
  );
  const isBold = (number: number) => number === 1 || number > rows.length + 1 - totals;
  return html`<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map(
    (width, at) => html`<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )}</cols><sheetData>${[columns, ...rows].map((row, at) => rowXml(row, at + 1, isBold(at + 1)))}</sheetData></worksheet>`;
}

function shown(cell: Cell | Exact): string {
  return String(isExact(cell) ? cell.decimal : (cell ?? ''));
}

function isExact(cell: Cell | Exact): cell is Exact {
  return typeof cell === 'object' && cell !== null;
}

function rowXml(cells: readonly (Cell | Exact)[], number: number, isBold: boolean): Markup {
  const style = isBold ? 1 : 0;
  return html`<row r="${number}">${cells.flatMap((cell, at) => {
    if (cell === null || cell === undefined || cell === '') return [];
    const place = cellName(at, number);
    if (isExact(cell)) {
      const formula = cell.formula === undefined ? '' : html`<f>${cell.formula}</f>`;
      return [html`<c r="${place}" s="${style}">${formula}<v>${cell.decimal}</v></c>`];
    }
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
