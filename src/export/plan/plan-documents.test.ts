import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PICTURE, PLAN_ITEMS, PLAN_WORDS, SAID } from '../../../tests/fixtures/plan-items.ts';
import type { Values } from '../../domain/json.ts';
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
import { slidesOf } from './slides.ts';

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
    // Whoever writes the missing rate into the sheet finds the line in the totals then, and until then reads that it isn't.
    expect(budget).toContain('<f>IF(OR(H5=&#34;&#34;,I5=&#34;&#34;),&#34;&#34;,ROUND(H5*I5,2))</f><v></v>');
    expect(budget).toContain(
      '<f>CHOOSE(COUNT(H2:H5)-COUNT(J2:J5)+1,&#34;&#34;,&#34;1 without a rate&#34;,&#34;2 without a rate&#34;,',
    );
    expect(budget).toContain('<v>1 without a rate</v>');
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

describe('the cards of the route', () => {
  const item = (kind: string, id: string, values: Values, scope: 'programme' | 'commons') =>
    ({ kind, id, values, scope, others: [], state: 'live' }) as const;
  const route = [
    item('card', 'card.today', { title: 'Our <valley>', rank: 'Zz' }, 'programme'),
    item('card', 'card.money', { off: true }, 'programme'),
    item('card', 'card.vision', { off: true }, 'programme'),
    item('card', 'water', { title: 'Water & soil', part: 'concept', rank: 'z' }, 'programme'),
    item('own_card', 'p1.water', { plan: 'p1', card: 'water', words: 'From the spring' }, 'commons'),
    item('own_card', 'p1.gone', { plan: 'p1', card: 'gone', words: 'What nobody asks' }, 'commons'),
    item('own_card', 'p2.water', { plan: 'p2', card: 'water', words: 'Of another plan' }, 'commons'),
  ];
  const records = planRecords([...PLAN_ITEMS, ...route], PLAN, 'report');
  const document = planDocument(records ?? recordsFor('report'), PLAN_WORDS);

  it('stand in its order and under its names; what it dropped comes last, whole', async () => {
    const page = planHtml(
      document,
      await loadMedia(mediaIn(document, 'all'), recordsFor('report'), read),
    ).join('');
    const heads = [
      '1. Our &#60;valley&#62;',
      '2. Card who',
      '3. Card inspired',
      '4. Card new',
      '5. Water &#38; soil',
      '6. Card gains',
      '7. Card steps',
      '8. Card results',
      '9. Card lasting',
      'Card vision (not asked)',
      'Card money (not asked)',
      'Card of the route (not asked)',
    ];
    const places = heads.map((head) => page.indexOf(head));
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(places[0]).toBeGreaterThan(0);
    for (const words of [
      'From the spring',
      'What nobody asks',
      'Two wheels from the fund.',
      'Wheels',
      'a room of our own',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('Of another plan');
  });

  it('make the concept note and the slides, without what is not asked any more', () => {
    expect(conceptNote(document).document.parts.map(({ title }) => title)).toEqual([
      'Our <valley>',
      'Card who',
      'Card inspired',
      'Card new',
      'Water & soil',
    ]);
    const shown = slidesOf(document).flatMap(({ card }) => card?.id ?? []);
    expect([...new Set(shown)]).toEqual([
      'today',
      'who',
      'inspired',
      'new',
      'water',
      'gains',
      'steps',
      'results',
      'lasting',
    ]);
  });

  it('go along for other programs', () => {
    const { records: all } = JSON.parse(planJson(records ?? recordsFor('report')));
    expect(all).toContainEqual({ kind: 'card', id: 'card.money', values: { off: true } });
    expect(all).toContainEqual(expect.objectContaining({ id: 'p1.water' }));
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
