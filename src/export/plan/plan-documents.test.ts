import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PICTURE, PLAN_ITEMS, PLAN_WORDS, SAID } from '../../../tests/fixtures/plan-items.ts';
import { exactWords } from '../../domain/exact.ts';
import { PUBLIC_USES } from '../../domain/permission.ts';
import { xlsx } from '../sheet/xlsx.ts';
import { planDocument } from './build.ts';
import { conceptNote } from './concept-note.ts';
import type { PlanDocument } from './document.ts';
import { loadMedia, mediaIn } from './media.ts';
import { linesWithout, moneyOf } from './money.ts';
import { planHtml } from './plan-html.ts';
import { planJson } from './plan-json.ts';
import { planSheets } from './plan-sheets.ts';
import { planRecords } from './records.ts';

const PLAN = { scope: 'commons', id: 'p1' } as const;
const recordsFor = (purpose: (typeof PUBLIC_USES)[number], items = PLAN_ITEMS) => {
  const records = planRecords(items, PLAN, purpose);
  if (records === undefined) throw new Error('the plan stays');
  return records;
};
const read = async (file: { type: string }) =>
  (async function* () {
    yield file.type.startsWith('image/') ? PICTURE : new Uint8Array([1, 2, 3]);
  })();

describe('what leaves of a plan', () => {
  it('is what belongs to it and nothing of another plan, for every reader', () => {
    for (const purpose of PUBLIC_USES) {
      const json = planJson(recordsFor(purpose));
      expect(json).toContain('Visit the mill');
      expect(json).not.toContain('Another plan');
      expect(json).not.toContain('A step of another plan');
    }
  });

  it('holds the voice of who agreed to these readers, and says where another stays', () => {
    const saidIn = (purpose: 'group' | 'report') =>
      JSON.stringify(planDocument(recordsFor(purpose), PLAN_WORDS));
    expect(saidIn('group')).toContain('This is for our group alone');
    expect(saidIn('report')).toContain('Two hands are better');
    expect(saidIn('report')).toContain('Julia Quispe');
    expect(saidIn('report')).not.toContain('This is for our group alone');
    expect(saidIn('report')).toContain(PLAN_WORDS.withheld);
    expect(planJson(recordsFor('report'))).not.toContain('This is for our group alone');
    expect(recordsFor('report').left).toBe(1);
  });

  it('takes out what somebody did not agree to wherever the team wrote it', () => {
    const items = PLAN_ITEMS.map((item) =>
      item.id === 'p1'
        ? { ...item, values: { ...item.values, who: 'He said: This is for our group alone, we think.' } }
        : item,
    );
    expect(planJson(recordsFor('print', items))).not.toContain('for our group alone');
    expect(planJson(recordsFor('group', items))).toContain('for our group alone');
  });

  it('is nothing where the plan is only its author’s and somebody else’s is asked for', () => {
    const own = PLAN_ITEMS.map((item) => (item.id === 'p1' ? { ...item, scope: 'me' as const } : item));
    expect(planRecords(own, PLAN, 'report')).toBeUndefined();
    expect(planRecords(own, { scope: 'me', id: 'p1' }, 'report')?.plan.id).toBe('p1');
  });

  it('keeps remarks of the team from the public', () => {
    expect(planJson(recordsFor('group'))).toContain('A remark among us');
    expect(planJson(recordsFor('public'))).not.toContain('A remark among us');
  });
});

describe('the money of a plan', () => {
  it('is exact, in the plan’s currency, and says what has no rate', () => {
    const { totals } = moneyOf(recordsFor('report').parts, { currency: 'PEN' });
    expect(exactWords(totals.whole)).toBe('2469135780247.68');
    expect(linesWithout(totals)).toBe(1);
  });
});

describe('a plan as sheets', () => {
  const sheets = () =>
    Object.entries(unzipSync(xlsx(...planSheets(recordsFor('report'), PLAN_WORDS))))
      .filter(([path]) => path.startsWith('xl/worksheets/'))
      .map(([, bytes]) => strFromU8(bytes));

  it('keeps every digit and the formula that gives it', () => {
    const [steps = '', budget = ''] = sheets();
    expect(budget).toContain('<f>ROUND(D2*F2,2)</f><v>0.3</v>');
    expect(budget).toContain('<f>SUM(J2:J5)</f><v>2469135780247.68</v>');
    expect(steps).toContain('<f>SUM(&#39;Budget&#39;!J2)</f><v>0.3</v>');
    expect(steps.indexOf('Visit the mill')).toBeLessThan(steps.indexOf('Trial yarn'));
  });
});

describe('a plan as one page', () => {
  it('has every card, its tables, and pictures and voices inside', async () => {
    const records = recordsFor('report');
    const document = planDocument(records, PLAN_WORDS);
    const page = planHtml(document, await loadMedia(mediaIn(document, 'all'), records, read)).join('');
    for (const words of [
      '&#60;Cusibamba&#62; &#38; su maestra',
      SAID.today,
      'Trial yarn',
      'The mill closes',
      '18',
      'Wheels',
    ])
      expect(page).toContain(words);
    expect(page).toContain('src="data:image/png;base64,iVBOR');
    expect(page).toContain('src="data:audio/webm;base64,AQID"');
  });
});

describe('a concept note', () => {
  const whole = planDocument(recordsFor('report'), PLAN_WORDS);
  const long = (count: number): PlanDocument => ({
    ...whole,
    parts: whole.parts.map((part) =>
      part.id === 'today' || part.id === 'new'
        ? {
            ...part,
            blocks: [
              {
                kind: 'text',
                words: Array.from({ length: count }, (_, n) => `Sentence ${n} of this.`).join(' '),
              },
            ],
          }
        : part,
    ),
  });

  it('has the first five cards whole where they fit', () => {
    const { document, shortened } = conceptNote(whole);
    expect(document.parts.map(({ id }) => id)).toEqual(['who', 'today', 'inspired', 'vision', 'new']);
    expect(shortened).toEqual([]);
  });

  it('cuts the longest after a sentence, and names them', () => {
    const { document, shortened } = conceptNote(long(400));
    expect(shortened).toEqual(expect.arrayContaining(['Card today', 'Card new']));
    expect(shortened).not.toContain('Card who');
    const cut = document.parts.find(({ id }) => id === 'today')?.blocks[0];
    expect(cut).toMatchObject({ words: expect.stringMatching(/Sentence \d+ of this\. \[…\]$/) });
  });
});
