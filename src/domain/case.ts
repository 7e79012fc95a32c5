import * as z from 'zod/mini';
import { labels, link, words } from './field.ts';
import type { Values } from './json.ts';

/** What a host shows: an experience that solved a problem of the place. */
export const Case = z.object({
  title: words,
  host: words,
  place: link,
  /** its band of colours, 0 to 7 */
  weave: z.catch(z.number().check(z.int(), z.gte(0), z.lte(7)), 0),
  rank: words,
  labels,
});
export type Case = z.infer<typeof Case>;

/** Fields that are missing or faulty are read as empty, a faulty colour as the first. */
export function caseOf(values: Values): Case {
  return Case.parse(values);
}
