import { near, project, type Spot } from './project.ts';

/** A line, and the box that it lies in: most of the world is never looked at. */
export interface Line {
  readonly spots: readonly Spot[];
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** A line that one country ends in, or that two share. */
export interface Arc extends Line {
  /** both sides are countries; else the sea is on one */
  readonly border: boolean;
}

export interface Country {
  /** ISO 3166 in two letters; `-` where it has none */
  readonly code: string;
  readonly rings: readonly Line[];
}

export interface Basemap {
  readonly arcs: readonly Arc[];
  readonly countries: readonly Country[];
}

/** How it lies in `basemap.json`, see the README. */
export interface PackedBasemap {
  readonly arcs: string;
  readonly countries: string;
}

const STEPS = 100;

export async function loadBasemap(): Promise<Basemap> {
  return unpackBasemap((await import('./basemap.json')).default);
}

function unpackBasemap(packed: PackedBasemap): Basemap {
  const lines = packed.arcs.split(' ').map((letters) => spotsOf(decode(letters)));
  const uses = lines.map(() => 0);
  const countries = packed.countries.split(',').map((country) => {
    const [code = '-', ...rings] = country.split(' ');
    return { code, rings: rings.map((letters) => boxed(ringOf(summed(decode(letters)), lines, uses))) };
  });
  return { countries, arcs: lines.map((spots, at) => ({ ...boxed(spots), border: (uses[at] ?? 0) > 1 })) };
}

function boxed(spots: readonly Spot[]): Line {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of spots) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return { spots, west, north, east, south };
}

function ringOf(arcs: readonly number[], lines: readonly (readonly Spot[])[], uses: number[]): Spot[] {
  const ring: Spot[] = [];
  for (const arc of arcs) {
    const at = arc < 0 ? -arc - 1 : arc;
    uses[at] = (uses[at] ?? 0) + 1;
    const spots = lines[at] ?? [];
    for (const spot of arc < 0 ? spots.toReversed() : spots)
      ring.push(near(ring.at(-1)?.[0] ?? spot[0], spot));
  }
  const [first, last] = [ring[0], ring.at(-1)];
  // Antarctica goes all round: it is closed along the end of the map.
  if (first && last && Math.abs(first[0] - last[0]) > 0.5) ring.push([last[0], 1], [first[0], 1]);
  return ring;
}

function spotsOf(steps: readonly number[]): Spot[] {
  const at = { lat: 0, lon: 0 };
  const spots: Spot[] = [];
  for (let step = 0; step < steps.length; step += 2) {
    at.lon += (steps[step] ?? 0) / STEPS;
    at.lat += (steps[step + 1] ?? 0) / STEPS;
    const spot = project(at);
    // Lines go on over the date line.
    spots.push(near(spots.at(-1)?.[0] ?? spot[0], spot));
  }
  return spots;
}

function summed(steps: readonly number[]): number[] {
  let total = 0;
  return steps.map((step) => (total += step));
}

/** Five bits a letter, the lowest first; the sign is the last bit. */
function decode(letters: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (let at = 0; at < letters.length; at += 1) {
    const bits = letters.charCodeAt(at) - 63;
    value |= (bits & 31) << shift;
    if (bits >= 32) shift += 5;
    else {
      numbers.push(value & 1 ? ~(value >> 1) : value >> 1);
      [value, shift] = [0, 0];
    }
  }
  return numbers;
}
