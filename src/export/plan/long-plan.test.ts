import { describe, expect, it } from 'vitest';
import { longPlan } from '../../../tests/fixtures/long-plan.ts';
import { toItem } from '../../../tests/fixtures/export-entries.ts';
import { PLAN_WORDS } from '../../../tests/fixtures/plan-items.ts';
import { OFFICE, opened, PDF_READER } from '../../../tests/support/office.ts';
import { moneyWords } from '../../i18n/money.ts';
import { xlsx } from '../sheet/xlsx.ts';
import { wholePlan } from './after.ts';
import { planDocx } from './docx.ts';
import { PAPERS } from './paper.ts';
import { planSheets } from './plan-sheets.ts';
import { planRecords } from './records.ts';
import type { PlanWords } from './words.ts';

const WORDS: PlanWords = { ...PLAN_WORDS, money: (amount, currency) => moneyWords('en', amount, currency) };

function records() {
  const items = longPlan('p1', 'commons', 'maya').map(toItem);
  const found = planRecords(items, { scope: 'commons', id: 'p1' }, 'report');
  if (found === undefined) throw new Error('the plan stays');
  return found;
}

// What it looks like on paper is asked of LibreOffice and read by pdftotext; where one of them is missing, as in CI, nobody can tell.
describe.skipIf(OFFICE === undefined || PDF_READER === undefined)('a long plan', { timeout: 120_000 }, () => {
  it.each(PAPERS)(
    'stands on %s with its tables whole: heads on each page, no amount parted',
    async (paper) => {
      const options = { media: new Map(), paper, kind: '', foot: '', now: 0 };
      const { pages } = await opened('long.docx', planDocx(wholePlan(records(), WORDS), options), 'txt:Text');
      expect(pages.length).toBeGreaterThan(5);
      for (const page of pages) expect(page.trim().split('\n').length).toBeGreaterThan(3);
      const all = pages.join('\n');
      for (const amount of ['1,234,567.891', '13,580,246.801', '19,753,086.256', '10,833.55'])
        expect(all).toMatch(new RegExp(`${amount}\\s?\\S?(?:KWD|PEN)`));
      // Steps and budget both go on overleaf.
      const heads = (label: string) => pages.filter((page) => page.includes(label)).length;
      expect(heads(WORDS.lineTotal)).toBeGreaterThan(1);
      expect(all.match(/^ *Step +Who +From/gm)?.length).toBeGreaterThan(1);
      for (const title of ['How it went on', 'After 1', 'After 6', 'A smaller store'])
        expect(all).toContain(title);
    },
  );

  it('stands on sheets that are as wide as the paper', async () => {
    const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3';
    const sheets = xlsx(...planSheets(records(), WORDS));
    const { pages, words } = await opened('long.xlsx', sheets, csv, `long-${WORDS.after.reports}.csv`);
    expect(words).toMatch(/After 3,[\d/.-]+,2701\.5,PEN,27/);
    // The first and the last column of the budget on one page.
    expect(pages.some((page) => page.includes(WORDS.source) && page.includes('Total (PEN)'))).toBe(true);
    for (const amount of ['1,234,567.891', '2,701.50', '10,833.55'])
      expect(pages.join('\n')).toContain(amount);
  });
});
