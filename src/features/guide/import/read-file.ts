import type { Imported } from './imported.ts';
import { readPlain } from './plain.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Sheet } from './sheet.ts';
import { readXlsform, surveyOf } from './xlsform.ts';

/** A spreadsheet of words is small. Bytes. */
const LARGEST = 4 * 1024 * 1024;

export const FILE_FAULTS = ['too_large', 'old', 'unknown', 'broken', 'empty'] as const;
/** `old`: XLS, or locked by a password · `unknown`: no table at all · `empty`: no question in it. */
export type FileFault = (typeof FILE_FAULTS)[number];

export type ReadGuide =
  | { readonly ok: true; readonly imported: Imported }
  | { readonly ok: false; readonly reason: FileFault };

/**
 * Reads the questions in a CSV, XLSX or XLSForm file. Nothing is kept before a person has looked at it.
 * @param lang the language of words whose language the file doesn't tell
 */
export async function readGuideFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  lang: string,
): Promise<ReadGuide> {
  if (file.size > LARGEST) return { ok: false, reason: 'too_large' };
  const read = await sheetsIn(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!read.ok) return read;
  const { sheets } = read;
  const survey = surveyOf(sheets);
  const first = sheets.find(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  if (survey === undefined && first === undefined) return { ok: false, reason: 'empty' };
  const imported = survey ? readXlsform(survey, sheets, lang) : readPlain(first ?? EMPTY, lang);
  if (imported.questions.length === 0 && imported.lines.length === 0) return { ok: false, reason: 'empty' };
  const title = imported.title || file.name.replace(/\.[a-z]+$/i, '').replaceAll('_', ' ');
  return { ok: true, imported: { ...imported, title } };
}

const EMPTY: Sheet = { name: '', rows: [], lines: [] };

type Sheets =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly reason: FileFault };

/** By what the file begins with; what it is called says nothing. */
async function sheetsIn(bytes: Uint8Array, name: string): Promise<Sheets> {
  const begins = (...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (begins(0x50, 0x4b)) return readXlsx(bytes);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return { ok: false, reason: 'old' };
  const isText = begins(0xff, 0xfe) || begins(0xfe, 0xff) || !bytes.subarray(0, 8000).includes(0);
  if (!isText || begins(0x25, 0x50, 0x44, 0x46)) return { ok: false, reason: 'unknown' };
  return { ok: true, sheets: [await readCsv(bytes, name)] };
}
