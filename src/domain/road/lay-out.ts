import { lying } from './lying.ts';
import type { Measure, Road, RoadParts } from './parts.ts';
import { upright } from './upright.ts';

/** From here on the road lies. */
const LIES = 600;
/** Less than this holds no word. */
const LEAST = 120;

/** The road of a plan on so much width, as high as it needs to be. Units are sixteenths of a rem. */
export function layOutRoad(of: RoadParts, width: number, measure: Measure): Road {
  const room = Math.max(LEAST, width);
  return room >= LIES ? lying(of, room, measure) : upright(of, room, measure);
}

const WIDTHS = Array.from({ length: 20 }, (_, index) => LIES + 140 + index * 40);
const CELLS = [114, 136, 160];

/** The lying road that can be shown largest on a page of these proportions, whatever it holds. @param shape width by height */
export function layOutPage(of: RoadParts, shape: number, measure: Measure): Road {
  const all = WIDTHS.flatMap((width) => CELLS.map((cell) => lying(of, width, measure, cell)));
  const scale = ({ width, height }: Road) => Math.min(shape / width, 1 / height);
  return all.reduce((best, road) => (scale(road) > scale(best) ? road : best));
}
