import * as z from 'zod/mini';
import { labels, link, oneOf, words } from './field.ts';
import type { Values } from './json.ts';

/** What kinds of organisation there are, as a name card says them. */
export const ORGANISATION_TYPES = [
  'producers',
  'community',
  'association',
  'ngo',
  'project',
  'government',
  'finance',
  'company',
  'research',
  'other',
] as const;

/** Who sends people on the route or receives it, and its card at the experience fair. */
export const Organisation = z.object({
  name: words,
  type: oneOf(ORGANISATION_TYPES),
  /** ISO 3166 */
  country: words,
  place: link,
  /** what it is, in a sentence or two */
  about: words,
  /** the fair's card: what it can show others, and what it came to learn */
  offers: words,
  seeks: words,
  rank: words,
  labels,
});
export type Organisation = z.infer<typeof Organisation>;

/** Fields that are missing or faulty are read as empty. */
export function organisationOf(values: Values): Organisation {
  return Organisation.parse(values);
}
