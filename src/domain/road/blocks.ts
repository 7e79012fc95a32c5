import {
  type Face,
  FACE,
  type Line,
  type Measure,
  type PartKind,
  type Placed,
  type Said,
  SIGN,
  type Spot,
} from './parts.ts';
import { setWords, type Setting } from './wrap.ts';

/** Lines of several settings, one under the other. */
function stack(
  at: Spot,
  all: readonly (readonly [words: string, setting: Setting])[],
  measure: Measure,
): { readonly lines: readonly Line[]; readonly height: number } {
  let height = 0;
  const lines = all.flatMap(([words, setting]) => {
    if (words === '') return [];
    const set = setWords(words, { x: at.x, y: at.y + height }, setting, measure);
    height += set.length * setting.step;
    return set;
  });
  return { lines, height };
}

const PANEL = 14;
const PANEL_LINES = 12;

/** Where the road begins and where it leads: its name and what the card says, in a frame. */
export function panel(
  kind: PartKind,
  { x, y, width }: Spot & { readonly width: number },
  { name, words }: { readonly name: string; readonly words: string },
  measure: Measure,
): Placed {
  const inner = width - 2 * PANEL;
  const { lines, height } = stack(
    { x: x + PANEL, y: y + PANEL },
    [
      [name, { width: inner, size: 14, step: 20, hand: 'strong', faint: true, lines: 2 }],
      [words, { width: inner, size: 16, step: 21, hand: 'strong', lines: PANEL_LINES }],
    ],
    measure,
  );
  return { kind, id: '', x, y, width, height: height + 2 * PANEL, lines, mark: { x: x + width / 2, y } };
}

/** The parts of a group, side by side as far as there is room, under its name. */
export interface Block {
  readonly heads: readonly Line[];
  readonly parts: readonly Placed[];
  readonly height: number;
}

interface Room extends Spot {
  readonly width: number;
}

const NOTHING: Block = { heads: [], parts: [], height: 0 };
const HEAD = 26;
const GAP = 12;

interface Group<T> {
  readonly name: string;
  readonly of: readonly T[];
  /** the least width of one */
  readonly least: number;
  /** one of them in its place */
  readonly place: (one: T, room: Room) => Placed;
}

function group<T>({ x, y, width }: Room, { name, of, least, place }: Group<T>, measure: Measure): Block {
  if (of.length === 0) return NOTHING;
  const heads = setWords(
    name,
    { x, y },
    { width, size: 14, step: 20, hand: 'strong', faint: true, lines: 1 },
    measure,
  );
  const columns = Math.max(1, Math.min(of.length, Math.floor((width + GAP) / (least + GAP))));
  const each = (width - (columns - 1) * GAP) / columns;
  let top = y + HEAD;
  const parts: Placed[] = [];
  for (let first = 0; first < of.length; first += columns) {
    const row = of
      .slice(first, first + columns)
      .map((one, index) => place(one, { x: x + index * (each + GAP), y: top, width: each }));
    const height = Math.max(...row.map((one) => one.height));
    parts.push(...row.map((one) => ({ ...one, height })));
    top += height + GAP / 2;
  }
  return { heads, parts, height: top - GAP / 2 - y };
}

/** What helps, or what stands in the way. */
export function signs(
  kind: 'help' | 'obstacle',
  room: Room,
  { name, of }: { readonly name: string; readonly of: readonly Said[] },
  measure: Measure,
): Block {
  const place = ({ id, what }: Said, { x, y, width }: Room): Placed => {
    const left = 2 * SIGN + 18;
    const { lines, height } = stack(
      { x: x + left, y: y + 8 },
      [[what, { width: width - left - 10, size: 14, step: 18, hand: 'plain', lines: 4 }]],
      measure,
    );
    const full = Math.max(height, 2 * SIGN) + 16;
    return { kind, id, x, y, width, height: full, lines, mark: { x: x + 9 + SIGN, y: y + 8 + SIGN } };
  };
  return group(room, { name, of, least: 190, place }, measure);
}

/** The faces of those who inspired the plan, with what they said. */
export function faces(
  room: Room,
  { name, of }: { readonly name: string; readonly of: readonly Face[] },
  measure: Measure,
): Block {
  const place = (one: Face, { x, y, width }: Room): Placed => {
    const left = 2 * FACE + 12;
    const setting = { width: width - left - 4, size: 14, step: 18, lines: 4 };
    const { lines, height } = stack(
      { x: x + left, y: y + 4 },
      [
        [one.words, { ...setting, hand: 'quote' }],
        [one.name, { ...setting, hand: 'plain', faint: true, lines: 2 }],
      ],
      measure,
    );
    const full = Math.max(height, 2 * FACE) + 8;
    return {
      kind: 'voice',
      id: one.id,
      x,
      y,
      width,
      height: full,
      lines,
      mark: { x: x + FACE, y: y + 4 + FACE },
    };
  };
  return group(room, { name, of, least: 250, place }, measure);
}

/** The title, and who makes the plan. */
export function title(
  room: Room,
  { title: words, under }: { readonly title: string; readonly under: string },
  measure: Measure,
) {
  return stack(
    room,
    [
      [words, { width: room.width, size: 23, step: 28, hand: 'strong', lines: 4 }],
      [under, { width: room.width, size: 14, step: 20, hand: 'plain', faint: true, lines: 3 }],
    ],
    measure,
  );
}

interface MilestoneWords {
  readonly width: number;
  readonly what: string;
  readonly meta: string;
  /** at most so many of what is done */
  readonly lines: number;
  readonly middle?: boolean;
}

/** What a milestone says. */
export function milestone(at: Spot, { what, meta, lines, ...setting }: MilestoneWords, measure: Measure) {
  return stack(
    at,
    [
      [what, { ...setting, size: 15, step: 19, hand: 'strong', lines }],
      [meta, { ...setting, size: 14, step: 17, hand: 'plain', faint: true, lines: 4 }],
    ],
    measure,
  );
}
