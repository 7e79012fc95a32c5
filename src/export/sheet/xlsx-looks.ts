import { html, type Markup } from '../markup.ts';

/** The short date of the reader's own country (ECMA-376, 18.8.30: number 14). */
export const DAY_FORMAT = 'day';

/** Thousands apart, so many digits behind the point, and some room to the next cell: how a spreadsheet writes both signs is its own country’s. */
export function moneyFormat(digits: number): string {
  return `#,##0${digits === 0 ? '' : `.${'0'.repeat(digits)}`}_)`;
}

/** Days since 30 December 1899, as spreadsheets count. @param day `YYYY-MM-DD`, not before March 1900 */
export function dayNumber(day: string): number {
  return Math.round((Date.parse(`${day}T00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** The looks of a workbook's cells, each once, by the number under which they stand. */
export interface Looks {
  of(format: string, isBold: boolean): number;
  /** how numbers are written, and the looks: what stands in the workbook's styles */
  formats(): Markup;
  xml(): Markup;
}

/** Below this number stand the formats that every spreadsheet knows. */
const OWN = 164;

export function createLooks(): Looks {
  const looks: { readonly format: string; readonly isBold: boolean }[] = [];
  const own = () =>
    [...new Set(looks.map(({ format }) => format))].filter((one) => !['', DAY_FORMAT].includes(one));
  const numberOf = (format: string) =>
    format === '' ? 0 : format === DAY_FORMAT ? 14 : OWN + own().indexOf(format);
  const of = (format: string, isBold: boolean) => {
    const at = looks.findIndex((look) => look.format === format && look.isBold === isBold);
    return at === -1 ? looks.push({ format, isBold }) - 1 : at;
  };
  // What has no look of its own has the first.
  of('', false);
  return {
    of,
    formats: () =>
      own().length === 0
        ? html``
        : html`<numFmts count="${own().length}">${own().map((format, at) => html`<numFmt numFmtId="${OWN + at}" formatCode="${format}"/>`)}</numFmts>`,
    xml: () =>
      html`<cellXfs count="${looks.length}">${looks.map(({ format, isBold }) => html`<xf numFmtId="${numberOf(format)}" fontId="${isBold ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`)}</cellXfs>`,
  };
}
