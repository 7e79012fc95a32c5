import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { PLAN_CARDS } from '../plan.ts';
import { ownCardId } from './card.ts';
import { partsOf, snapshot } from './snapshot.ts';

const PLAN = {
  id: 'p1',
  kind: 'plan',
  values: { title: 'Seeds', state: 'submitted', created: 1, months: 6, today: 'We buy seed.' },
};

it('holds what the team says, and neither how far the plan has come nor who began it', () => {
  const [plan] = partsOf(snapshot([PLAN]));
  expect(plan).toMatchObject({ id: 'p1', kind: 'plan', cells: { title: 'Seeds', months: 6 } });
  expect(plan?.texts).toMatchObject({ today: 'We buy seed.', vision: '' });
  expect(Object.keys(plan?.cells ?? {})).toEqual(['title', 'months']);
});

it('holds steps and lines, and leaves comments, scores and what is strange out', () => {
  const step = { id: 's.1', kind: 'step', values: { plan: 'p1', what: 'Plant' } };
  const comment = { id: 'c1', kind: 'comment', values: { plan: 'p1', body: 'Fine' } };
  const version = { ...snapshot([PLAN, step, comment]), 'part.x': 5, 'part.y': { kind: 'odd', values: {} } };
  expect(partsOf(version).map(({ id }) => id)).toEqual(['p1', 's.1']);
  expect(partsOf(version)[1]?.cells).toEqual(step.values);
});

it('gives every letter back, however long a card is, and no value is beyond 64 KiB', () => {
  const field = fc.constantFrom(...PLAN_CARDS.map((card) => card.field));
  const words = fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 8_000 }))
    .map(([some, times]) => some.repeat(times).slice(0, 60_000));
  fc.assert(
    fc.property(fc.dictionary(field, words, { maxKeys: 3 }), (cards) => {
      const fields = snapshot([{ id: 'p1', kind: 'plan', values: cards }]);
      for (const value of Object.values(fields))
        expect(new TextEncoder().encode(JSON.stringify(value)).length).toBeLessThanOrEqual(65_536);
      const kept = Object.fromEntries(
        Object.entries(partsOf(fields)[0]?.texts ?? {}).filter(([, said]) => said !== ''),
      );
      expect(kept).toEqual(Object.fromEntries(Object.entries(cards)));
    }),
    { seed: 20261128, numRuns: 60 },
  );
});

it('holds why a voice fits as a text, also where it was kept as a cell before', () => {
  const inspiration = {
    id: 'i1',
    kind: 'inspiration',
    values: { plan: 'p1', source: 'q1', why: 'Same soil' },
  };
  const [kept] = partsOf(snapshot([inspiration]));
  expect(kept?.texts['why']).toBe('Same soil');
  expect(kept?.cells).toEqual({ plan: 'p1', source: 'q1' });
  const before = { 'part.i1': { kind: 'inspiration', values: inspiration.values } };
  expect(partsOf(before)).toEqual([kept]);
});

it('has no field with a name that is longer than an endpoint takes, and knows each part again', () => {
  const ulid = '01JDQK3V8ZC0FFEE0000000000';
  const id = ownCardId(`${ulid}.shared`, ulid);
  const fields = snapshot([{ id, kind: 'own_card', values: { plan: ulid, words: 'Our mill' } }]);
  for (const name of Object.keys(fields)) expect(name.length).toBeLessThanOrEqual(64);
  expect(partsOf(fields)).toEqual([
    { id, kind: 'own_card', cells: { plan: ulid }, texts: { words: 'Our mill' } },
  ]);
});
