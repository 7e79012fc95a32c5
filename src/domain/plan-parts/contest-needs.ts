import type { PlanState } from '../plan.ts';

/** What of the contest a plan already has, beyond its cards. */
export interface ContestParts {
  /** it was said who took part at home */
  readonly validated: boolean;
  /** the team has scored its own plan by every criterion; also where the route has none */
  readonly selfScored: boolean;
  /** somebody of the jury has released a whole sheet; also where the route has no criteria */
  readonly juryScored: boolean;
  readonly award: boolean;
  /** a report is handed in */
  readonly reported: boolean;
}

export const CONTEST_NEEDS = ['validated', 'selfScored', 'juryScored', 'award', 'reported'] as const;
export type ContestNeed = (typeof CONTEST_NEEDS)[number];

/** Said, and never in anybody's way: a plan may go on without a fund, and a jury may meet without phones. */
const NEEDS: Partial<Record<PlanState, readonly ContestNeed[]>> = {
  submitted: ['validated', 'selfScored'],
  scored: ['juryScored'],
  awarded: ['juryScored', 'award'],
  reporting: ['reported'],
  completed: ['reported'],
  scaled: ['reported'],
};

/** What a state needs of the contest and the plan doesn't have yet. */
export function contestNeeds(state: PlanState, parts: ContestParts): ContestNeed[] {
  return (NEEDS[state] ?? []).filter((need) => !parts[need]);
}
