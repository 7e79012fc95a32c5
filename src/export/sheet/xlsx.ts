import { strToU8, zipSync } from 'fflate';
import type { Cell } from '../csv.ts';
import { html, type Markup } from '../markup.ts';

interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** As the file says it; the same in every zone, so that the same sheet gives the same bytes. */
const MADE = new Date(1980, 0, 1);

/**
 * One sheet as an XLSX file (ECMA-376): words stay words, whatever they begin with; numbers are numbers; the head is bold
 * and stays in sight.
 */
export function xlsx({ name, columns, rows }: Sheet): Uint8Array<ArrayBuffer> {
  const parts: Record<string, Markup> = {
    '[Content_Types].xml': html`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': html`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': html`<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${sheetName(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': html`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': html`<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheetXml(columns, rows),
  };
  const files = Object.entries(parts).map(([path, { markup }]): [string, Uint8Array] => [
    path,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`),
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: MADE }));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function sheetXml(columns: readonly string[], rows: readonly (readonly Cell[])[]): Markup {
  const widths = columns.map((column, at) =>
    Math.min(60, Math.max(column.length, ...rows.map((row) => String(row[at] ?? '').length)) + 2),
  );
  return html`<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map(
    (width, at) => html`<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )}</cols><sheetData>${[columns, ...rows].map((row, at) => rowXml(row, at + 1))}</sheetData></worksheet>`;
}

function rowXml(cells: readonly Cell[], number: number): Markup {
  const style = number === 1 ? 1 : 0;
  return html`<row r="${number}">${cells.flatMap((cell, at) => {
    if (cell === null || cell === undefined || cell === '') return [];
    const place = `${letters(at)}${number}`;
    return typeof cell === 'number'
      ? [html`<c r="${place}" s="${style}"><v>${cell}</v></c>`]
      : [
          html`<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${String(cell)}</t></is></c>`,
        ];
  })}</row>`;
}

function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}

/** 31 letters at most, none of those that spreadsheets refuse. */
function sheetName(name: string): string {
  return (
    Array.from(name.replaceAll(/[[\]:*?/\\']/g, ' ').trim())
      .slice(0, 31)
      .join('') || 'Bitácora'
  );
}
