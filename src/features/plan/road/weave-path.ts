import { BAND, type Spot } from '../../../domain/road/parts.ts';
import type { Colours } from './colours.ts';

/** A shape of one colour. */
export interface Shape {
  readonly fill: string;
  readonly d: string;
}

/** The woven band across the picture: stripes with hard stops, and a diamond in each broad one. */
export function bandShapes(y: number, width: number, colours: Colours): Shape[] {
  const { terra, maize, leaf, indigo, ink } = colours;
  const leads = [terra, indigo, leaf] as const;
  const stripes: [fill: string, width: number][] = leads.flatMap((lead, at): [string, number][] => [
    [lead, 34],
    [ink, 2],
    [maize, 7],
    [leads[(at + 1) % 3] ?? leaf, 5],
    [leads[(at + 2) % 3] ?? indigo, 5],
    [maize, 7],
    [ink, 2],
  ]);
  const shapes: Shape[] = [];
  for (let x = 0, at = 0; x < width; at += 1) {
    const [fill, wide] = stripes[at % stripes.length] ?? [ink, 1];
    const room = Math.min(wide, width - x);
    shapes.push({ fill, d: `M${x} ${y}h${room}v${BAND}h${-room}z` });
    if (wide > 20 && room === wide) {
      const middle = { x: x + wide / 2, y: y + BAND / 2 };
      shapes.push({ fill: maize, d: diamond(middle, 12, BAND / 2) });
      shapes.push({ fill: ink, d: diamond(middle, 6, BAND / 4) });
    }
    x += wide;
  }
  return shapes;
}

function diamond({ x, y }: Spot, wide: number, high: number): string {
  return `M${x - wide} ${y}L${x} ${y - high}L${x + wide} ${y}L${x} ${y + high}z`;
}

const RAYS = 9;

/** Half a sun that rises behind what its foot stands on: rays in two colours, with hard stops. */
export function sunShapes({ x, y }: Spot, reach: number, colours: Colours): Shape[] {
  const { terra, maize, ink } = colours;
  const ray = (at: number) => {
    const [from, to] = [at, at + 1].map((end) => Math.PI * (1 - end / RAYS));
    const spot = (angle = 0) => `${x + Math.cos(angle) * reach} ${y - Math.sin(angle) * reach}`;
    return `M${x} ${y}L${spot(from)}A${reach} ${reach} 0 0 1 ${spot(to)}z`;
  };
  const half = (radius: number) => `M${x - radius} ${y}A${radius} ${radius} 0 0 1 ${x + radius} ${y}z`;
  return [
    ...Array.from({ length: RAYS }, (_, at) => ({ fill: at % 2 === 0 ? terra : maize, d: ray(at) })),
    { fill: ink, d: half(reach * 0.62) },
    { fill: maize, d: half(reach * 0.55) },
    { fill: terra, d: half(reach * 0.3) },
  ];
}

/** The orders of the four colours in a woven edge, as in `ui/avatar.module.css`. */
const ORDERS = ['tmli', 'ilmt', 'ltim', 'mitl', 'timl', 'lmit', 'itlm', 'mlti'] as const;

/** The parts of a woven ring, each as an arc to be stroked. */
export function ringArcs({ x, y }: Spot, radius: number, order: number, colours: Colours): Shape[] {
  const byLetter: Record<string, string> = {
    t: colours.terra,
    m: colours.maize,
    l: colours.leaf,
    i: colours.indigo,
  };
  const [lead, b, c, d] = (ORDERS[((order % 8) + 8) % 8] ?? '')
    .split('')
    .map((letter) => byLetter[letter] ?? '');
  const parts: [fill: string | undefined, degrees: number][] = [
    [lead, 36],
    [colours.ink, 6],
    [b, 18],
    [c, 12],
    [d, 12],
    [colours.ink, 6],
  ];
  const spot = (degrees: number) => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${x + Math.cos(angle) * radius} ${y + Math.sin(angle) * radius}`;
  };
  let at = 0;
  return Array.from({ length: 4 }, () => parts)
    .flat()
    .map(([fill = '', degrees]) => {
      const arc = `M${spot(at)}A${radius} ${radius} 0 0 1 ${spot(at + degrees)}`;
      at += degrees;
      return { fill, d: arc };
    });
}
