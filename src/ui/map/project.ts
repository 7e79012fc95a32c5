/** Degrees, WGS 84. */
export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

/** The world as a square of 1 by 1, Web Mercator: x to the east, y to the south. */
export type Spot = readonly [x: number, y: number];

/** What is looked at: the middle, and how many pixels wide the world is. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Mercator goes on for ever; a square world ends here. */
const LAST_LAT = 85.0511;
const EQUATOR_KM = 40_075.017;
const CLOSEST = 2 ** 24;
/** What a single place is shown with around it, km. */
const AROUND_KM = 40;

export function project({ lat, lon }: LatLon): Spot {
  const bounded = Math.max(-LAST_LAT, Math.min(LAST_LAT, lat));
  const up = Math.log(Math.tan(Math.PI / 4 + (bounded * Math.PI) / 360));
  return [lon / 360 + 0.5, 0.5 - up / (2 * Math.PI)];
}

export function unproject([x, y]: Spot): LatLon {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return { lat, lon: (x - Math.floor(x) - 0.5) * 360 };
}

/** The copy of a spot that is nearest to an x: west of the date line the world goes on. */
export function near(x: number, [spotX, spotY]: Spot): Spot {
  return [spotX + Math.round(x - spotX), spotY];
}

/** How far a pixel is in the middle of what is seen. */
export function kmPerPixel({ y, scale }: View): number {
  return (EQUATOR_KM * Math.cos((unproject([0, y]).lat * Math.PI) / 180)) / scale;
}

/** All of some points, with room around for their names; the whole world where there are none. */
export function fit(points: readonly LatLon[], { width, height }: Size): View {
  if (points.length === 0) return bounded({ x: 0.5, y: 0.42, scale: width }, { width, height });
  const spots = points.map(project);
  const [west, east] = span(spots.map(([x]) => x));
  const ys = spots.map(([, y]) => y);
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  const middle = { x: (west + east) / 2, y: (north + south) / 2, scale: 1 };
  const least = AROUND_KM / kmPerPixel(middle);
  const scale = Math.min(
    (width * 0.66) / Math.max(east - west, least),
    (height * 0.72) / Math.max(south - north, least),
  );
  return bounded({ ...middle, scale }, { width, height });
}

/** Where the points begin and end going round the world: the widest gap is left out. */
function span(xs: readonly number[]): readonly [west: number, east: number] {
  const sorted = xs.toSorted((a, b) => a - b);
  const gaps = sorted.map((x, at) => (sorted[at + 1] ?? (sorted[0] ?? 0) + 1) - x);
  const at = gaps.indexOf(Math.max(...gaps));
  const west = sorted[(at + 1) % sorted.length] ?? 0;
  const east = sorted[at] ?? 0;
  return [west, east < west ? east + 1 : east];
}

/** Closer or wider, so that what is at these pixels from the middle stays there. */
export function zoom(view: View, by: number, [right, down]: readonly [number, number], size: Size): View {
  const { scale } = bounded({ ...view, scale: view.scale * by }, size);
  const shift = 1 / view.scale - 1 / scale;
  return bounded({ x: view.x + right * shift, y: view.y + down * shift, scale }, size);
}

/** The map follows the hand by so many pixels. */
export function pan({ x, y, scale }: View, [right, down]: readonly [number, number], size: Size): View {
  return bounded({ x: x - right / scale, y: y - down / scale, scale }, size);
}

/** Never wider than the world, never past its ends, and always at the copy of the world that is called 0 to 1. */
export function bounded({ x, y, scale }: View, { width, height }: Size): View {
  const held = Math.max(width, height, Math.min(CLOSEST, scale));
  const half = height / 2 / held;
  return { x: x - Math.floor(x), y: Math.max(half, Math.min(1 - half, y)), scale: held };
}
