import { describe, expect, test } from 'vitest';
import { deckOf } from './plan-parts/cards.ts';
import { PLAN_CARDS, PLAN_STATES, planOf, stageOf } from './plan.ts';
import { needsOf, pathOfStages, pathOfStates } from './plan-path.ts';

const parts = (inspirations = 1, media: string[] = []) => ({
  inspirations,
  media: new Set(media),
  own: new Map<string, string>(),
  cards: deckOf([]).asked,
});
const open = (...of: Parameters<typeof needsOf>) => needsOf(...of).cards.map(({ id }) => id);
const full = Object.fromEntries(PLAN_CARDS.map(({ field }) => [field, 'x']));

describe('the way of a plan', () => {
  test('leads from an idea to every state, and never back', () => {
    const reached = new Set(['idea']);
    for (const state of PLAN_STATES) {
      for (const next of pathOfStates(state).next) {
        expect(PLAN_STATES.indexOf(next)).toBeGreaterThan(PLAN_STATES.indexOf(state));
        if (reached.has(state)) reached.add(next);
      }
    }
    expect([...reached].toSorted((a, b) => a.localeCompare(b))).toEqual(
      [...PLAN_STATES].toSorted((a, b) => a.localeCompare(b)),
    );
    expect(pathOfStates('scored').next).toEqual(['awarded', 'not_awarded']);
  });

  test('has five steps for those who make the plan, each with the next one alone', () => {
    for (const state of PLAN_STATES) {
      const { all, next } = pathOfStages(state);
      expect([all.length, all.includes(state)]).toEqual([5, true]);
      expect(next.length).toBe(stageOf(state) === 'under_way' ? 0 : 1);
    }
    expect(pathOfStages('presented').next).toEqual(['validated_home']);
    expect(pathOfStages('idea').next).toEqual(['concept_note']);
  });

  test('says what is missing: a voice, five cards for the fair, all ten to submit', () => {
    const plan = planOf({ who: 'We', today: ' ' });
    expect(needsOf('idea', plan, parts(0))).toEqual({ voice: false, cards: [] });
    expect(needsOf('concept_note', plan, parts(0)).voice).toBe(true);
    expect(open('concept_note', plan, parts(0))).toEqual(['today', 'inspired', 'vision', 'new']);
    expect(open('validated_home', plan, parts(1, ['today']))).toEqual(['vision', 'new']);
    expect(needsOf('submitted', plan, parts()).cards).toHaveLength(8);
    expect(needsOf('submitted', planOf(full), parts())).toEqual({ voice: false, cards: [] });
    expect(needsOf('scored', plan, parts(0))).toEqual({ voice: false, cards: [] });
  });
});
