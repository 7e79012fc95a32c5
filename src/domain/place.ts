import * as z from 'zod/mini';
import { labels, words } from './field.ts';
import type { Values } from './json.ts';

/** Degrees, WGS 84; `precisionKm` says how far off it may be. */
export const Position = z.object({
  lat: z.number().check(z.gte(-90), z.lte(90)),
  lon: z.number().check(z.gte(-180), z.lte(180)),
  precisionKm: z.catch(z.optional(z.number().check(z.nonnegative())), undefined),
});
export type Position = z.infer<typeof Position>;

/** Where a stop or a case is. */
export const Place = z.object({
  name: words,
  /** IANA time zone, where it is not the route's */
  zone: words,
  position: z.catch(z.optional(Position), undefined),
  labels,
});
export type Place = z.infer<typeof Place>;

/** A position off the globe is read as none. */
export function placeOf(values: Values): Place {
  return Place.parse(values);
}

/** Rounded to about 1 km, as far as a position may leave the team. */
export function roundPosition({ lat, lon, precisionKm }: Position): Position {
  return { lat: round(lat), lon: round(lon), precisionKm: Math.max(1, precisionKm ?? 0) };
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
