import * as z from 'zod/mini';
import { link, ms, oneOf, words } from '../field.ts';
import type { Values } from '../json.ts';

/** How one will know: what changes, by what it is measured, and how it is seen. */
export const Result = z.object({
  plan: link,
  what: words,
  indicator: words,
  baseline: words,
  target: words,
  /** how it is seen: counted, asked, photographed */
  seen: words,
  rank: words,
  created: ms,
});
export type Result = z.infer<typeof Result>;

/** Fields that are missing or faulty are read as empty. */
export function resultOf(values: Values): Result {
  return Result.parse(values);
}

/** What helps on the road, and what stands in it. */
export const RISK_SORTS = ['opportunity', 'obstacle'] as const;
export type RiskSort = (typeof RISK_SORTS)[number];

/** An opportunity or an obstacle, and what the team does about it. */
export const Risk = z.object({
  plan: link,
  sort: oneOf(RISK_SORTS),
  what: words,
  answer: words,
  rank: words,
  created: ms,
});
export type Risk = z.infer<typeof Risk>;

/** Fields that are missing or faulty are read as empty; what says nothing else is an obstacle. */
export function riskOf(values: Values): Risk & { sort: RiskSort } {
  const risk = Risk.parse(values);
  return { ...risk, sort: risk.sort ?? 'obstacle' };
}
