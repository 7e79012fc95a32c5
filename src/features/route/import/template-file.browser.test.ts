import { expect, it } from 'vitest';
import { readSheets } from '../../../export/sheet/read-sheets.ts';
import { setup as en } from '../../../i18n/en/setup.ts';
import { setup as es } from '../../../i18n/es/setup.ts';
import { setup as fr } from '../../../i18n/fr/setup.ts';
import { COLUMNS } from '../../../export/programme/stop-line.ts';
import { PROGRAMME_COLUMNS } from './columns.ts';
import { guessColumns, headingRow } from './guess.ts';
import { templateFile } from './template-file.ts';

const EACH = COLUMNS.map((field, index) => [field, index] as const);

it.each([
  ['en', en],
  ['es', es],
  ['fr', fr],
])('the file to fill in comes back with each of its columns known, in %s', async (_, words) => {
  const headings = COLUMNS.map((field) => words[`column.${field}`]);
  const row = COLUMNS.map((field) => (field === 'title' ? 'Caña & <maíz>, "verde"' : ''));
  for (const as of ['xlsx', 'csv'] as const) {
    const read = await readSheets(await templateFile(as, { name: 'programme', headings, rows: [row] }));
    const rows = read.ok ? (read.sheets[0]?.rows ?? []) : [];
    expect(headingRow(rows, PROGRAMME_COLUMNS)).toBe(0);
    expect(guessColumns(rows[0] ?? [], PROGRAMME_COLUMNS), as).toEqual(Object.fromEntries(EACH));
    expect(rows[1]?.[COLUMNS.indexOf('title')]).toBe('Caña & <maíz>, "verde"');
  }
});
