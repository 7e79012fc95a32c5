import { expect, it } from 'vitest';
import { PLAN_ITEMS, PLAN_WORDS } from '../../../tests/fixtures/plan-items.ts';
import { aloud, assemblyCards } from './assembly.ts';
import { planRecords } from './records.ts';

const cards = () => {
  const records = planRecords(PLAN_ITEMS, { scope: 'commons', id: 'p1' }, 'report');
  return records ? assemblyCards(records, PLAN_WORDS) : [];
};
const card = (id: string) => cards().find((one) => one.id === id);

it('tells a plan in the order in which one tells it at home', () => {
  const ids = cards().map(({ id }) => id);
  expect(ids.slice(0, 8)).toEqual(['who', 'today', 'inspired', 'vision', 'new', 'money', 'steps', 'gains']);
  expect(ids.slice(8).sort()).toEqual(['lasting', 'results']);
  expect(cards().map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

it('asks for what the group puts in itself, and says what all of it costs', () => {
  expect(card('money')?.title).toBe(PLAN_WORDS.ask);
  const blocks = card('money')?.blocks ?? [];
  const asked = blocks.find((block) => block.kind === 'table');
  expect(asked?.rows.map(([what]) => what)).toEqual(['Bus · Visit the mill']);
  expect(asked?.foot).toContainEqual([PLAN_WORDS.total, '', '', '', '0.3 PEN']);
  expect(blocks.filter(({ kind }) => kind === 'meta')).toEqual([{ kind: 'meta', words: '1 without a rate' }]);
  expect(JSON.stringify(blocks)).not.toContain('Wheels');
  expect(blocks.find((block) => block.kind === 'facts')?.rows[0]?.[0]).toBe(PLAN_WORDS.wholeCost);
});

it('tells of steps who does what when, and not what is done', () => {
  const table = card('steps')?.blocks.find((block) => block.kind === 'table');
  expect(table?.columns.map(({ label }) => label)).toEqual([
    PLAN_WORDS.step,
    PLAN_WORDS.who,
    PLAN_WORDS.from,
    PLAN_WORDS.to,
  ]);
  expect(table?.rows.every((row) => row.length === 4)).toBe(true);
});

it('names who said what, lets nobody hear whose voice may not leave, and reads it as sentences', () => {
  const inspired = card('inspired');
  expect(JSON.stringify(inspired)).not.toContain('This is for our group alone');
  const quote = inspired?.blocks.find((block) => block.kind === 'quote');
  const words = inspired ? aloud(inspired) : '';
  expect(words).toContain(`${quote?.by}: ${quote?.words}`);
  const steps = card('steps');
  expect(steps && aloud(steps)).toMatch(/Trial yarn, \S+: All/);
});

it('is read without what only an eye needs: no empty cell, no picture of which nothing is written', () => {
  const card = {
    id: 'who',
    number: 1,
    title: 'Who we are',
    part: 'concept',
    blocks: [
      { kind: 'picture', id: 'm', words: '', label: 'Picture' },
      { kind: 'text', words: 'Nine of us. ' },
      {
        kind: 'table',
        caption: 'Steps',
        columns: ['Step', 'Who', 'From'].map((label) => ({ label, isNumber: false })),
        rows: [['Trial yarn', '', 'May']],
        foot: [],
      },
    ],
  } as const;
  expect(aloud(card)).toBe('Who we are. Nine of us. Trial yarn, From: May.');
});
