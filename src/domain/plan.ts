import * as z from 'zod/mini';
import { date } from './date.ts';
import { amount, currency, labels, link, ms, words } from './field.ts';
import type { Values } from './json.ts';
import type { RouteRules } from './route.ts';

/** The ten cards in order. The first five are the concept note for the fair, the others follow at home. */
export const PLAN_CARDS = [
  { field: 'who', part: 'concept' },
  { field: 'today', part: 'concept' },
  { field: 'inspired', part: 'concept' },
  { field: 'vision', part: 'concept' },
  { field: 'new', part: 'concept' },
  { field: 'gains', part: 'home' },
  { field: 'steps', part: 'home' },
  { field: 'money', part: 'home' },
  { field: 'results', part: 'home' },
  { field: 'lasting', part: 'home' },
] as const;
export type PlanCard = (typeof PLAN_CARDS)[number];
export type CardField = PlanCard['field'];

/** The texts of a plan: its cards, and the notes for whoever presents it. */
export const PLAN_TEXTS: readonly string[] = [...PLAN_CARDS.map(({ field }) => field), 'notes'];

/** How far a plan has come, in the order of the contest; a participant sees its `PlanStage`. */
export const PLAN_STATES = [
  'idea',
  'concept_note',
  'presented',
  'validated_home',
  'submitted',
  'scored',
  'awarded',
  'not_awarded',
  'implementing',
  'reporting',
  'completed',
  'stopped',
  'scaled',
] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** An innovation plan: its ten cards are texts that merge. */
export const Plan = z.object({
  title: words,
  team: words,
  state: z.catch(z.enum(PLAN_STATES), 'idea'),
  months: amount,
  /** the day on which the team begins */
  start: date,
  /** ISO 4217: what its totals are in */
  currency,
  /** people who gain by it; the young are counted among women and men */
  women: amount,
  men: amount,
  young: amount,
  created: ms,
  author: link,
  who: words,
  today: words,
  inspired: words,
  vision: words,
  new: words,
  gains: words,
  steps: words,
  money: words,
  results: words,
  lasting: words,
  /** for whoever presents it, and nobody else */
  notes: words,
  labels,
});
export type Plan = z.infer<typeof Plan>;

/** An unknown state is read as an idea. */
export function planOf(values: Values): Plan {
  return Plan.parse(values);
}

/** Without an inspiration a plan stays an idea, whatever its state says. */
export function isIdeaOnly(plan: Pick<Plan, 'state'>, inspirations: number): boolean {
  return plan.state === 'idea' || inspirations === 0;
}

/** The state that screens show. */
export function shownState(plan: Pick<Plan, 'state'>, inspirations: number): PlanState {
  return isIdeaOnly(plan, inspirations) ? 'idea' : plan.state;
}

/** The five steps that a participant sees. */
export const PLAN_STAGES = ['idea', 'fair', 'home', 'submitted', 'under_way'] as const;
export type PlanStage = (typeof PLAN_STAGES)[number];

const STAGES: Record<PlanState, PlanStage> = {
  idea: 'idea',
  concept_note: 'fair',
  presented: 'fair',
  validated_home: 'home',
  submitted: 'submitted',
  scored: 'submitted',
  awarded: 'submitted',
  not_awarded: 'submitted',
  implementing: 'under_way',
  reporting: 'under_way',
  completed: 'under_way',
  stopped: 'under_way',
  scaled: 'under_way',
};

/** The step of the five that a state belongs to. */
export function stageOf(state: PlanState): PlanStage {
  return STAGES[state];
}

/** By how many months a plan runs longer than the route allows; 0 where it doesn't. A warning, never a wall. */
export function monthsOver(
  { months }: Pick<Plan, 'months'>,
  { maxMonths }: Pick<RouteRules, 'maxMonths'>,
): number {
  return months === undefined || maxMonths === undefined ? 0 : Math.max(0, months - maxMonths);
}
