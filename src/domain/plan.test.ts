import { describe, expect, test } from 'vitest';
import { isIdeaOnly, monthsOver, PLAN_CARDS, PLAN_STATES, planOf, shownState, stageOf } from './plan.ts';

describe('a plan', () => {
  test('has ten cards, five of them the concept note', () => {
    expect(PLAN_CARDS.length).toBe(10);
    expect(PLAN_CARDS.filter(({ part }) => part === 'concept').length).toBe(5);
  });

  test('stays an idea without an inspiration', () => {
    const plan = planOf({ state: 'submitted' });
    expect([isIdeaOnly(plan, 0), shownState(plan, 0)]).toEqual([true, 'idea']);
    expect([isIdeaOnly(plan, 1), shownState(plan, 1)]).toEqual([false, 'submitted']);
    expect(shownState(planOf({ state: 'nonsense' }), 1)).toBe('idea');
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
