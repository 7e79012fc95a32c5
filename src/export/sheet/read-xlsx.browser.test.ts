import { describe, expect, it } from 'vitest';
import { xlsx as byHand } from '../../../tests/support/xlsx.ts';
import { readDate } from '../../domain/read-date.ts';
import { readSheets } from './read-sheets.ts';
import { xlsx } from './xlsx.ts';

const sheetsOf = async (bytes: Uint8Array) => {
  const read = await readSheets(new File([new Uint8Array(bytes)], 'a.xlsx'));
  if (!read.ok) throw new Error(read.reason);
  return read.sheets;
};

const workbook = (properties: string) =>
  `<workbook xmlns="m" xmlns:r="r">${properties}<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`;

describe('an XLSX file', () => {
  it('comes back as it was written', async () => {
    const rows = [
      ['=1+1', "'-", ' a  b ', 'one\ntwo', '<&>"', 'ñ 日本 🌱', -1.95, 0, true, null, ''],
      ['', null, '12', 'x'],
    ];
    const columns = rows[0]?.map((_, index) => `column ${index}`) ?? [];
    const [sheet] = await sheetsOf(xlsx({ name: 'Programme', columns, rows }));
    expect(sheet?.name).toBe('Programme');
    expect(sheet?.lines).toEqual([]);
    const told = rows.map((row) => columns.map((_, index) => String(row[index] ?? '')));
    const read = sheet?.rows.slice(1).map((row) => columns.map((_, index) => row[index] ?? ''));
    expect(read).toEqual(told);
  });

  it.each([
    ['<workbookPr date1904="1"/>', '2011-03-18'],
    ['<workbookPr date1904="true"/>', '2011-03-18'],
    ['<workbookPr date1904="0"/>', '2007-03-17'],
    ['<workbookPr/>', '2007-03-17'],
    ['', '2007-03-17'],
  ])('counts its days as %s says', async (properties, date) => {
    const file = byHand({ A: [['Date'], [39_158]] }, { parts: { 'xl/workbook.xml': workbook(properties) } });
    const [sheet] = await sheetsOf(file);
    const words = sheet?.rows[1]?.[0] ?? '';
    expect(readDate(words, { order: 'dmy', from1904: sheet?.from1904 })).toBe(date);
  });
});
