import { type Block, faces, milestone, panel, signs, title } from './blocks.ts';
import {
  BAND,
  type Curve,
  type Measure,
  type Placed,
  type Road,
  type RoadParts,
  type Spot,
  STONE,
  SUN,
} from './parts.ts';

const GAP = 22;
/** Where the road has no stone it bends at least so often. */
const BEND = 84;

/** For a phone: the vision above, today below, and the road that winds up along the side. */
export function upright(of: RoadParts, width: number, measure: Measure): Road {
  const isSlim = width < 230;
  const [near, far, side] = isSlim ? [18, 28, 50] : [24, 52, 84];
  const full = { x: 0, width };
  const beside = { x: side, width: width - side };
  const { names } = of;

  const head = title({ ...full, y: BAND + 16 }, of, measure);
  let y = BAND + 16 + head.height + SUN + 12;
  const vision = panel('vision', { ...full, y }, { name: names.vision, words: of.vision }, measure);
  y += vision.height + GAP;
  const put = (block: Block) => {
    y += block.height === 0 ? 0 : block.height + GAP;
    return block;
  };
  const helps = put(signs('help', { ...beside, y }, { name: names.helps, of: of.helps }, measure));
  const steps: Placed[] = [];
  for (const [index, step] of [...of.steps.entries()].reverse()) {
    const words = milestone(
      { x: side, y: y + 4 },
      { width: beside.width, what: step.what, meta: step.meta, lines: 5 },
      measure,
    );
    const height = Math.max(words.height + 8, 2 * STONE + 24);
    const mark = { x: index % 2 === 0 ? far : near, y: y + STONE + 3 };
    steps.unshift({ kind: 'step', id: step.id, x: 0, y, width, height, lines: words.lines, mark });
    y += height + 6;
  }
  y += of.steps.length === 0 ? 64 : GAP;
  const obstacles = put(
    signs('obstacle', { ...beside, y }, { name: names.obstacles, of: of.obstacles }, measure),
  );
  const today = panel('today', { ...full, y }, { name: names.today, words: of.today }, measure);
  y += today.height + GAP;
  const voices = put(faces({ ...full, y }, { name: names.voices, of: of.voices }, measure));
  const middle = (near + far) / 2;
  const stops = [
    { x: middle, y: today.y },
    ...steps.map(({ mark }) => mark),
    { x: middle, y: vision.y + vision.height },
  ];
  const { way, walked } = wayThrough(stops, { near, far }, walkedSteps(of));
  return {
    width,
    height: y + BAND,
    parts: [today, ...steps, vision, ...helps.parts, ...obstacles.parts, ...voices.parts],
    heads: [...head.lines, ...helps.heads, ...obstacles.heads, ...voices.heads],
    way,
    walked,
  };
}

/** Steps from today on that are done, up to the first that isn't. */
export function walkedSteps({ steps, before }: RoadParts): number {
  if (before?.walked === false) return 0;
  const open = steps.findIndex(({ done }) => !done);
  return open === -1 ? steps.length : open;
}

/** Up from stop to stop, with bends between two that are far apart. */
function wayThrough(
  stops: readonly Spot[],
  { near, far }: { readonly near: number; readonly far: number },
  done: number,
): Pick<Road, 'way' | 'walked'> {
  const way: Curve[] = [];
  let walked = 0;
  for (const [index, to] of stops.slice(1).entries()) {
    const from = stops[index] ?? to;
    const bends = Math.max(0, Math.round((from.y - to.y) / BEND) - 1);
    const isAtEnd = index === stops.length - 2;
    // The bend before a stone lies on the other side of it.
    const turn = (bend: number) => {
      const left = (isAtEnd ? from.x : to.x) === near;
      const distance = isAtEnd ? bend : bends - bend + 1;
      return (distance % 2 === 1) === left ? far : near;
    };
    let at = from;
    for (let bend = 1; bend <= bends; bend += 1) {
      const next = { x: turn(bend), y: from.y + ((to.y - from.y) * bend) / (bends + 1) };
      way.push(rise(at, next));
      at = next;
    }
    way.push(rise(at, to));
    if (index < done) walked = way.length;
  }
  // Once all is done, one has arrived.
  const isThrough = done > 0 && done === stops.length - 2;
  return { way, walked: isThrough ? way.length : walked };
}

function rise(from: Spot, to: Spot): Curve {
  const y = (from.y + to.y) / 2;
  return { from, one: { x: from.x, y }, two: { x: to.x, y }, to };
}
