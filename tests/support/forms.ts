import type { Line } from '../../src/features/guide/import/imported.ts';
import type { Sheet } from '../../src/export/sheet/sheet.ts';
import { readXlsform, surveyOf } from '../../src/features/guide/import/xlsform.ts';

/** Sheets as one would write them: cells between bars. All forms here are invented. */
export function sheets(written: Readonly<Record<string, string>>): Sheet[] {
  return Object.entries(written).map(([name, text]) => {
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()));
    return { name, rows, lines: [] };
  });
}

export function readForm(written: Readonly<Record<string, string>>, lang = 'en') {
  const all = sheets(written);
  const survey = surveyOf(all);
  if (!survey) throw new Error('no survey');
  return readXlsform(survey, all, lang);
}

export const said = (lines: readonly Line[]) =>
  lines.map(({ sheet, row, code, what }) => [sheet, row, code, what]);
