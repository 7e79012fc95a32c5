import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Values } from '../json.ts';
import { PLAN_CARDS, planOf } from '../plan.ts';
import { firstRanks, rankAt } from '../rank.ts';
import { enoughFor } from '../plan-enough.ts';
import { cardsShown, cardsUnder, deckOf, keptCards, planProgress } from './cards.ts';

const record = (id: string, values: Values) => ({ id, values });
const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id).join(' ');
const TEN = ids(PLAN_CARDS.map(({ field }) => ({ id: field })));
const partsOf = (records: Parameters<typeof deckOf>[0], own: Readonly<Record<string, string>> = {}) => ({
  inspirations: 0,
  media: new Set<string>(),
  own: new Map(Object.entries(own)),
  cards: deckOf(records).asked,
});
const [, , third = ''] = firstRanks(3);

describe('the cards of a route', () => {
  it('are the ten in their order where nothing is said of them', () => {
    const { asked, off } = deckOf([]);
    expect([ids(asked), asked.map(({ number }) => number).join(' '), off]).toEqual([
      TEN,
      '1 2 3 4 5 6 7 8 9 10',
      [],
    ]);
  });

  it('are renamed, dropped, moved and more; numbers count what is asked', () => {
    const { asked, off } = deckOf([
      record('card.who', { title: 'The people' }),
      record('card.today', { off: true }),
      record('card.new', { rank: rankAt([{ id: '', rank: third }], 0, Math.random) }),
      record('card.money', { part: 'concept' }),
      record('water', { title: 'Water', ask: 'Where from?', part: 'home', rank: 'zz' }),
      record('seed', { title: 'Seed' }),
    ]);
    expect(ids(asked)).toBe('who new inspired vision money gains steps results lasting water seed');
    expect(asked[0]).toMatchObject({ title: 'The people', ask: '', number: 1 });
    expect(asked.at(-1)).toMatchObject({ field: undefined, part: 'home', number: 11 });
    expect([ids(off), off[0]?.number]).toEqual(['today', 0]);
  });

  it('are not asked where they lie in the bin; of the ten the usual words hold then', () => {
    const inBin = (id: string) => ({
      ...record(id, { title: 'Old', off: id === 'card.today' }),
      state: 'bin',
    });
    const { asked, off } = deckOf([inBin('card.today'), inBin('water')]);
    expect(ids(asked)).toBe(TEN);
    expect(off).toMatchObject([{ id: 'water', title: 'Old', isBinned: true }]);
  });

  it('are all there once and in one order, whatever another version wrote', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom('concept', 'home', null));
    const values = fc.dictionary(fc.constantFrom('title', 'rank', 'part', 'off', 'ask'), value);
    const id = fc.constantFrom('card.who', 'card.money', 'x1', 'x2', 'card.unknown');
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(id, values), { selector: ([of]) => of }), (written) => {
        const records = written.map(([of, said]) => record(of, said));
        const { asked, off } = deckOf(records);
        const all = [...asked, ...off].map((card) => card.id).sort();
        const further = ids(records.filter((one) => !['card.who', 'card.money'].includes(one.id)));
        expect(all).toEqual([...TEN.split(' '), ...further.split(' ').filter(Boolean)].sort());
        expect(ids(deckOf(records.toReversed()).asked)).toBe(ids(asked));
      }),
    );
  });
});

describe('a plan', () => {
  it('shows the later cards once it goes home, or once one of them holds something', () => {
    const shown = (values: Values, own = {}) =>
      cardsShown(planOf(values), partsOf([record('x1', {})], own)).length;
    expect(shown({ state: 'presented' })).toBe(5);
    expect(shown({ state: 'validated_home' })).toBe(11);
    expect(shown({ state: 'idea', money: 'seed' })).toBe(11);
    expect(shown({ state: 'idea' }, { x1: 'Rain' })).toBe(11);
  });

  it('counts cards that are written, spoken or inspired, and what the route dropped not at all', () => {
    const plan = planOf({ who: 'We', today: '  ' });
    expect(planProgress(plan, partsOf([]))).toEqual({
      concept: { done: 1, of: 5 },
      all: { done: 1, of: 10 },
    });
    const more = { ...partsOf([]), inspirations: 1, media: new Set(['today', 'money']) };
    expect(planProgress(plan, more)).toEqual({ concept: { done: 3, of: 5 }, all: { done: 4, of: 10 } });
    const route = [record('card.who', { off: true }), record('water', { part: 'concept', rank: 'a0' })];
    const other = partsOf(route, { water: 'From the spring' });
    expect(planProgress(plan, other).concept).toEqual({ done: 1, of: 5 });
    expect(ids(enoughFor('fair', plan, other).missing)).toBe('today inspired vision new');
    expect(enoughFor('submission', plan, other).of).toBe(10);
  });

  it('counts a card under which steps, money, results, risks or heads stand, and shows it', () => {
    const plan = planOf({ state: 'validated_home', women: 9 });
    const under = cardsUnder(['step', 'budget', 'comment', 'step']);
    const parts = { ...partsOf([]), under };
    expect(planProgress(plan, parts).all.done).toBe(3);
    expect(planProgress(plan, partsOf([])).all.done).toBe(1);
    expect(ids(cardsShown(planOf({ state: 'idea' }), parts))).toBe(TEN);
    expect([...cardsUnder(['result', 'risk', 'note'])]).toEqual(['results', 'lasting']);
  });

  it('keeps what was said on cards that are not asked any more', () => {
    const deck = deckOf(
      ['who', 'today', 'gains', 'steps', 'money', 'vision', 'new'].map((field) =>
        record(`card.${field}`, { off: true }),
      ),
    );
    const plan = planOf({ who: 'We', women: 3 });
    const parts = { ...partsOf([], { gone: 'Words', empty: ' ' }), media: new Set(['today', 'spoken', '']) };
    const linked = [
      { kind: 'step', values: { plan: 'p' } },
      { kind: 'comment', values: { plan: 'p', card: 'vision' } },
    ];
    expect(ids(keptCards(deck, plan, { parts, linked }))).toBe('who today vision gains steps gone spoken');
  });
});
