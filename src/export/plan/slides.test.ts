import { describe, expect, it } from 'vitest';
import { PLAN_ITEMS, PLAN_WORDS } from '../../../tests/fixtures/plan-items.ts';
import { planDocument } from './build.ts';
import { planRecords } from './records.ts';
import { slidesOf, splitWords } from './slides.ts';

const slides = (purpose: 'group' | 'public') => {
  const records = planRecords(PLAN_ITEMS, { scope: 'commons', id: 'p1' }, purpose);
  return records ? slidesOf(planDocument(records, PLAN_WORDS)) : [];
};

describe('slides', () => {
  it('begin with the title, tell every card in order, and end', () => {
    const all = slides('group');
    expect(all[0]?.content.kind).toBe('title');
    expect(all.at(-1)?.content.kind).toBe('end');
    const cards = [...new Set(all.flatMap(({ card }) => card?.id ?? []))];
    expect(cards).toEqual([
      'who',
      'today',
      'inspired',
      'vision',
      'new',
      'gains',
      'steps',
      'money',
      'results',
      'lasting',
    ]);
  });

  it('give a picture and a voice a slide of their own, the totals too', () => {
    const all = slides('group').map(({ content }) => content);
    expect(all.filter(({ kind }) => kind === 'picture')).toHaveLength(1);
    expect(all.filter((content) => content.kind === 'quote' && content.sound === 'm1')).toHaveLength(1);
    expect(
      all.some((content) => content.kind === 'table' && content.foot.at(-1)?.[0] === PLAN_WORDS.total),
    ).toBe(true);
  });

  it('have no column in which nobody has written, and the totals beside the lines where there is room', () => {
    const tables = slides('group').flatMap(({ content }) => (content.kind === 'table' ? [content] : []));
    expect(tables.length).toBeGreaterThan(0);
    for (const { columns, rows, foot } of tables) {
      const all = [...rows, ...foot];
      expect(all.length).toBeLessThanOrEqual(5);
      for (const row of all) expect(row).toHaveLength(columns.length);
      for (const [at] of columns.entries()) expect(all.some((row) => row[at] !== '')).toBe(true);
    }
    const document = { lang: 'en', dir: 'ltr', title: '', team: '', remark: '', facts: [] } as const;
    const line = (what: string, cost: string) => [what, '', cost];
    const table = {
      kind: 'table',
      caption: 'Budget',
      columns: ['What', 'Who', 'Cost'].map((label) => ({ label, isNumber: false })),
      rows: [line('Seed', '3'), line('Bus', '4')],
      foot: [line('Total', '7')],
    } as const;
    const part = { id: 'money', number: 8, title: 'Money', part: 'home', blocks: [table] } as const;
    const [, money] = slidesOf({ ...document, parts: [part], created: undefined });
    expect(money?.content).toMatchObject({
      columns: [{ label: 'What' }, { label: 'Cost' }],
      rows: [
        ['Seed', '3'],
        ['Bus', '4'],
      ],
      foot: [['Total', '7']],
    });
  });

  it('show what is said on a spoken card, over as many slides as it takes, with its sound at the end', () => {
    const words = 'We sell to one buyer. '.repeat(20).trim();
    const sound = { kind: 'sound', id: 'm9', words, label: 'Sound' } as const;
    const part = { id: 'today', number: 2, title: 'Today', part: 'concept', blocks: [sound] } as const;
    const document = { lang: 'en', dir: 'ltr', title: '', team: '', remark: '', facts: [] } as const;
    const said = slidesOf({ ...document, parts: [part], created: undefined }).slice(1, -1);
    expect(said.map(({ content }) => content.kind)).toEqual(['quote', 'sound']);
    expect(said.map(({ content }) => ('words' in content ? content.words : '')).join(' ')).toBe(words);
  });

  it('show guests no voice that is for the group alone', () => {
    expect(JSON.stringify(slides('group'))).toContain('for our group alone');
    expect(JSON.stringify(slides('public'))).not.toContain('for our group alone');
  });
});

describe('long words', () => {
  it('are cut after sentences, and none is lost', () => {
    const words = Array.from({ length: 40 }, (_, at) => `This is sentence ${at} of it.`).join(' ');
    const pieces = splitWords(words);
    expect(pieces.length).toBeGreaterThan(4);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(240);
      expect(piece).toMatch(/\.$/);
    }
    expect(pieces.join(' ')).toBe(words);
  });

  it('are cut anywhere in writing without spaces, between whole letters', () => {
    const pieces = splitWords('𠮷'.repeat(700));
    expect(pieces.join('')).toBe('𠮷'.repeat(700));
    expect(pieces.every((piece) => piece.length <= 480)).toBe(true);
  });

  it('keep the lines of a list', () => {
    expect(splitWords('We want:\n- one\n- two')).toEqual(['We want:\n- one\n- two']);
  });
});
