import * as z from 'zod/mini';
import { labels, link, listOf, oneOf, words } from './field.ts';
import type { Values } from './json.ts';
import { membersOf } from './members.ts';

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

/** What everybody has to know of a stop right away; absent where there is nothing, or nothing any more. */
export const Urgent = z.catch(
  z.optional(z.object({ text: z.string(), at: z.number(), by: z.catch(z.optional(z.string()), undefined) })),
  undefined,
);
export type Urgent = z.infer<typeof Urgent>;

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
  /** persons of the programme, by id: who leads; each is a cell, `lead.<id>` */
  leads: listOf(z.string()),
  bring: words,
  /** IANA time zone of `time`, where it is not the place's */
  zone: words,
  urgent: Urgent,
  rank: words,
  labels,
});
export type Activity = z.infer<typeof Activity>;

/** What stands in the programme at a time. Fields that are missing or faulty are read as empty. */
export function activityOf(values: Values): Activity {
  const stop = Activity.parse(values);
  return { ...stop, leads: membersOf('lead.', values, stop.leads) };
}
