import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { type Sheet, xlsx } from './xlsx.ts';

const partsOf = (sheet: Sheet) => {
  const files = unzipSync(xlsx(sheet));
  return (path: string) => strFromU8(files[`xl/${path}`] ?? new Uint8Array());
};

it('writes money with the digits of its currency and days as days, each look once', () => {
  const part = partsOf({
    name: 'Budget',
    columns: ['What', 'When', 'Price'],
    rows: [
      ['Jars', { day: '2026-03-02' }, { decimal: '45.5', digits: 2 }],
      ['Lids', { day: '1900-03-01' }, { decimal: '1234567.891', digits: 3 }],
      ['Total', undefined, { decimal: '45.5', digits: 2, formula: 'SUM(C2)' }],
    ],
    totals: 1,
  });
  const sheet = part('worksheets/sheet1.xml');
  expect(sheet).toMatch(/<c r="B2" s="(\d)"><v>46083<\/v><\/c>[\s\S]*<c r="B3" s="\1"><v>61<\/v>/);
  const lookOf = (cell: string) => Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(sheet)?.[1]);
  const styles = part('styles.xml');
  const looks = [...styles.matchAll(/<xf numFmtId="(\d+)" fontId="(\d)"/g)];
  const formats = new Map(
    [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [id, code]),
  );
  expect(looks[lookOf('B2')]?.[1]).toBe('14');
  expect(formats.get(looks[lookOf('C2')]?.[1])).toBe('#,##0.00_)');
  expect(formats.get(looks[lookOf('C3')]?.[1])).toBe('#,##0.000_)');
  expect(formats.get(looks[lookOf('C4')]?.[1])).toBe('#,##0.00_)');
  expect([lookOf('A1'), lookOf('C4'), lookOf('A2')].map((look) => looks[look]?.[2])).toEqual(['1', '1', '0']);
});

it('goes to paper as wide as the paper, the head on each page, long words in as many lines as they need', () => {
  const part = partsOf({ name: 'Steps', columns: ['Step'], rows: [['x'.repeat(90)], ['short']] });
  expect(part('workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Steps'!$1:$1</definedName>`,
  );
  const sheet = part('worksheets/sheet1.xml');
  expect(sheet).toMatch(
    /<pageSetUpPr fitToPage="1"\/>[\s\S]*<pageSetup orientation="landscape" fitToWidth="1"/,
  );
  expect(sheet).toContain('<row r="2" ht="45" customHeight="1">');
  expect(sheet).toContain('<row r="3"><c');
  expect(part('styles.xml')).toContain('wrapText="1"');
});
