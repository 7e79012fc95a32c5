import * as z from 'zod/mini';
import { date } from '../date.ts';
import { amount, link, ms, words } from '../field.ts';
import type { Values } from '../json.ts';
import { PLAN_STATES } from '../plan.ts';

/** That a plan went to another state; only ever added. */
export const Move = z.object({
  plan: link,
  to: z.catch(z.optional(z.enum(PLAN_STATES)), undefined),
  /** the day on which it was so */
  on: date,
  /** when it was written, an instant */
  at: ms,
  /** a member */
  by: link,
  remark: words,
  /** of a validation at home: who took part, and what the plan owes to it */
  women: amount,
  men: amount,
  young: amount,
  changed: words,
  /** when an assembly at home began, an instant: until its end the move says to no state */
  begun: ms,
});
export type Move = z.infer<typeof Move>;

/** How many people; the young are among the women and men. */
export type Heads = Readonly<Partial<Pick<Move, 'women' | 'men' | 'young'>>>;

/** Fields that are missing or faulty are read as empty. */
export function moveOf(values: Values): Move {
  return Move.parse(values);
}
