import * as z from 'zod/mini';
import { labels, link, words } from './field.ts';
import type { Values } from './json.ts';

/** Something that happened in a case: one point of its time line. */
export const CaseEvent = z.object({
  case: link,
  /** as people say it: a year, a season, a day */
  when: words,
  what: words,
  rank: words,
  labels,
});
export type CaseEvent = z.infer<typeof CaseEvent>;

/** Fields that are missing or faulty are read as empty. */
export function caseEventOf(values: Values): CaseEvent {
  return CaseEvent.parse(values);
}
