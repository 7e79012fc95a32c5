import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Sheets, xlsx } from '../../../tests/support/xlsx.ts';
import { type FileFault, readSheets } from './read-sheets.ts';
import type { SheetCode } from './sheet.ts';

const ROWS: Sheets = { A: [['Name'], ['Rosa (invented)']] };
const part = (name: string, text: string) => xlsx(ROWS, { parts: { [name]: text } });
const sheetXml = (inside: string) =>
  part('xl/worksheets/sheet1.xml', `<worksheet xmlns="m">${inside}</worksheet>`);
const row = (cells: string) => sheetXml(`<sheetData><row r="1">${cells}</row></sheetData>`);
const words = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const deep = (times: number) => '<a>'.repeat(times) + '</a>'.repeat(times);
type Bytes = string | Uint8Array;

const REFUSED: readonly (readonly [string, Bytes, FileFault])[] = [
  ['nothing', '', 'empty'],
  ['what is far too long', 'x'.repeat(4 * 1024 * 1024 + 1), 'too_large'],
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), 'unknown'],
  ['a PDF', '%PDF-1.7\nName,Country', 'unknown'],
  ['zeros', new Uint8Array(2000), 'unknown'],
  ['an old Excel file, or one with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old'],
  ['half a workbook', xlsx(ROWS).slice(0, 400), 'broken'],
  ['a workbook with a byte too few', xlsx(ROWS).slice(0, -1), 'broken'],
  ['a document', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'broken'],
  ['a ZIP with nothing in it', zipSync({}), 'broken'],
  ['a workbook without its list of sheets', part('xl/workbook.xml', ''), 'broken'],
  ['a workbook that is no XML', part('xl/workbook.xml', '{"sheets":[]}'), 'broken'],
  ['a sheet that ends in the middle', part('xl/worksheets/sheet1.xml', '<worksheet><sheetData>'), 'broken'],
  [
    'a sheet whose entities grow',
    part('xl/worksheets/sheet1.xml', '<!DOCTYPE x [<!ENTITY a "&b;">]><x>&a;</x>'),
    'broken',
  ],
  ['words of elsewhere', part('xl/sharedStrings.xml', '<!DOCTYPE s SYSTEM "http://x/y"><sst/>'), 'broken'],
  ['a sheet of twenty million spaces', sheetXml(' '.repeat(20_000_000)), 'too_large'],
  [
    'a workbook of ten thousand parts',
    zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`xl/x${at}`, new Uint8Array()]))),
    'too_large',
  ],
];

/** What is said, how many rows are left, and what stands in the first cell. */
const TAKEN: readonly (readonly [string, Bytes, SheetCode[], number, string])[] = [
  ['a line without an end', 'Name', [], 1, 'Name'],
  ['a quote that never ends', 'Name\n"Rosa\nAmina', [], 2, 'Name'],
  ['rows of every length', 'a,b,c\nd\n,,,,\n', [], 4, 'a'],
  ['a formula', 'Name\n=cmd|"/c calc"!A0', ['formula'], 2, 'Name'],
  ['formulas behind spaces', '  =1+1,\t=2', ['formula', 'formula'], 1, ''],
  ['words of Windows', new Uint8Array([0x4e, 0xf1, 0x2c, 0x78]), [], 1, 'Nñ'],
  ['words of two bytes', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x2c, 0, 0x42, 0]), [], 1, 'A'],
  ['half a letter', new Uint8Array([0x41, 0x2c, 0xc3]), [], 1, 'A'],
  ['ten thousand rows', 'x\n'.repeat(10_000), ['too_many'], 2000, 'x'],
  ['ten thousand columns', 'x,'.repeat(10_000), [], 1, 'x'],
  ['a cell of a million letters', `Name\n${'x'.repeat(1e6)}`, [], 2, 'Name'],
  ['a page', '<!doctype html><table><tr><td>Name', [], 1, '<!doctype html><table><tr><td>Name'],
  ['separators alone', ';;;;\n;;;', [], 2, ''],
  [
    'a formula with its result',
    row('<c t="str"><f>WEBSERVICE("http://x")</f><v>Rosa</v></c>'),
    ['formula'],
    1,
    'Rosa',
  ],
  ['a fault of the spreadsheet', row('<c t="e"><v>#REF!</v></c>'), ['fault'], 1, ''],
  ['words that are not in the table', row('<c t="s"><v>99</v></c>'), [], 1, ''],
  ['words of the table at no place', row('<c t="s"><v>-1e9</v></c>'), [], 1, ''],
  ['a kind of cell that nobody knows', row('<c t="zz"><v>1</v></c>'), [], 1, '1'],
  ['a cell where no column is', row('<c r="A1B2C3"><v>1</v></c><c r="ZZZ1"><v>2</v></c>'), [], 1, '1'],
  [
    'a row where no row is',
    sheetXml(`<sheetData><row r="-7">${words('A')}</row><row r="9e9">${words('B')}</row></sheetData>`),
    ['too_many'],
    1,
    'A',
  ],
  [
    'a row far down',
    sheetXml(`<sheetData><row r="1048576">${words('A')}</row></sheetData>`),
    ['too_many'],
    0,
    '',
  ],
  ['deep elements', row(`<c t="inlineStr"><is>${deep(2000)}<t>A</t></is></c>`), [], 1, 'A'],
  ['a sheet that is named nowhere', part('xl/_rels/workbook.xml.rels', '<Relationships/>'), [], 0, ''],
];

async function read(bytes: Bytes) {
  return readSheets(new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], 'a.csv'));
}

describe('spreadsheets that are broken, foreign or mean', () => {
  test('are forty', () => {
    expect(new Set([...REFUSED, ...TAKEN].map(([name]) => name)).size).toBeGreaterThanOrEqual(40);
  });

  test.each(REFUSED)('%s is refused with a reason', async (_, bytes, reason) => {
    const began = performance.now();
    expect(await read(bytes)).toEqual({ ok: false, reason });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test.each(TAKEN)('%s is said, and the rest is read', async (_, bytes, codes, count, first) => {
    const began = performance.now();
    const found = await read(bytes);
    if (!found.ok) throw new Error(found.reason);
    const [sheet] = found.sheets;
    expect(sheet?.lines.map(({ code }) => code) ?? []).toEqual(codes);
    expect([sheet?.rows.length ?? 0, sheet?.rows[0]?.[0] ?? '']).toEqual([count, first]);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
