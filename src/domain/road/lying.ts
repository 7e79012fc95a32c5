import { faces, milestone, panel, signs, title } from './blocks.ts';
import {
  BAND,
  type Curve,
  type Line,
  type Measure,
  type Placed,
  type Road,
  type RoadParts,
  ROAD,
  type Spot,
  STONE,
  SUN,
} from './parts.ts';
import { rowsFor } from './rows.ts';
import { walkedSteps } from './upright.ts';

const GAP = 20;
/** The least width of a milestone, unless more is asked for. */
const CELL = 136;
/** Room at the sides, in which the road turns. */
const TURN = 46;
/** How far a stone lies above or below the middle of its road. */
const SWAY = 8;

/** For the desk and for paper: today below at the start, the vision above at the other side, and the road that winds between them. */
export function lying(of: RoadParts, width: number, measure: Measure, cell = CELL): Road {
  const { names } = of;
  const end = Math.min(240, Math.max(176, width * 0.24));
  const counts = rowsFor(of.steps.length, {
    alone: fit(width - 2 * end - 2 * GAP, cell),
    end: fit(width - end - GAP - TURN, cell),
    full: fit(width - 2 * TURN, cell),
  });
  const beside = { x: 0, width: width - end - GAP };
  const top = BAND + 14;
  const head = title({ ...beside, y: top }, of, measure);
  const helpsTop = top + head.height + 14;
  const helps = signs('help', { ...beside, y: helpsTop }, { name: names.helps, of: of.helps }, measure);
  const above = helps.height === 0 ? top + head.height : helpsTop + helps.height;

  const placeEnd = (kind: 'today' | 'vision', x: number, y: number) =>
    panel(kind, { x, y, width: end }, { name: names[kind], words: of[kind] }, measure);
  const right = width - end;
  const sunFoot = top + SUN;
  const visionHeight = placeEnd('vision', right, 0).height;
  const first = Math.max(above + GAP + STONE + SWAY, sunFoot + Math.min(visionHeight / 2, 70));
  const vision = placeEnd('vision', right, Math.max(sunFoot, first - visionHeight / 2));

  const rows = layRows(of, { counts, first, below: vision.y + vision.height, width, end }, measure);
  const last = rows.levels[0] ?? first;
  const today = placeEnd('today', 0, last - 32);
  const aside = { x: end + GAP, width: width - end - GAP };
  const obstacles = signs(
    'obstacle',
    { ...aside, y: rows.bottom + GAP },
    { name: names.obstacles, of: of.obstacles },
    measure,
  );
  const foot = Math.max(
    rows.bottom,
    today.y + today.height,
    obstacles.height === 0 ? 0 : rows.bottom + GAP + obstacles.height,
  );
  const voices = faces({ x: 0, y: foot + GAP, width }, { name: names.voices, of: of.voices }, measure);
  const bottom = voices.height === 0 ? foot : foot + GAP + voices.height;
  return {
    width,
    height: bottom + 12 + BAND,
    parts: [today, ...rows.steps, vision, ...helps.parts, ...obstacles.parts, ...voices.parts],
    heads: [...head.lines, ...helps.heads, ...obstacles.heads, ...voices.heads],
    way: rows.way,
    walked: rows.walked,
  };
}

function fit(width: number, cell: number): number {
  return Math.max(1, Math.floor(width / cell));
}

interface Rows {
  readonly steps: readonly Placed[];
  /** the height of each row's road, from the lowest row up */
  readonly levels: readonly number[];
  readonly bottom: number;
  readonly way: readonly Curve[];
  readonly walked: number;
}

interface Ground {
  readonly counts: readonly number[];
  /** where the road of the highest row lies */
  readonly first: number;
  /** what the second row stays below */
  readonly below: number;
  readonly width: number;
  readonly end: number;
}

function layRows(of: RoadParts, ground: Ground, measure: Measure): Rows {
  const { counts, first, below, width, end } = ground;
  const lastRow = counts.length - 1;
  const sides = counts.map((_, row) => ({
    from: row === 0 ? end + GAP : TURN,
    to: row === lastRow ? width - end - GAP : width - TURN,
  }));
  const cells = cellsOf(of, counts, sides, measure);
  const levels: number[] = [];
  let level = first;
  let bottom = first;
  for (let row = lastRow; row >= 0; row -= 1) {
    levels[row] = level;
    const words = Math.max(0, ...cells.filter((cell) => cell.row === row).map(({ height }) => height));
    bottom = level + SWAY + STONE + 6 + words;
    if (row === lastRow) bottom = Math.max(bottom, below);
    level = bottom + GAP / 2 + STONE + SWAY + 4;
  }
  const steps = cells.map((cell, index) => {
    const y = levels[cell.row] ?? first;
    return placeCell(cell, { y, sway: index % 2 === 0 ? SWAY : -SWAY });
  });
  const { way, walked } = wayAlong({ steps, cells, levels, sides }, walkedSteps(of));
  return { steps, levels, bottom, way, walked };
}

