import { MOST_COLUMNS, MOST_ROWS } from './read-csv.ts';
import { createReport, type Report, type Sheet } from './sheet.ts';

/** A form is some hundred KB unpacked; what claims more is no form. Bytes, all parts together. */
const MOST_UNPACKED = 12 * 1024 * 1024;
const MOST_PARTS = 500;

export type ReadXlsx =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly reason: 'too_large' | 'broken' };

/**
 * Reads the sheets of an XLSX file (ECMA-376) as words. Nothing is calculated, nothing outside the file is asked for, and
 * no more is unpacked than the file may claim. The library is loaded when it is needed.
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadXlsx> {
  const parts = await unpack(bytes);
  if (!parts.ok) return parts;
  try {
    const workbook = parsePart(parts.files, 'xl/workbook.xml');
    const targets = targetsOf(parsePart(parts.files, 'xl/_rels/workbook.xml.rels'));
    const shared = parts.files['xl/sharedStrings.xml']
      ? all(parsePart(parts.files, 'xl/sharedStrings.xml'), 'si').map(words)
      : [];
    const from1904 = all(workbook, 'workbookPr').some((each) =>
      /^(1|true)$/.test(attribute(each, 'date1904')),
    );
    const sheets = all(workbook, 'sheet').flatMap((sheet) => {
      const target = targets.get(attribute(sheet, 'id'));
      const name = attribute(sheet, 'name');
      return target === undefined
        ? []
        : [{ ...sheetOf(name, parsePart(parts.files, target), shared), ...(from1904 && { from1904 }) }];
    });
    return { ok: true, sheets };
  } catch {
    // Whatever a part that is missing or is no XML makes of it: the file can't be read.
    return { ok: false, reason: 'broken' };
  }
}

type Files = Readonly<Record<string, Uint8Array>>;

/** Only the parts with words, and only as far as they say how large they are: the unpacked never grows beyond that. */
async function unpack(
  bytes: Uint8Array,
): Promise<{ ok: true; files: Files } | Extract<ReadXlsx, { ok: false }>> {
  const { unzipSync } = await import('fflate');
  let [claimed, parts] = [0, 0];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        if (
          !/^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(
            name,
          )
        )
          return false;
        claimed += originalSize;
        return claimed <= MOST_UNPACKED && parts <= MOST_PARTS;
      },
    });
    if (claimed > MOST_UNPACKED || parts > MOST_PARTS) return { ok: false, reason: 'too_large' };
    return { ok: true, files };
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

function parsePart(files: Files, name: string): Document {
  const text = new TextDecoder().decode(files[name]);
  // A sheet never has one; it is the way to entities that grow without end.
  if (text === '' || text.includes('<!DOCTYPE')) throw new Error(`no part ${name}`);
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  if (parsed.getElementsByTagName('parsererror').length > 0) throw new Error(`no XML in ${name}`);
  return parsed;
}

function targetsOf(relations: Document): Map<string, string> {
  return new Map(
    all(relations, 'Relationship').map((relation) => {
      const target = attribute(relation, 'Target');
      return [attribute(relation, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function sheetOf(name: string, sheet: Document, shared: readonly string[]): Sheet {
  const report = createReport(name);
  const rows: string[][] = [];
  for (const row of all(sheet, 'row')) {
    const said = Number(attribute(row, 'r'));
    const number = Number.isInteger(said) && said > 0 ? said : rows.length + 1;
    if (number > MOST_ROWS) {
      report.say(MOST_ROWS + 1, 'too_many', String(MOST_ROWS));
      break;
    }
    while (rows.length < number) rows.push([]);
    rows[number - 1] = rowOf(row, { number, shared, report });
  }
  return { name, rows, lines: report.lines };
}

interface Reading {
  readonly number: number;
  readonly shared: readonly string[];
  readonly report: Report;
}

function rowOf(row: Element, reading: Reading): string[] {
  const cells: string[] = [];
  for (const cell of all(row, 'c')) {
    const column = columnOf(attribute(cell, 'r')) ?? cells.length;
    if (column >= MOST_COLUMNS) break;
    while (cells.length < column) cells.push('');
    cells[column] = cellOf(cell, reading);
  }
  return cells;
}

function cellOf(cell: Element, { number, shared, report }: Reading): string {
  const type = attribute(cell, 't');
  const value = all(cell, 'v')[0]?.textContent ?? '';
  if (all(cell, 'f').length > 0) report.say(number, 'formula', attribute(cell, 'r'));
  if (type === 'e') report.say(number, 'fault', value);
  if (type === 'e') return '';
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'inlineStr') return words(cell);
  if (type === 'b') return value === '1' ? 'true' : 'false';
  return value;
}

/** Where a cell stands in its row, from 0: `AB12` is 27. */
function columnOf(place: string): number | undefined {
  const [letters] = /^[A-Z]{1,3}/.exec(place) ?? [];
  if (letters === undefined) return undefined;
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The words of a cell or shared string, all its runs; not how they are read aloud (`rPh`). */
function words(of: Element): string {
  return all(of, 't')
    .filter((run) => run.parentElement?.localName !== 'rPh')
    .map((run) => run.textContent ?? '')
    .join('');
}

/** Whatever prefix the writer gave the namespace. */
function all(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagNameNS('*', name)];
}

function attribute(of: Element, name: string): string {
  return [...of.attributes].find((each) => each.localName === name)?.value ?? '';
}
