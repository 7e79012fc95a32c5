import { type FileFault, readSheets } from '../../../export/sheet/read-sheets.ts';
import type { Sheet } from '../../../export/sheet/sheet.ts';
import type { Imported } from './imported.ts';
import { readPlain } from './plain.ts';
import { readXlsform, surveyOf } from './xlsform.ts';

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
  const read = await readSheets(file);
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
