import type { Position } from '../../domain/place.ts';

/** About a metre: nobody needs more to find a village. */
const MOST = 5;

/** Degrees as a file may say them, no finer than `precisionKm`: at 1 km two decimals, at 10 km one. */
export function fileDegrees({ lat, lon, precisionKm }: Position): { lat: number; lon: number } {
  const decimals = precisionKm ? Math.min(MOST, Math.max(0, Math.round(2 - Math.log10(precisionKm)))) : MOST;
  return { lat: rounded(lat, decimals), lon: rounded(lon, decimals) };
}

function rounded(degrees: number, decimals: number): number {
  // No `-0`: it would be written as 0 and read back as something else.
  return Number(degrees.toFixed(decimals)) + 0;
}