interface Side {
  readonly from: number;
  readonly to: number;
}

interface Cell {
  readonly id: string;
  readonly row: number;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** What each milestone says, as if its road lay at 0. */
function cellsOf(of: RoadParts, counts: readonly number[], sides: readonly Side[], measure: Measure): Cell[] {
  const steps = [...of.steps];
  return counts.flatMap((count, row) => {
    const { from = 0, to = 0 } = sides[row] ?? {};
    const width = (to - from) / Math.max(1, count);
    return steps.splice(0, count).map((step, index): Cell => {
      const place = row % 2 === 0 ? index : count - 1 - index;
      const x = from + place * width;
      const inner = Math.min(width - 16, 210);
      const at = { x: x + (width - inner) / 2, y: SWAY + STONE + 6 };
      const words = milestone(
        at,
        { width: inner, what: step.what, meta: step.meta, lines: 6, middle: true },
        measure,
      );
      return { id: step.id, row, x, width, height: words.height, lines: words.lines };
    });
  });
}

function placeCell(cell: Cell, { y, sway }: { readonly y: number; readonly sway: number }): Placed {
  const { id, x, width, height } = cell;
  const [from, to] = [y - SWAY - STONE - 2, y + SWAY + STONE + 6 + height];
  return {
    kind: 'step',
    id,
    x,
    y: from,
    width,
    height: to - from,
    lines: cell.lines.map((line) => ({ ...line, y: line.y + y })),
    mark: { x: x + width / 2, y: y + sway },
  };
}

interface Along {
  readonly steps: readonly Placed[];
  readonly cells: readonly Cell[];
  readonly levels: readonly number[];
  readonly sides: readonly Side[];
}

/** Row by row, each in the other direction, with a turn at each side. */
function wayAlong({ steps, cells, levels, sides }: Along, done: number): Pick<Road, 'way' | 'walked'> {
  const way: Curve[] = [];
  let walked = 0;
  let passed = 0;
  for (const [row, level] of levels.entries()) {
    const { from, to } = sides[row] ?? { from: 0, to: 0 };
    const [start, stop] = row % 2 === 0 ? [from, to] : [to, from];
    const begin = { x: row === 0 ? start - GAP : start, y: level };
    const before = way.at(-1)?.to;
    if (before) way.push(...turn(before, begin, row % 2 === 0 ? -1 : 1));
    let at: Spot = begin;
    for (const [index, { mark }] of steps.entries()) {
      if (cells[index]?.row !== row) continue;
      way.push(along(at, mark));
      at = mark;
      passed += 1;
      if (passed <= done) walked = way.length;
    }
    way.push(along(at, { x: row === levels.length - 1 ? stop + GAP : stop, y: level }));
  }
  const isThrough = done === steps.length && done > 0;
  return { way, walked: isThrough ? way.length : walked };
}

function along(from: Spot, to: Spot): Curve {
  const x = (from.x + to.x) / 2;
  return { from, one: { x, y: from.y }, two: { x, y: to.y }, to };
}

/** How far out a turn goes: as far as leaves room for the width of the road. */
const REACH = TURN - ROAD / 2 - 3;
/** Where the handles of a quarter of a circle lie. */
const QUARTER = 0.5523;

/** Up round a side, in two quarters with a straight piece between them. */
function turn(from: Spot, to: Spot, towards: 1 | -1): Curve[] {
  const x = from.x + towards * REACH;
  const high = Math.min(REACH, (from.y - to.y) / 2);
  const out = from.x + towards * REACH * QUARTER;
  const [lower, upper] = [
    { x, y: from.y - high },
    { x, y: to.y + high },
  ];
  const rest = high * (1 - QUARTER);
  return [
    { from, one: { x: out, y: from.y }, two: { x, y: from.y - rest }, to: lower },
    { from: lower, one: lower, two: upper, to: upper },
    { from: upper, one: { x, y: to.y + rest }, two: { x: out, y: to.y }, to },
  ];
}
