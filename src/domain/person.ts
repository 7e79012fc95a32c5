import * as z from 'zod/mini';
import { amount, labels, link, listOf, oneOf, words } from './field.ts';
import type { Values } from './json.ts';

/** As the person says it; none where nobody asked. */
export const GENDERS = ['woman', 'man', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

/** Years of age, for whoever doesn't say when they were born. Where youth ends is the route's to say. */
export const AGE_BANDS = ['under_18', '18_24', '25_29', '30_35', '36_59', '60_up'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Someone on the route (in `programme`, a name card that everyone reads) or someone who was interviewed (in `team`). */
export const Person = z.object({
  name: words,
  /** what the team calls them wherever an alias was agreed on; only in `team`, or it would give the name away */
  pseudonym: words,
  role: words,
  organisation: words,
  /** the organisation's record, where it has one */
  belongs: link,
  /** the team whose plan they make */
  team: link,
  /** languages they speak, ISO 639 */
  languages: listOf(z.string()),
  /** ISO 3166 */
  country: words,
  gender: oneOf(GENDERS),
  birthYear: amount,
  ageBand: oneOf(AGE_BANDS),
  labels,
});
export type Person = z.infer<typeof Person>;

/** Fields that are missing or faulty are read as empty. */
export function personOf(values: Values): Person {
  return Person.parse(values);
}

/** How to reach a person, and what only the team knows; always in `team`. */
export const Details = z.object({
  person: link,
  /** of someone on the route, whose name card everyone reads */
  pseudonym: words,
  phone: words,
  email: words,
  /** of someone with a name card; a person in `team` carries their own */
  gender: oneOf(GENDERS),
  birthYear: amount,
  ageBand: oneOf(AGE_BANDS),
  /** as they say it themselves, where they want it known */
  disability: words,
  indigenous: words,
  address: words,
  remarks: words,
});
export type Details = z.infer<typeof Details>;

/** Fields that are missing or faulty are read as empty. */
export function detailsOf(values: Values): Details {
  return Details.parse(values);
}

/** A person has one record of details, so that what two phones write about them meets in it. */
export function detailsId(person: string): string {
  return `${person}.details`;
}
