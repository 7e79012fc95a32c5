/** A point on the Earth in degrees, WGS 84. */
export type Point = { readonly lat: number; readonly lon: number };

/** The mean radius (IUGG): a sphere is off by half a percent at most, less than a stop's position is. */
const EARTH_KM = 6371.0088;

/** How far it is as the crow flies, in km (haversine, exact enough for near points as well). */
export function distanceKm(a: Point, b: Point): number {
  const lat = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const lon = Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  const half = lat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * lon;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, half)));
}

/** Which way one sets out for it on the great circle, in degrees from north by east, 0 up to 360. */
export function bearingTo(from: Point, to: Point): number {
  const lon = radians(to.lon - from.lon);
  const east = Math.sin(lon) * Math.cos(radians(to.lat));
  const north =
    Math.cos(radians(from.lat)) * Math.sin(radians(to.lat)) -
    Math.sin(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.cos(lon);
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

const POINTS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type CompassPoint = (typeof POINTS)[number];

/** The nearest of the eight points of the compass. */
export function compassPoint(bearing: number): CompassPoint {
  return POINTS[Math.round(bearing / 45) % 8] ?? 'n';
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
