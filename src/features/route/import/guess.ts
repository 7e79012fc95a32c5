import { fold } from '../../../domain/search.ts';

/** Which column of the sheet holds what, by its number from 0. */
export type Mapping<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/** The words that people write over the columns that are known, in three languages; without accents, small; in the order of the columns. */
export type ColumnNames<Field extends string> = ReadonlyMap<Field, readonly string[]>;

/** Small, without accents, apostrophes or what stands in brackets. */
export function plainWords(words: string): string {
  return fold(words.replaceAll(/['’]/g, ''))
    .replaceAll(/\(.*\)/g, '')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** What each column holds, as far as its heading says: the same words first, then a heading that begins with them. */
export function guessColumns<Field extends string>(
  headings: readonly string[],
  names: ColumnNames<Field>,
): Mapping<Field> {
  const plain = headings.map(plainWords);
  const found: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  const take = (field: Field, fits: (heading: string, name: string) => boolean) => {
    if (found[field] !== undefined) return;
    // The first name is the likeliest: “activity” is the title, where no column is called “title”.
    for (const name of names.get(field) ?? []) {
      const column = plain.findIndex(
        (heading, index) => !taken.has(index) && heading !== '' && fits(heading, name),
      );
      if (column < 0) continue;
      found[field] = column;
      taken.add(column);
      return;
    }
  };
  for (const field of names.keys()) take(field, (heading, name) => heading === name);
  for (const field of names.keys())
    take(field, (heading, name) => name.length > 2 && heading.startsWith(`${name} `));
  return found;
}

/** The row that names the columns: the first in which two or more are known, else the first with anything in it. */
export function headingRow(rows: readonly (readonly string[])[], names: ColumnNames<string>): number {
  const known = rows.slice(0, 20).findIndex((row) => Object.keys(guessColumns(row, names)).length >= 2);
  return known >= 0
    ? known
    : Math.max(
        0,
        rows.findIndex((row) => row.some((cell) => cell.trim() !== '')),
      );
}
