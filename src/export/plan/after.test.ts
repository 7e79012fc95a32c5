import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AFTER_ITEMS } from '../../../tests/fixtures/plan-after.ts';
import { PICTURE, PLAN_ITEMS, PLAN_WORDS } from '../../../tests/fixtures/plan-items.ts';
import type { PublicUse } from '../../domain/permission.ts';
import { xlsx } from '../sheet/xlsx.ts';
import { wholePlan } from './after.ts';
import { assemblyCards } from './assembly.ts';
import { planDocument } from './build.ts';
import { conceptNote } from './concept-note.ts';
import type { Block } from './document.ts';
import { planDocx } from './docx.ts';
import { loadMedia, mediaIn } from './media.ts';
import { planHtml } from './plan-html.ts';
import { planJson } from './plan-json.ts';
import { planSheets } from './plan-sheets.ts';
import { planRecords } from './records.ts';
import { slidesOf } from './slides.ts';

const recordsFor = (purpose: PublicUse, items = AFTER_ITEMS) => {
  const records = planRecords(items, { scope: 'commons', id: 'p1' }, purpose);
  if (records === undefined) throw new Error('the plan stays');
  return records;
};
const sections = (purpose: PublicUse = 'report') =>
  wholePlan(recordsFor(purpose), PLAN_WORDS).after?.sections ?? [];
/** What stands under a heading, a line each. */
const under = (title: string, purpose?: PublicUse) =>
  sections(purpose)
    .filter((section) => section.title === title)
    .map(({ blocks }) => blocks.flatMap(lines));
const lines = (block: Block): string[] => {
  if (block.kind === 'table') return block.rows.map((row) => row.join(' | '));
  if (block.kind === 'facts') return block.rows.map((row) => row.join(': '));
  if (block.kind === 'picture' || block.kind === 'sound') return [`[${block.label}] ${block.words}`];
  return [block.words];
};
const read = async (file: { type: string }) =>
  (async function* () {
    yield file.type.startsWith('image/') ? PICTURE : new Uint8Array([1, 2, 3]);
  })();

describe('how a plan went on', () => {
  it('is told in the order in which it was, the draft of a report and an assembly that goes on left out', () => {
    expect(sections().map(({ title, level }) => `${level} ${title}`)).toEqual([
      '1 The way',
      '1 state validated_home',
      '1 Award',
      '1 After 1',
      '2 The best',
      '2 The second',
      '2 The third',
      '2 Steps',
      '2 Spent',
      '2 Reached',
      '2 Help',
      '1 After 3',
      '2 The best',
      '2 Steps',
      '2 Spent',
    ]);
  });

  it('shows nobody a draft, not the group either', () => {
    expect(under('After 6', 'group')).toEqual([]);
  });

  it('names who moved it and who wrote to the group alone, as the route’s own people are', () => {
    expect(under('The way', 'group')).toEqual([
      [
        '2026-02-01 | state presented | Maya Invented | ',
        '2026-02-20 | state validated_home | Maya Invented | In the hall',
      ],
    ]);
    expect(under('The way')).toEqual([
      ['2026-02-01 | state presented | ', '2026-02-20 | state validated_home | In the hall'],
    ]);
    expect(under('After 1', 'group')).toEqual([['Handed in: 2026-04-14', 'Written by: Maya Invented']]);
    for (const use of ['report', 'print', 'public', 'archive'] as const)
      expect(JSON.stringify(wholePlan(recordsFor(use), PLAN_WORDS))).not.toContain('Maya');
  });

  it('says who agreed at home, what they changed, and what was said aloud there', () => {
    expect(under('state validated_home')).toEqual([
      [
        '2026-02-20',
        'Who took part: 12 women, 9 men, 7 young',
        'What they changed: A smaller store, nearer to the school',
        '[Spoken, 4000 ms] The school must be named',
      ],
    ]);
  });

  it('says what was given, by whom, when, and in which parts', () => {
    expect(under('Award')).toEqual([
      [
        'Amount: 2500.5 PEN',
        'Who gives: The fund (invented)',
        'Day of the award: 2026-03-14',
        '2026-03-20 | 2000 PEN',
        ' | 500.5 PEN',
      ],
    ]);
  });

  it('has in each report the steps since the one before, and what was spent beside award and budget', () => {
    expect(under('Steps')).toEqual([
      ['1 of 2 done', 'Visit the mill | 2026-03-09'],
      ['2 of 2 done', 'Trial yarn | 2026-05-10'],
    ]);
    expect(under('Spent')).toEqual([
      [
        '900.5 PEN, of 2500.5 PEN in the award\nthe budget comes to 2469135780247.2 PEN and 0.13 USD and 5 KWD\nleft 2469135779347.18 PEN',
      ],
      [expect.stringContaining('more than the 2500.5 PEN of the award')],
    ]);
  });

  it('shows a picture to those whom the person in it agreed to, and counts what stays', () => {
    expect(under('The best')[0]).toEqual(['Twelve jars are full', '[Picture] The full shelf']);
    expect(under('The best', 'group')[0]).toContain('[Pedro · Picture] Pedro laughing');
    expect(recordsFor('report').left).toBe(recordsFor('report', PLAN_ITEMS).left + 1);
  });

  it('is in the whole papers alone: no slide, no assembly and no concept note has it', () => {
    const records = recordsFor('group');
    const whole = wholePlan(records, PLAN_WORDS);
    expect(planDocument(records, PLAN_WORDS)).not.toHaveProperty('after');
    expect(conceptNote(whole).document.after).toBeUndefined();
    for (const made of [slidesOf(whole), assemblyCards(records, PLAN_WORDS)])
      expect(JSON.stringify(made)).not.toContain('Twelve jars are full');
  });

  it('is left out where nothing is known of it', () => {
    expect(wholePlan(recordsFor('report', PLAN_ITEMS), PLAN_WORDS).after).toBeUndefined();
  });
});

