import { describe, expect, test } from 'vitest';
import {
  cardsOf,
  isIdeaOnly,
  monthsOver,
  PLAN_CARDS,
  PLAN_STATES,
  planOf,
  planProgress,
  shownState,
  stageOf,
} from './plan.ts';

describe('a plan', () => {
  test('has ten cards, five of them the concept note', () => {
    expect(PLAN_CARDS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(PLAN_CARDS.filter(({ part }) => part === 'concept').length).toBe(5);
  });

  test('stays an idea without an inspiration', () => {
    const plan = planOf({ state: 'submitted' });
    expect([isIdeaOnly(plan, 0), shownState(plan, 0)]).toEqual([true, 'idea']);
    expect([isIdeaOnly(plan, 1), shownState(plan, 1)]).toEqual([false, 'submitted']);
    expect(shownState(planOf({ state: 'nonsense' }), 1)).toBe('idea');
  });

  test('shows the later cards once it goes home, or once one of them holds something', () => {
    expect(cardsOf(planOf({ state: 'presented' })).length).toBe(5);
    expect(cardsOf(planOf({ state: 'validated_home' })).length).toBe(10);
    expect(cardsOf(planOf({ state: 'idea', money: 'seed' })).length).toBe(10);
  });

  test('counts cards that are written, spoken or inspired', () => {
    const plan = planOf({ who: 'We', today: '  ' });
    expect(planProgress(plan, { inspirations: 0, media: new Set() })).toMatchObject({
      concept: { done: 1, of: 5 },
      all: { done: 1, of: 10 },
      open: 'today',
    });
    const more = planProgress(plan, { inspirations: 1, media: new Set(['today', 'money']) });
    expect([more.concept.done, more.all.done, more.open]).toEqual([3, 4, 'vision']);
  });

  test('warns of months over the limit, if there is one', () => {
    expect(monthsOver({ months: 18 }, { maxMonths: 15 })).toBe(3);
    expect(monthsOver({ months: 12 }, { maxMonths: 15 })).toBe(0);
    expect(monthsOver({}, { maxMonths: 15 }) + monthsOver({ months: 99 }, {})).toBe(0);
  });

  test('shows participants five stages, in the order of the states', () => {
    expect([...new Set(PLAN_STATES.map(stageOf))]).toEqual([
      'idea',
      'fair',
      'home',
      'submitted',
      'under_way',
    ]);
  });
});
