import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Sheets, xlsx } from '../../../../tests/support/xlsx.ts';
import { readGuideFile } from './read-file.ts';

const file = (bytes: Uint8Array | string, name = 'a guide.xlsx') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);

async function readOk(bytes: Uint8Array | string, name?: string) {
  const read = await readGuideFile(file(bytes, name), 'en');
  if (!read.ok) throw new Error(read.reason);
  return read.imported;
}

async function faultOf(bytes: Uint8Array | string, name?: string) {
  const read = await readGuideFile(file(bytes, name), 'en');
  return read.ok ? 'none' : read.reason;
}

const FORM: Sheets = {
  survey: [
    ['type', 'name', 'label::English (en)', 'label::Español (es)'],
    ['integer', 'n', 'How many & how <big>?', '¿Cuántos?'],
    [],
    ['geotrace', 'path', 'Where?', ''],
  ],
  choices: [['list_name', 'name', 'label']],
};

describe('an XLSX file', () => {
  it.each([false, true])(
    'is read whether its words stand beside the cells (%s) or in a table',
    async (inline) => {
      const { title, questions, lines } = await readOk(xlsx(FORM, { inline }));
      expect(title).toBe('a guide');
      expect(questions.map(({ text, answer }) => [text, answer])).toEqual([
        [{ en: 'How many & how <big>?', es: '¿Cuántos?' }, 'count'],
      ]);
      expect(lines).toEqual([{ sheet: 'survey', row: 4, code: 'unknown_type', what: 'geotrace' }]);
    },
  );

  it('is read with formatted runs, numbers and yes or no', async () => {
    const rich = {
      xml: '<c t="inlineStr"><is><r><t>How </t></r><r><t>many?</t></r><rPh><t>x</t></rPh></is></c>',
    };
    const yes = { xml: '<c t="b"><v>1</v></c>' };
    const { questions } = await readOk(
      xlsx({
        survey: [
          ['type', 'name', 'label', 'required'],
          ['integer', 7, rich, yes],
        ],
      }),
    );
    expect(questions[0]).toMatchObject({ key: '7', text: { en: 'How many?' }, core: true });
  });

  it('calculates nothing: of a formula the saved result is taken and said, of a fault nothing', async () => {
    const formula = { xml: '<c t="str"><f>WEBSERVICE("http://x")</f><v>How many?</v></c>' };
    const fault = { xml: '<c t="e"><v>#REF!</v></c>' };
    const { questions, lines } = await readOk(
      xlsx({
        survey: [
          ['type', 'name', 'label'],
          ['text', 'a', formula],
          ['text', 'b', fault],
        ],
      }),
    );
    expect(questions.map(({ text }) => text)).toEqual([{ en: 'How many?' }]);
    expect(lines.map(({ row, code }) => [row, code])).toEqual([
      [2, 'formula'],
      [3, 'fault'],
      [3, 'no_label'],
    ]);
  });

  it('with a thousand million rows is read as far as guides go', async () => {
    const far =
      '<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>question</t></is></c></row>' +
      '<row r="2"><c r="XFD2"><v>1</v></c><c r="A2" t="inlineStr"><is><t>Why?</t></is></c></row>' +
      '<row r="999999999"><c><v>1</v></c></row></sheetData></worksheet>';
    const { lines } = await readOk(xlsx({ s: [] }, { parts: { 'xl/worksheets/sheet1.xml': far } }));
    expect(lines.map(({ code }) => code)).toContain('too_many');
  });

  it('that unpacks to more than any form holds is refused before it is unpacked', async () => {
    const bomb = xlsx(FORM, { parts: { 'xl/worksheets/sheet1.xml': ' '.repeat(30_000_000) } });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultOf(bomb)).toBe('too_large');
  });

  it('that lies about how much it unpacks to is not unpacked beyond what it says', async () => {
    const bomb = xlsx(FORM, { parts: { 'xl/worksheets/sheet1.xml': ' '.repeat(30_000_000) } });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 30_000_000)
        view.setUint32(at + 24, 1000, true);
    expect(await faultOf(bomb)).toBe('broken');
  });

  it('with entities that grow, or that is no XML, is refused', async () => {
    const grows = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>';
    expect(await faultOf(xlsx(FORM, { parts: { 'xl/worksheets/sheet1.xml': grows } }))).toBe('broken');
    expect(await faultOf(xlsx(FORM, { parts: { 'xl/workbook.xml': '<workbook><sheets>' } }))).toBe('broken');
  });

  it('that is another ZIP, cut off, locked or old is told apart', async () => {
    expect(await faultOf(zipSync({ 'a.txt': new Uint8Array(3) }))).toBe('broken');
    expect(await faultOf(xlsx(FORM).subarray(0, 200))).toBe('broken');
    expect(await faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('old');
    expect(await faultOf(new Uint8Array([0x25, 0x50, 0x44, 0x46, 1]))).toBe('unknown');
    expect(await faultOf(new Uint8Array([1, 0, 0, 3]))).toBe('unknown');
    expect(await faultOf(new Uint8Array(0))).toBe('empty');
    expect(await faultOf(xlsx({ survey: [] }))).toBe('empty');
    expect(await faultOf(new Uint8Array(5_000_000))).toBe('too_large');
  });
});

describe('a CSV file', () => {
  it.each([
    ['commas', 'question,hint\r\n"Who, and\nwhy?",Names\r\n'],
    ['semicolons', 'question;hint\n"Who, and\nwhy?";Names\n'],
    ['tabs and the mark of Excel', '\uFEFFquestion\thint\n"Who, and\nwhy?"\tNames'],
  ])('is read with %s', async (_, text) => {
    const { questions, title } = await readOk(text, 'our_questions.csv');
    expect(title).toBe('our questions');
    expect(questions.map(({ text: words, hint }) => [words, hint])).toEqual([
      [{ en: 'Who, and\nwhy?' }, { en: 'Names' }],
    ]);
  });

  it('is an XLSForm where it names types', async () => {
    const { questions } = await readOk('type,name,label\ninteger,n,How many?\n', 'form.csv');
    expect(questions[0]?.answer).toBe('count');
  });

  it('is read as Windows wrote it where it is no UTF-8', async () => {
    const bytes = new Uint8Array(
      'question\n'
        .split('')
        .map((sign) => sign.charCodeAt(0))
        .concat(0xbf, 0x51, 0x75, 0xe9, 0x3f),
    );
    const { questions } = await readOk(bytes, 'a.csv');
    expect(questions[0]?.text).toEqual({ en: '¿Qué?' });
  });

  it('keeps no formula', async () => {
    const { questions, lines } = await readOk('question\nWhy?\n"=HYPERLINK(""http://x"")"\n', 'a.csv');
    expect(questions).toHaveLength(1);
    expect(lines.map(({ row, code }) => [row, code])).toEqual([[3, 'formula']]);
  });
});
