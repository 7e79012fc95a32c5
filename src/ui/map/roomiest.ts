import type { Box } from './lay-out.ts';

type Pixel = readonly [x: number, y: number];

/** Columns and rows of places that are tried. */
const TRIES = 9;

/** Where in some rings, as far as they are in sight, there is most room; undefined where there is none. */
export function roomiest(rings: readonly (readonly Pixel[])[], seen: Box) {
  let best: { x: number; y: number; room: number } | undefined;
  const largest = rings.toSorted((a, b) => extent(b) - extent(a))[0] ?? [];
  const [left, right] = spread(
    largest.map(([x]) => x),
    seen.left,
    seen.right,
  );
  const [top, bottom] = spread(
    largest.map(([, y]) => y),
    seen.top,
    seen.bottom,
  );
  for (let column = 1; column < TRIES; column += 1) {
    for (let row = 1; row < TRIES; row += 1) {
      const [x, y] = [left + ((right - left) * column) / TRIES, top + ((bottom - top) * row) / TRIES];
      if (!isInside(x, y, largest)) continue;
      const room = Math.min(x - seen.left, y - seen.top, seen.right - x, seen.bottom - y, gap(x, y, largest));
      if (room > (best?.room ?? 0)) best = { x, y, room };
    }
  }
  return best;
}

function spread(values: readonly number[], from: number, to: number): readonly [number, number] {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  return [Math.max(from, least), Math.min(to, most)];
}

function extent(ring: readonly Pixel[]): number {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const [left, right] = spread(xs, -Infinity, Infinity);
  const [top, bottom] = spread(ys, -Infinity, Infinity);
  return (right - left) * (bottom - top);
}

function isInside(x: number, y: number, ring: readonly Pixel[]): boolean {
  let inside = false;
  for (const [at, [bx, by]] of ring.entries()) {
    const [ax, ay] = ring.at(at - 1) ?? [bx, by];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function gap(x: number, y: number, ring: readonly Pixel[]): number {
  let least = Infinity;
  for (const [at, [bx, by]] of ring.entries()) {
    const [ax, ay] = ring.at(at - 1) ?? [bx, by];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along =
      length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    least = Math.min(least, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
  }
  return least;
}
