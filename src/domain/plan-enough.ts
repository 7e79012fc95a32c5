import {
  type CardField,
  PLAN_CARDS,
  type Plan,
  type PlanParts,
  planProgress,
  type PlanState,
} from './plan.ts';

/** What a plan is made ready for, one after the other. */
export const PLAN_AIMS = ['fair', 'home', 'submission'] as const;
export type PlanAim = (typeof PLAN_AIMS)[number];

const CONCEPT = PLAN_CARDS.filter(({ part }) => part === 'concept').map(({ field }) => field);

/** The cards that each needs (reference/learning-routes.md, section 2): home talks over the concept note, and fills in the rest. */
export const CARDS_FOR: Readonly<Record<PlanAim, readonly CardField[]>> = {
  fair: CONCEPT,
  home: CONCEPT,
  submission: PLAN_CARDS.map(({ field }) => field),
};

/** The states that hang on what the plan says; from there on others decide. */
export const READY_FOR: Partial<Record<PlanState, PlanAim>> = {
  concept_note: 'fair',
  presented: 'fair',
  validated_home: 'home',
  submitted: 'submission',
};

/**
 * Where a card stands: `enough`; `voice` where it says something, and still names no voice from the road; `wanted` and
 * empty; `later` where what is aimed at does without it. It is said, and never keeps anybody from going on.
 */
export type CardStanding = 'enough' | 'voice' | 'wanted' | 'later';

/** Whether a card says enough for what is aimed at. A sentence, a voice or a photo is. */
export function cardStanding(field: CardField, aim: PlanAim, plan: Plan, parts: PlanParts): CardStanding {
  if (field === 'inspired' && parts.inspirations > 0) return 'enough';
  if (planProgress(plan, parts).empty.includes(field))
    return CARDS_FOR[aim].includes(field) ? 'wanted' : 'later';
  return field === 'inspired' ? 'voice' : 'enough';
}

/** How far a plan is for what is aimed at. */
export interface Enough {
  readonly done: number;
  readonly of: number;
  /** the cards that don't say enough yet, in order */
  readonly missing: readonly CardField[];
}

/** Counts the cards that say enough. */
export function enoughFor(aim: PlanAim, plan: Plan, parts: PlanParts): Enough {
  const wanted = CARDS_FOR[aim];
  const missing = wanted.filter((field) => cardStanding(field, aim, plan, parts) !== 'enough');
  return { done: wanted.length - missing.length, of: wanted.length, missing };
}
