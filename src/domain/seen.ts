import * as z from 'zod/mini';
import { link, ms } from './field.ts';
import type { Values } from './json.ts';

/** That a member has seen what is urgent of a stop. */
export const Seen = z.object({
  activity: link,
  member: link,
  /** the instant of what they have seen, as the stop's `urgent` says it */
  urgent: ms,
  /** when they saw it, an instant */
  at: ms,
});
export type Seen = z.infer<typeof Seen>;

/** Fields that are missing or faulty are read as empty. */
export function seenOf(values: Values): Seen {
  return Seen.parse(values);
}

/** One record a stop and member: a later urgent change overwrites what they saw before. */
export function seenId(activity: string, member: string): string {
  return `${activity}.${member}`;
}
