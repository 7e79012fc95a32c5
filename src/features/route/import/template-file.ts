import { csv } from '../../../export/csv.ts';

export interface TemplateTable {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A spreadsheet to fill in, with the headings that are known when it comes back. */
export async function templateFile(
  as: 'csv' | 'xlsx',
  { name, headings, rows }: TemplateTable,
): Promise<File> {
  if (as === 'csv') return new File([csv(headings, rows)], `${name}.csv`, { type: 'text/csv' });
  const { xlsx } = await import('../../../export/sheet/xlsx.ts');
  const bytes = xlsx({ name, columns: headings, rows });
  return new File([bytes], `${name}.xlsx`, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}
