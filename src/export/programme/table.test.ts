import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { nepal, programme, standing, WORDS } from '../../../tests/fixtures/programme.ts';
import { programmeCsv, programmeTable } from './table.ts';
import { xlsx } from '../sheet/xlsx.ts';

const drafts = [
  programme('day', 'd', { date: '2026-03-03', title: 'Seeds', bed: 'Lodge (invented)' }),
  programme('place', 'p', { name: 'Sauraha', position: { lat: 27.58, lon: 84.5 } }),
  programme('person', 'a', { name: 'Amina (invented)' }),
  programme('activity', 's', {
    day: 'd',
    type: 'field_visit',
    title: '=HYPERLINK("x")',
    time: { from: '09:00', to: '11:00' },
    place: 'p',
    leads: ['a', 'gone'],
    about: 'Line one\nLine two & more',
  }),
];

describe('the programme as a table', () => {
  test('has a row a stop, with names as on the cards', () => {
    const { rows } = programmeTable(standing(drafts).parts, WORDS);
    expect(rows).toEqual([
      [
        '2026-03-03',
        'Seeds',
        '09:00',
        '11:00',
        '=HYPERLINK("x")',
        '(field_visit)',
        'Sauraha',
        27.58,
        84.5,
        '',
        '',
        'Amina (invented)',
        'Line one\nLine two & more',
        '',
        '',
        'Lodge (invented)',
        '',
        'Asia/Kathmandu',
      ],
    ]);
  });

  test('runs nothing in a spreadsheet', () => {
    expect(programmeCsv(standing(drafts).parts, WORDS)).toContain(`"'=HYPERLINK(""x"")"`);
    const sheet = xlsx({ name: 'a/b:c', ...programmeTable(standing(drafts).parts, WORDS) });
    const parts = unzipSync(sheet);
    const text = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(text).not.toContain('<f>');
    expect(text).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&#34;x&#34;)</t>');
    expect(text).toContain('<c r="H2" s="0"><v>27.58</v></c>');
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="a b c"');
  });

  test('is the same bytes for the same programme', () => {
    const made = () => xlsx({ name: 'x', ...programmeTable(standing(nepal()).parts, WORDS) });
    expect(made()).toEqual(made());
  });
});
