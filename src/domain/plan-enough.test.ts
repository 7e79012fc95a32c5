import { describe, expect, it } from 'vitest';
import { cardStanding, enoughFor } from './plan-enough.ts';
import { aimOf } from './plan-path.ts';
import { deckOf, strangeCard } from './plan-parts/cards.ts';
import { PLAN_CARDS, planOf } from './plan.ts';

const cards = deckOf([]).asked;
const parts = (inspirations: number, ...media: string[]) => ({
  inspirations,
  media: new Set(media),
  own: new Map<string, string>(),
  cards,
});
const card = (field: string) => cards.find(({ id }) => id === field) ?? strangeCard(field);
const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

describe('what is aimed at', () => {
  it('is the fair, then the talk at home, then handing it in, and then nothing that the cards decide', () => {
    expect(
      (['idea', 'concept_note', 'presented', 'validated_home', 'submitted', 'completed'] as const).map(aimOf),
    ).toEqual(['fair', 'fair', 'home', 'submission', undefined, undefined]);
  });
});

describe('a card', () => {
  const plan = planOf({ who: 'Nine women', today: '  ', inspired: 'Doña Julia' });
  it('says enough with a sentence, a voice or a photo', () => {
    expect(cardStanding(card('who'), 'fair', plan, parts(0))).toBe('enough');
    expect(cardStanding(card('today'), 'fair', plan, parts(0))).toBe('wanted');
    expect(cardStanding(card('today'), 'fair', plan, parts(0, 'today'))).toBe('enough');
  });
  it('of what inspired us wants a voice from the road, whatever is written on it', () => {
    expect(cardStanding(card('inspired'), 'fair', plan, parts(0))).toBe('voice');
    expect(cardStanding(card('inspired'), 'fair', planOf({}), parts(1))).toBe('enough');
  });
  it('for home can wait until it is handed in', () => {
    expect(cardStanding(card('money'), 'fair', plan, parts(0))).toBe('later');
    expect(cardStanding(card('money'), 'home', plan, parts(0))).toBe('later');
    expect(cardStanding(card('money'), 'submission', plan, parts(0))).toBe('wanted');
  });
});

describe('the plan', () => {
  it('counts what says enough, and names what doesn’t in the order of the cards', () => {
    const plan = planOf({ who: 'Nine women', inspired: 'Doña Julia', new: 'Together' });
    const { missing, ...count } = enoughFor('fair', plan, parts(0, 'vision'));
    expect([count, ids(missing)]).toEqual([{ done: 3, of: 5 }, ['today', 'inspired']]);
    expect(enoughFor('submission', plan, parts(1))).toMatchObject({ done: 3, of: 10 });
  });
  it('is ready where all cards that count say enough', () => {
    const all = planOf(Object.fromEntries(PLAN_CARDS.map(({ field }) => [field, 'words'])));
    expect(ids(enoughFor('submission', all, parts(1)).missing)).toEqual([]);
    expect(ids(enoughFor('submission', all, parts(0)).missing)).toEqual(['inspired']);
  });
});
