import * as z from 'zod/mini';
import { sumOf } from '../field-key.ts';
import { amount, link, oneOf, words } from '../field.ts';
import type { Values } from '../json.ts';

/** Who scores: the team its own plan, mates of other teams, the jury. */
export const SCORER_ROLES = ['self', 'peer', 'jury'] as const;
export type ScorerRole = (typeof SCORER_ROLES)[number];

/** The points that one scorer gives for one criterion. It lies in `me` until the scorer releases it by copying it to `commons`. */
export const Score = z.object({
  plan: link,
  criterion: link,
  role: oneOf(SCORER_ROLES),
  points: amount,
  remark: words,
  /** a member */
  author: link,
});
export type Score = z.infer<typeof Score>;

/** Fields that are missing or faulty are read as empty. */
export function scoreOf(values: Values): Score {
  return Score.parse(values);
}

/**
 * One record a plan, scorer and criterion; a team scores its own plan together. Three ids side by side are longer than an id may be (docs/protocol.md,
 * section 4), so that member and criterion stand in it as their sum.
 * @param member whoever scores; ignored for `self`
 */
export function scoreId(plan: string, role: ScorerRole, member: string, criterion: string): string {
  return `${plan}.${role}.${sumOf(role === 'self' ? criterion : `${member} ${criterion}`)}`;
}
