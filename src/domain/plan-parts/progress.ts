import * as z from 'zod/mini';
import { date } from '../date.ts';
import { amount, currency, link, ms, words } from '../field.ts';
import type { Values } from '../json.ts';

/** When reports are due, in months after the award, or after the plan began. */
export const REPORT_MONTHS = [1, 3, 6] as const;
export const BEST_THINGS = ['best1', 'best2', 'best3'] as const;
/** What a report tells in words, by voice and with photos. */
export type Told = (typeof BEST_THINGS)[number] | 'obstacles' | 'help';

/** What became of a plan after some months. Sound and photos are media whose owner it is, with the `card` they speak for: `best1` … `best3`, `obstacles`, `help`. */
export const Progress = z.object({
  plan: link,
  /** months after the beginning */
  month: amount,
  best1: words,
  best2: words,
  best3: words,
  obstacles: words,
  help: words,
  /** since the beginning: exact decimals as words with a point (`domain/exact.ts`) */
  spent: words,
  /** ISO 4217 */
  currency,
  /** reached since the beginning */
  women: amount,
  men: amount,
  young: amount,
  /** the day on which the team handed it in; absent while it is a draft */
  sent: date,
  /** a member */
  author: link,
  created: ms,
});
export type Progress = z.infer<typeof Progress>;

/** Fields that are missing or faulty are read as empty. */
export function progressOf(values: Values): Progress {
  return Progress.parse(values);
}

/** One record a plan and month, so that what two phones write meets in it. */
export function progressId(plan: string, month: number): string {
  return `${plan}.progress.${month}`;
}
