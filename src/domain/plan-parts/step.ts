import * as z from 'zod/mini';
import { date } from '../date.ts';
import { link, ms, words } from '../field.ts';
import type { Values } from '../json.ts';

/** One step of a plan. What it costs are the lines of the budget that name it. */
export const Step = z.object({
  plan: link,
  what: words,
  who: words,
  from: date,
  to: date,
  /** the day on which it was done; absent until then */
  done: date,
  rank: words,
  created: ms,
});
export type Step = z.infer<typeof Step>;

/** Fields that are missing or faulty are read as empty. */
export function stepOf(values: Values): Step {
  return Step.parse(values);
}
