import type { Position } from './place.ts';

/** Mean radius of the earth, km (IUGG). */
const RADIUS = 6371;
/** Roads between villages are at least this much longer than the straight line. */
const WINDING = 1.2;
/** km an hour that a bus with a group hardly ever does on such roads. Whoever is faster than this is not doubted. */
const FASTEST = 60;

/** Kilometres over the earth’s surface, in a straight line (haversine). */
export function distanceKm(a: Position, b: Position): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
  const chord = half(b.lat - a.lat) + cosine(a.lat) * cosine(b.lat) * half(b.lon - a.lon);
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/**
 * The least minutes that the road between two positions takes, always on the low side: what lies within the precision of the two
 * counts as no way at all.
 */
export function leastMinutes(a: Position, b: Position): number {
  const km = Math.max(0, distanceKm(a, b) - (a.precisionKm ?? 0) - (b.precisionKm ?? 0));
  return Math.round(((km * WINDING) / FASTEST) * 60);
}
