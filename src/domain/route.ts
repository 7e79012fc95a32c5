import * as z from 'zod/mini';
import { date } from './date.ts';
import { amount, labels, listOf, words } from './field.ts';
import type { Values } from './json.ts';

/** The id of the one record of its kind. */
export const ROUTE_ID = 'route';

/** What plans of a route should keep to; screens warn, and never block. */
export const RouteRules = z.object({
  /** how long a plan may run, in months */
  maxMonths: amount,
  awards: amount,
  /** of one award, in `currency` */
  awardAmount: amount,
  currency: words,
  /** what the group itself puts in, percent of the whole */
  ownShare: amount,
});
export type RouteRules = z.infer<typeof RouteRules>;

const NO_RULES: RouteRules = { currency: '' };

/** A day that matters after the road: when plans are handed in, when the contest is. */
export const KeyDate = z.object({ date, title: words });
export type KeyDate = z.infer<typeof KeyDate>;

/** The frame of a journey. There is one record of it, `ROUTE_ID`. */
export const Route = z.object({
  name: words,
  start: date,
  end: date,
  countries: listOf(z.string()),
  languages: listOf(z.string()),
  organiser: words,
  /** programmes and organisations that receive the route, and those that pay for it; as one would read it out */
  hosts: words,
  sponsors: words,
  objectives: words,
  /** IANA time zone of every stop and place that names no other */
  zone: words,
  /** whom to call, and what to do, when something goes wrong */
  emergency: words,
  contacts: words,
  bring: words,
  /** the highest age, in years, that counts as young */
  youngUntil: amount,
  /** ISO 4217 */
  currencies: listOf(z.string()),
  rules: z.catch(RouteRules, NO_RULES),
  keyDates: listOf(KeyDate),
  sources: listOf(z.string()),
  labels,
});
export type Route = z.infer<typeof Route>;

/** Fields that are missing or faulty are read as empty. */
export function routeOf(values: Values): Route {
  return Route.parse(values);
}
