import * as z from 'zod/mini';
import { labels, link, ms, words } from './field.ts';
import type { Values } from './json.ts';

/** What a plan takes from the road: copy this, change that. */
export const Inspiration = z.object({
  plan: link,
  /** a quote, a shared note or a case */
  source: link,
  copy: words,
  change: words,
  /** why it fits here */
  why: words,
  rank: words,
  created: ms,
  labels,
});
export type Inspiration = z.infer<typeof Inspiration>;

/** Fields that are missing or faulty are read as empty. */
export function inspirationOf(values: Values): Inspiration {
  return Inspiration.parse(values);
}
