import * as z from 'zod/mini';
import { link, ms, oneOf } from './field.ts';
import type { Json, Values } from './json.ts';

/** What became of a consent: somebody joined · an answer · taken back, in part or all · given again · somebody who
 * joined said no, and what was said since is erased. */
const STEPS = ['joined', 'said', 'withdrawn', 'given', 'refused'] as const;
export type Step = (typeof STEPS)[number];

/** One entry of a consent's history. Steps are only ever added. */
export const ConsentStep = z.object({
  consent: link,
  interview: link,
  /** instant, ms */
  at: ms,
  /** member */
  by: link,
  what: oneOf(STEPS),
  /** what was written, as it was written */
  fields: z.catch(z.record(z.string(), z.unknown()), {}),
});
export type ConsentStep = z.infer<typeof ConsentStep>;

/** Fields that are missing or faulty are left out. */
export function consentStepOf(values: Values): ConsentStep {
  return ConsentStep.parse(values);
}

/** What writing these fields is, in the history. */
export function stepOf(fields: Readonly<Record<string, Json>>): Step {
  if ('joined' in fields) return 'joined';
  const taken = Object.entries(fields).filter(([field]) => /^withdrawn(\.|$)/.test(field));
  if (taken.length === 0) return 'said';
  return taken.some(([, value]) => value !== null) ? 'withdrawn' : 'given';
}
