import { type AskedCard, isSaid, type PlanParts } from './plan-parts/cards.ts';
import type { Plan, PlanState } from './plan.ts';

/** What a plan is made ready for, one after the other. */
const PLAN_AIMS = ['fair', 'home', 'submission'] as const;
export type PlanAim = (typeof PLAN_AIMS)[number];

/**
 * Whether a card is needed for it: home talks over the concept note, and fills in the rest. What the
 * route dropped is among no cards.
 */
export function isWanted({ part }: Pick<AskedCard, 'part'>, aim: PlanAim): boolean {
  return part === 'concept' || aim === 'submission';
}

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
export function cardStanding(card: AskedCard, aim: PlanAim, plan: Plan, parts: PlanParts): CardStanding {
  const isInspired = card.field === 'inspired';
  if (isInspired && parts.inspirations > 0) return 'enough';
  if (!isSaid(card, plan, parts)) return isWanted(card, aim) ? 'wanted' : 'later';
  return isInspired ? 'voice' : 'enough';
}

/** How far a plan is for what is aimed at. */
export interface Enough {
  readonly done: number;
  readonly of: number;
  /** the cards that don't say enough yet, in order */
  readonly missing: readonly AskedCard[];
}

/** Counts the cards that say enough. */
export function enoughFor(aim: PlanAim, plan: Plan, parts: PlanParts): Enough {
  const wanted = parts.cards.filter((card) => isWanted(card, aim));
  const missing = wanted.filter((card) => cardStanding(card, aim, plan, parts) !== 'enough');
  return { done: wanted.length - missing.length, of: wanted.length, missing };
}
