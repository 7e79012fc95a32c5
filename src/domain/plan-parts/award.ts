import * as z from 'zod/mini';
import { date } from '../date.ts';
import { currency, link, listOf, ms, words } from '../field.ts';
import type { Values } from '../json.ts';

/** What is paid on a day. */
export const Tranche = z.object({ date, amount: words });
export type Tranche = z.infer<typeof Tranche>;

/** What a plan was given. */
export const Award = z.object({
  plan: link,
  /** exact decimals as words with a point (`domain/exact.ts`) */
  amount: words,
  /** ISO 4217 */
  currency,
  /** who gives it */
  fund: words,
  date,
  tranches: listOf(Tranche),
  created: ms,
});
export type Award = z.infer<typeof Award>;

/** Fields that are missing or faulty are read as empty. */
export function awardOf(values: Values): Award {
  return Award.parse(values);
}

/** One record a plan: two phones that write the same award write it once. */
export function awardId(plan: string): string {
  return `${plan}.award`;
}
