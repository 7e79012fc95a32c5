import { strToU8, zipSync } from 'fflate';

/** Rows of words; a cell may say more: a formula, a fault. */
export type Cell = string | number | { readonly xml: string };
export type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** Writes an XLSX file by hand, with words in the shared table as Excel writes them, or beside their cells. */
export function xlsx(
  sheets: Sheets,
  { inline = false, parts = {} }: { inline?: boolean; parts?: Record<string, string> } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const shared: string[] = [];
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="m" xmlns:r="r"><sheets>${names
      .map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
  };
  for (const [index, name] of names.entries()) {
    const rows = (sheets[name] ?? []).map((cells, at) => {
      const written = cells.map((cell, column) =>
        cellXml(cell, `${letters(column)}${at + 1}`, inline ? undefined : shared),
      );
      return `<row r="${at + 1}">${written.join('')}</row>`;
    });
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="m"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  }
  files['xl/sharedStrings.xml'] =
    `<sst xmlns="m">${shared.map((words) => `<si><t xml:space="preserve">${escape(words)}</t></si>`).join('')}</sst>`;
  const all = Object.entries({ ...files, ...parts });
  return zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])));
}

function cellXml(cell: Cell, place: string, shared: string[] | undefined): string {
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${place}"`);
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (shared === undefined) return `<c r="${place}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  if (!shared.includes(cell)) shared.push(cell);
  return `<c r="${place}" t="s"><v>${shared.indexOf(cell)}</v></c>`;
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
