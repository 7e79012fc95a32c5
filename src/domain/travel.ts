import { distanceKm } from './distance.ts';
import type { Position } from './place.ts';

/** Roads between villages are at least this much longer than the straight line. */
const WINDING = 1.2;
/** km an hour that a bus with a group hardly ever does on such roads. Whoever is faster than this is not doubted. */
const FASTEST = 60;

/**
 * The least minutes that the road between two positions takes, always on the low side: what lies within the precision of the two
 * counts as no way at all.
 */
export function leastMinutes(a: Position, b: Position): number {
  const km = Math.max(0, distanceKm(a, b) - (a.precisionKm ?? 0) - (b.precisionKm ?? 0));
  return Math.round(((km * WINDING) / FASTEST) * 60);
}
