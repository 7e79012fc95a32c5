import { expect, it } from 'vitest';
import { copyRoute } from './copy-route.ts';
import { deckOf } from './plan-parts/cards.ts';
import { sampleRoute } from './sample/sample.ts';

const SAMPLE = sampleRoute({ lang: 'en', start: '2026-11-21', offset: 345 });
const COPY = copyRoute(SAMPLE, { name: 'Next year', start: '2027-12-06' });

it('copies days, stops, places, cases and the guide, from another first day on', () => {
  const count = (of: typeof SAMPLE, kind: string) => of.filter((draft) => draft.kind === kind).length;
  for (const kind of ['day', 'activity', 'place', 'case', 'guide']) {
    expect(count(COPY, kind), kind).toBe(
      count(
        SAMPLE.filter(({ scope }) => scope === 'programme'),
        kind,
      ),
    );
    expect(count(COPY, kind), kind).toBeGreaterThan(0);
  }
  const dates = COPY.filter(({ kind }) => kind === 'day').map(({ fields }) => fields['date']);
  expect([dates[0], dates.at(-1)]).toEqual(['2027-12-06', '2027-12-13']);
  const route = COPY.find(({ kind }) => kind === 'route');
  expect(route?.fields).toMatchObject({ name: 'Next year', start: '2027-12-06', end: '2027-12-13' });
});

it('takes no person, nothing that was said, and nothing that names somebody along', () => {
  expect(new Set(COPY.map(({ scope }) => scope))).toEqual(new Set(['programme']));
  const on = { scope: 'programme', id: 'x' } as const;
  const named = copyRoute(
    [
      {
        ...on,
        kind: 'activity',
        fields: { title: 'Visit', host: 'Rosa', leads: ['p1'], urgent: { text: 'Now', at: 1 } },
      },
      { ...on, kind: 'case', fields: { title: 'Seeds', host: 'Rosa', champions: ['p1'], now: 'Rosa sells' } },
      { ...on, kind: 'question', fields: { 'text.en': 'Why?', 'prompt.en': 'media-1' } },
      { ...on, kind: 'person', fields: { name: 'Rosa' } },
      { scope: 'team', id: 'y', kind: 'case', fields: { title: 'Rosa said' } },
      {
        ...on,
        kind: 'route',
        id: 'route',
        fields: { contacts: 'Rosa', emergency: 'Rosa', hosts: 'Rosa', zone: 'Asia/Kathmandu' },
      },
    ],
    { name: 'Next', start: '2027-01-01' },
  );
  expect(JSON.stringify(named)).not.toMatch(/Rosa|p1|Now|media-1/);
  expect(named.map(({ kind }) => kind)).toEqual(['route', 'activity', 'case', 'question']);
  expect(named[0]?.fields).toEqual({ zone: 'Asia/Kathmandu', name: 'Next', start: '2027-01-01' });
});

it('ends on the last day that is one, whatever else was written for a date', () => {
  const day = { scope: 'programme', kind: 'day' } as const;
  const copy = copyRoute(
    [
      { scope: 'programme', kind: 'route', id: 'route', fields: { start: '2026-03-02' } },
      { ...day, id: 'd1', fields: { date: '2026-03-02' } },
      { ...day, id: 'd2', fields: { date: '2026-03-05' } },
      { ...day, id: 'd3', fields: { date: 'soon' } },
    ],
    { name: 'Next', start: '2027-01-01' },
  );
  expect(copy[0]?.fields).toMatchObject({ start: '2027-01-01', end: '2027-01-04' });
});

it('takes the cards of its plans along: their names, questions, order, and what is dropped', () => {
  const cards = [
    { id: 'card.who', fields: { title: 'The people', off: false, strange: 'x' } },
    { id: 'card.money', fields: { off: true } },
    {
      id: 'water',
      fields: { title: 'Water', ask: 'Where from?', example: 'A spring', part: 'concept', rank: 'a1' },
    },
  ].map((card) => ({ ...card, scope: 'programme', kind: 'card' }) as const);
  const copied = copyRoute(cards, { name: 'Next', start: '2027-01-01' }).filter(
    ({ kind }) => kind === 'card',
  );
  expect(deckOf(copied.map(({ id, fields }) => ({ id, values: fields })))).toEqual(
    deckOf(cards.map(({ id, fields }) => ({ id, values: fields }))),
  );
  expect(JSON.stringify(copied)).not.toContain('strange');
});
