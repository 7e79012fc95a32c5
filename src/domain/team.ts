import * as z from 'zod/mini';
import { labels, link, words } from './field.ts';
import type { Values } from './json.ts';

/** People who make one plan together; who is in it, each person's `team` says. */
export const Team = z.object({
  name: words,
  organisation: link,
  rank: words,
  labels,
});
export type Team = z.infer<typeof Team>;

/** Fields that are missing or faulty are read as empty. */
export function teamOf(values: Values): Team {
  return Team.parse(values);
}
