import type { Basemap, Line } from './basemap.ts';
import type { Box } from './lay-out.ts';
import type { Size, Spot, View } from './project.ts';
import { roomiest } from './roomiest.ts';

/** What is drawn of the world, as SVG paths in pixels from the corner of the frame. */
export interface Land {
  readonly countries: readonly { readonly code: string; readonly d: string }[];
  readonly coast: string;
  readonly borders: string;
  /** where each country that is in sight has most room for its name, and how much, in pixels */
  readonly names: readonly NameSpot[];
}

export interface NameSpot {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** from there to its nearest edge */
  readonly room: number;
}

type Pixel = readonly [x: number, y: number];
type Edge = readonly [left: number, top: number, right: number, bottom: number];

/** Points that are closer than this look like one. */
const APART = 0.8;

/**
 * The part of the world that a frame shows, cut at its edges.
 * @param seen the part of the frame that names have to be in
 */
export function landIn({ arcs, countries }: Basemap, view: View, size: Size, seen: Box): Land {
  const edge: Edge = [-8, -8, size.width + 8, size.height + 8];
  const worlds = [-1, 0, 1].map((turn) => pixels(view, size, turn));
  const lines = { coast: '', borders: '' };
  const drawn: { code: string; d: string }[] = [];
  const names: NameSpot[] = [];
  for (const toPixel of worlds) {
    for (const arc of arcs) {
      if (!touches(arc, toPixel, edge)) continue;
      lines[arc.border ? 'borders' : 'coast'] += lineIn(arc.spots, toPixel, edge);
    }
    for (const { code, rings } of countries) {
      const near = rings.filter((ring) => touches(ring, toPixel, edge));
      const cut = near
        .map((ring) => clip(thinned(ring.spots.map(toPixel)), edge))
        .filter(({ length }) => length > 2);
      if (cut.length === 0) continue;
      drawn.push({ code, d: cut.map((ring) => `${polyline(ring)}z`).join('') });
      const room = roomiest(cut, seen);
      if (room) names.push({ code, ...room });
    }
  }
  return { countries: drawn, ...lines, names };
}

function pixels({ x, y, scale }: View, { width, height }: Size, turn: number): (spot: Spot) => Pixel {
  return ([spotX, spotY]) => [(spotX + turn - x) * scale + width / 2, (spotY - y) * scale + height / 2];
}

function touches({ west, north, east, south }: Line, toPixel: (spot: Spot) => Pixel, box: Edge): boolean {
  const [left, top] = toPixel([west, north]);
  const [right, bottom] = toPixel([east, south]);
  return right > box[0] && left < box[2] && bottom > box[1] && top < box[3];
}

function thinned(points: readonly Pixel[]): Pixel[] {
  const kept: Pixel[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.abs(point[0] - last[0]) > APART || Math.abs(point[1] - last[1]) > APART)
      kept.push(point);
  }
  return kept;
}

/** Only what comes into the box. */
function lineIn(spots: readonly Spot[], toPixel: (spot: Spot) => Pixel, box: Edge): string {
  let d = '';
  let from: Pixel | undefined;
  let [before] = spots;
  for (const spot of spots) {
    const to = toPixel(spot);
    const at = before === undefined ? to : toPixel(before);
    if (spot !== before && passes(at, to, box)) {
      const isNear = from && Math.abs(from[0] - to[0]) < APART && Math.abs(from[1] - to[1]) < APART;
      if (!isNear || spot === spots.at(-1)) {
        d += from ? `L${tenth(to[0])} ${tenth(to[1])}` : `M${polyline([at, to]).slice(1)}`;
        from = to;
      }
    } else from = undefined;
    before = spot;
  }
  return d;
}

function passes([ax, ay]: Pixel, [bx, by]: Pixel, [left, top, right, bottom]: Edge): boolean {
  return (
    Math.max(ax, bx) > left && Math.min(ax, bx) < right && Math.max(ay, by) > top && Math.min(ay, by) < bottom
  );
}

/** Sutherland and Hodgman: what of a ring is in a box. */
function clip(ring: readonly Pixel[], [left, top, right, bottom]: Edge): readonly Pixel[] {
  const sides = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ] as const;
  return sides.reduce<readonly Pixel[]>((points, [axis, at, sign]) => {
    const within = (point: Pixel) => (point[axis] - at) * sign >= 0;
    if (points.every(within)) return points;
    return points.flatMap((point, index) => {
      const before = points.at(index - 1) ?? point;
      const crossing = within(point) === within(before) ? [] : [crossed(before, point, axis, at)];
      return within(point) ? [...crossing, point] : crossing;
    });
  }, ring);
}

function crossed(a: Pixel, b: Pixel, axis: 0 | 1, at: number): Pixel {
  const share = (at - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function polyline(points: readonly Pixel[]): string {
  return points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('');
}

function tenth(number: number): number {
  return Math.round(number * 10) / 10;
}
