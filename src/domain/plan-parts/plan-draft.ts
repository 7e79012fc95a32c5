import * as z from 'zod/mini';
import { link, words } from '../field.ts';
import { Move } from './move.ts';

/** What somebody writes of a plan and has not sent off, or what only they need: its writer's own. */
export const PlanDraft = z.object({
  plan: link,
  /** a step that is not written down yet, its fields as those of a move */
  move: z.catch(Move, Move.parse({})),
  /** the name of a version that is not kept yet */
  version: words,
  /** the name of a plan that has not begun */
  title: words,
  /** how long they have to show it, as typed; empty where nobody counts the time */
  minutes: words,
});

/** What a draft names that belongs to no plan yet. */
export const NEW_PLAN = 'new';

/** One a plan and writer. */
export function planDraftId(plan: string): string {
  return `${plan}.draft`;
}
