import * as z from 'zod/mini';
import { amount, labels, words } from './field.ts';
import type { Values } from './json.ts';

/** One line of the route's rubric: what a jury looks at, and how many points it can give. */
export const Criterion = z.object({
  title: words,
  about: words,
  points: amount,
  rank: words,
  labels,
});
export type Criterion = z.infer<typeof Criterion>;

/** Fields that are missing or faulty are read as empty. */
export function criterionOf(values: Values): Criterion {
  return Criterion.parse(values);
}
