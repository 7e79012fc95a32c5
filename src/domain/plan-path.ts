import { isWanted, type PlanAim, READY_FOR } from './plan-enough.ts';
import { type AskedCard, isSaid, type PlanParts } from './plan-parts/cards.ts';
import { PLAN_STAGES, PLAN_STATES, type Plan, type PlanStage, type PlanState, stageOf } from './plan.ts';

/** What follows on each state: the order of the contest, and at its forks each way. */
const NEXT: Record<PlanState, readonly PlanState[]> = {
  idea: ['concept_note'],
  concept_note: ['presented'],
  presented: ['validated_home'],
  validated_home: ['submitted'],
  submitted: ['scored'],
  scored: ['awarded', 'not_awarded'],
  awarded: ['implementing'],
  not_awarded: ['implementing', 'stopped'],
  implementing: ['reporting'],
  reporting: ['completed', 'scaled', 'stopped'],
  completed: ['scaled'],
  stopped: [],
  scaled: [],
};

/** The states between which a person chooses, and those that come next. */
export interface PlanPath {
  readonly next: readonly PlanState[];
  readonly all: readonly PlanState[];
}

/** For those who run the route: every state. */
export function pathOfStates(now: PlanState): PlanPath {
  return { next: NEXT[now], all: PLAN_STATES };
}

/** For those who make the plan: one state for each of the five steps, which is the one it is in, else the first of the step. */
export function pathOfStages(now: PlanState): PlanPath {
  const all = PLAN_STAGES.map((stage) => (stageOf(now) === stage ? now : firstOf(stage)));
  return { next: all.slice(all.indexOf(now) + 1).slice(0, 1), all };
}

function firstOf(stage: PlanStage): PlanState {
  return PLAN_STATES.find((state) => stageOf(state) === stage) ?? 'idea';
}

/** What is still missing for a state. It is said, and never keeps anybody from choosing it. */
export interface PlanNeeds {
  /** without an inspiration a plan stays an idea */
  readonly voice: boolean;
  /** cards that say nothing yet */
  readonly cards: readonly AskedCard[];
}

/** What a plan is made ready for next; undefined once others decide. */
export function aimOf(state: PlanState): PlanAim | undefined {
  const [next] = NEXT[state];
  return next && READY_FOR[next];
}

/** The concept note is the cards of its part; what is submitted is all of them. */
export function needsOf(state: PlanState, plan: Plan, parts: PlanParts): PlanNeeds {
  const aim = READY_FOR[state];
  if (aim === undefined) return { voice: false, cards: [] };
  return {
    voice: parts.inspirations === 0,
    cards: parts.cards.filter((card) => isWanted(card, aim) && !isSaid(card, plan, parts)),
  };
}
