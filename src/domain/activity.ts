import * as z from 'zod/mini';
import { labels, link, oneOf, words } from './field.ts';
import type { Values } from './json.ts';

/** What a group does at a stop, in the field’s own terms. */
export const ACTIVITY_TYPES = [
  'induction',
  'panel',
  'experience_fair',
  'travel',
  'field_visit',
  'thematic_workshop',
  'case_analysis',
  'plan_workshop',
  'plan_fair',
  'host_feedback',
  'evaluation',
  'social',
  'other',
] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];

/** Times of day where the route is, `HH:MM`; either may be missing. `to` before `from` ends on the next day. */
export const TimeSpan = z.object({
  from: z.catch(z.optional(z.string()), undefined),
  to: z.catch(z.optional(z.string()), undefined),
});
export type TimeSpan = z.infer<typeof TimeSpan>;

/** A stop of the programme. */
export const Activity = z.object({
  day: link,
  type: oneOf(ACTIVITY_TYPES),
  title: words,
  time: z.catch(TimeSpan, {}),
  place: link,
  case: link,
  host: words,
  guide: link,
  about: words,
  rank: words,
  labels,
});
export type Activity = z.infer<typeof Activity>;

/** What stands in the programme at a time. Fields that are missing or faulty are read as empty. */
export function activityOf(values: Values): Activity {
  return Activity.parse(values);
}