describe('the files', () => {
  const document = () => wholePlan(recordsFor('report'), PLAN_WORDS);
  const media = () => loadMedia(mediaIn(document(), 'all'), recordsFor('report'), read);

  it('of Word has it under headings of three levels, with the photos and what was said', async () => {
    const options = { media: await media(), paper: 'a4', kind: '', foot: '', now: 0 } as const;
    const files = unzipSync(planDocx(document(), options));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    for (const [style, title] of [
      ['Heading1', 'How it went on'],
      ['Heading2', 'After 1'],
      ['Heading3', 'The best'],
    ])
      expect(body).toMatch(new RegExp(`w:val="${style}"/>(?:(?!</w:p>).)*>${title}</w:t>`));
    for (const said of ['We spun at night', 'Spoken, 65000 ms', 'The full shelf', 'نبيع الآن معاً'])
      expect(body).toContain(said);
    expect(body).not.toContain('Pedro laughing');
    expect(body.match(/<w:drawing>/g)).toHaveLength(2);
  });

  it('of one page has voices to hear with what they say below', async () => {
    const page = planHtml(document(), await media()).join('');
    expect(page).toMatch(
      /<audio controls preload="none" src="data:audio[^>]+><\/audio><p[^>]*>We spun at night/,
    );
    expect(page).toContain('The school asked for &#60;seed&#62;');
    expect(page.indexOf('<h3 dir="auto">After 1<')).toBeGreaterThan(page.indexOf('<h2>How it went on<'));
    expect(page).not.toContain('Still a draft');
  });

  it('of records hold reports with their media; drafts and single points are for the group', () => {
    const [report, group] = [planJson(recordsFor('report')), planJson(recordsFor('group'))];
    for (const said of ['Twelve jars are full', 'We spun at night', 'nearer to the school', '2500.5'])
      expect(report).toContain(said);
    for (const said of ['Still a draft', 'Told for a draft', 'Too little for the weavers', 'Of another'])
      expect(report).not.toContain(said);
    for (const said of ['Still a draft', 'Told for a draft', 'Too little for the weavers'])
      expect(group).toContain(said);
  });

  it('of sheets have what was spent and who was reached, as numbers', () => {
    const files = unzipSync(xlsx(...planSheets(recordsFor('report'), PLAN_WORDS)));
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="Reports"');
    const sheet = strFromU8(files['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<v>900.5</v>');
    expect(sheet).toContain('<v>9</v>');
    expect(sheet).not.toContain('After 6');
  });
});
