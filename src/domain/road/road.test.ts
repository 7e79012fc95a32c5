import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOutPage, layOutRoad } from './lay-out.ts';
import { pagesOf } from './pages.ts';
import {
  type Box,
  type Curve,
  type Line,
  type Measure,
  type Placed,
  type Road,
  type RoadParts,
  ROAD,
  type Spot,
  STONE,
} from './parts.ts';

/** Wider than the letters of any phone are. */
const measure: Measure = (words, size, hand) =>
  Array.from(words).reduce((sum, letter) => sum + (/[\p{Lu}mw@]/u.test(letter) ? 0.9 : 0.58), 0) *
  size *
  (hand === 'strong' ? 1.06 : 1);

/** As wide as the letters of most phones are. */
const usual: Measure = (words, size, hand) =>
  Array.from(words).reduce((sum, letter) => sum + (/[\p{Lu}mw@]/u.test(letter) ? 0.75 : 0.52), 0) *
  size *
  (hand === 'strong' ? 1.06 : 1);

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

function parts(steps: number, more: Partial<RoadParts> = {}, word = 'agree on the price'): RoadParts {
  return {
    title: 'Fodder at home',
    under: 'Twelve families',
    names: { today: 'Today', vision: 'Vision', helps: 'Helps', obstacles: 'Obstacles', voices: 'Voices' },
    today: 'In the dry months somebody walks half the day.',
    vision: 'In a year each family cuts fodder less than ten minutes from home.',
    steps: Array.from({ length: steps }, (_, index) => ({
      id: `s${index}`,
      what: `${index + 1} ${word}`,
      meta: 'Mar 2027 · Rosa',
      done: index < 2,
    })),
    helps: [
      { id: 'h1', what: 'The town lends a room' },
      { id: 'h2', what: LONG },
    ],
    obstacles: [{ id: 'o1', what: 'In the rains the road is cut' }],
    voices: [{ id: 'v1', initials: 'R', name: 'Rosa', words: 'Each of us keeps a jar.', order: 2 }],
    ...more,
  };
}

function boxOf({ words, x, y, size, hand, middle }: Line): Box {
  const width = measure(words, size, hand);
  return { x: middle ? x - width / 2 : x, y: y - size * 0.8, width, height: size };
}

const overlap = (a: Box, b: Box) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.01 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.01;

const within = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

function onCurve({ from, one, two, to }: Curve, at: number): Spot {
  const back = 1 - at;
  const mix = (key: 'x' | 'y') =>
    back ** 3 * from[key] + 3 * back ** 2 * at * one[key] + 3 * back * at ** 2 * two[key] + at ** 3 * to[key];
  return { x: mix('x'), y: mix('y') };
}

/** What would make a road hard to read, each as words. */
function faults({ width, height, parts: placed, heads, way }: Road): string[] {
  const page = { x: 0, y: 0, width, height };
  const name = ({ kind, id }: Placed) => `${kind} ${id}`;
  const found: string[] = [];
  for (const [index, part] of placed.entries()) {
    if (!within(part, page)) found.push(`${name(part)} is outside`);
    for (const other of placed.slice(index + 1))
      if (overlap(part, other)) found.push(`${name(part)} lies over ${name(other)}`);
    for (const line of part.lines) {
      const box = boxOf(line);
      if (!within(box, part)) found.push(`“${line.words}” stands out of ${name(part)}`);
      if (part.kind === 'step' && overlap(box, around(part.mark, STONE)))
        found.push(`${name(part)}: under its stone`);
    }
  }
  for (const head of heads) {
    const box = boxOf(head);
    if (!within(box, page)) found.push(`head ${head.words} is outside`);
    found.push(
      ...placed.filter((part) => overlap(box, part)).map((part) => `head ${head.words} over ${name(part)}`),
    );
  }
  const words = [...placed.flatMap(({ lines }) => lines), ...heads];
  for (const curve of way)
    for (let at = 0.02; at < 1; at += 0.04) {
      const trace = around(onCurve(curve, at), ROAD / 2);
      if (!within(trace, page)) found.push('the road leaves the picture');
      for (const line of words)
        if (overlap(trace, boxOf(line))) found.push(`the road runs over “${line.words}”`);
    }
  return [...new Set(found)];
}

function around({ x, y }: Spot, reach: number): Box {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

/** A phone of 360 px with its margins, with large letters, letters twice as large, a tablet, A4 upright and lying, a desk. */
const WIDTHS = [328, 243, 164, 768, 670, 1000, 990];

for (const width of WIDTHS) {
  it.each([0, 1, 5, 30, 60, 200])(
    `lays out %i milestones on ${width} so that nothing lies over anything`,
    (count) => {
      const road = layOutRoad(parts(count), width, measure);
      expect(faults(road)).toEqual([]);
      expect(road.width).toBe(width);
      expect(road.parts.filter(({ kind }) => kind === 'step').map(({ id }) => id)).toEqual(
        Array.from({ length: count }, (_, index) => `s${index}`),
      );
    },
  );
}

const said = fc.array(
  fc.record({
    id: fc.constant('x'),
    what: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.constant(LONG)),
  }),
  { maxLength: 9 },
);
const voice = fc.record({
  id: fc.constant('v'),
  initials: fc.constant('AB'),
  name: fc.string({ maxLength: 40 }),
  words: fc.lorem({ maxCount: 40 }),
  order: fc.nat(7),
});
const anyParts = fc.record({
  title: fc.oneof(fc.lorem({ maxCount: 12 }), fc.constant(LONG), fc.constant('')),
  under: fc.lorem({ maxCount: 8 }),
  today: fc.oneof(fc.lorem({ maxCount: 90 }), fc.constant(LONG), fc.constant('')),
  vision: fc.oneof(fc.lorem({ maxCount: 90 }), fc.constant(LONG), fc.constant('')),
  steps: fc.array(
    fc.record({
      id: fc.constant('s'),
      what: fc.oneof(fc.lorem({ maxCount: 25 }), fc.constant(LONG), fc.constant('')),
      meta: fc.oneof(
        fc.constant('septiembre de 2027 – febrero de 2028 · Comité de vigilancia'),
        fc.constant(''),
      ),
      done: fc.boolean(),
    }),
    { maxLength: 60 },
  ),
  helps: said,
  obstacles: said,
  voices: fc.array(voice, { maxLength: 7 }),
});

it('lays out whatever a team writes, on any width, so that nothing lies over anything', () => {
  fc.assert(
    fc.property(anyParts, fc.integer({ min: 130, max: 1400 }), (of, width) => {
      expect(faults(layOutRoad(parts(0, of), width, measure))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('winds from today to the vision through each milestone in turn', () => {
  for (const width of WIDTHS) {
    const { way, parts: placed } = layOutRoad(parts(13), width, measure);
    for (const [index, curve] of way.slice(1).entries()) expect(curve.from).toEqual(way[index]?.to);
    const at = placed
      .filter(({ kind }) => kind === 'step')
      .map(({ mark }) => way.findIndex(({ to }) => to.x === mark.x && to.y === mark.y));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    const end = (kind: string) => placed.find((part) => part.kind === kind);
    for (const [kind, spot] of [
      ['today', way[0]?.from],
      ['vision', way.at(-1)?.to],
    ] as const)
      expect(
        within(
          { x: spot?.x ?? 0, y: spot?.y ?? 0, width: 0, height: 0 },
          end(kind) ?? { x: 0, y: 0, width: 0, height: 0 },
        ),
      ).toBe(true);
  }
});

it('stands on a phone, today below, and lies where there is room, today at the start', () => {
  const ends = (width: number) => {
    const { parts: placed } = layOutRoad(parts(5), width, measure);
    return ['today', 'vision'].map((kind) => placed.find((part) => part.kind === kind));
  };
  const [below, above] = ends(328);
  expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0));
  const [start, end] = ends(990);
  expect(end?.x).toBeGreaterThan((start?.x ?? 0) + (start?.width ?? 0));
});

it('has walked as far as the first milestone that is not done, and arrived once all are', () => {
  for (const width of [328, 990]) {
    const walkedOf = (done: readonly boolean[]) => {
      const steps = parts(done.length).steps.map((step, index) => ({ ...step, done: done[index] ?? false }));
      const { walked, way, parts: placed } = layOutRoad(parts(0, { steps }), width, measure);
      const to = way[walked - 1]?.to;
      const stone = placed
        .filter(({ kind }) => kind === 'step')
        .findIndex(({ mark }) => mark.x === to?.x && mark.y === to?.y);
      return walked === way.length ? 'arrived' : stone;
    };
    expect(walkedOf([false, true])).toBe(-1);
    expect(walkedOf([true, true, false, true])).toBe(1);
    expect(walkedOf([true, true])).toBe('arrived');
    expect(walkedOf([])).toBe(-1);
  }
});

/** What can be printed on of A4 and of Letter, lying, in pixels of a ninety-sixth of an inch. */
const PAGES = [
  { width: 1062, height: 710 },
  { width: 994, height: 710 },
];
const WORDS = [
  ['Acordar el precio con las doce familias', 'mar – may 2027 · Comité de agua'],
  ['Construire le four avec les jeunes', 'janv. – déc. 2027 · Julienne'],
  ['Buy the first twenty goats', 'Mar 2027 · Rosa'],
];

it('shows thirty milestones on one page, every word of them, in letters of seven points or more', () => {
  const helps = [{ id: 'h1', what: 'The town lends a room' }];
  for (const page of PAGES)
    for (const [what = '', meta = ''] of WORDS) {
      const steps = parts(30).steps.map((step) => ({ ...step, what, meta }));
      const road = layOutPage(parts(0, { helps, steps }), 1.4, usual);
      expect(faults(road)).toEqual([]);
      const lines = road.parts.filter(({ kind }) => kind === 'step').flatMap((part) => part.lines);
      const scale = Math.min(page.width / road.width, page.height / road.height);
      expect(Math.min(...lines.map(({ size }) => size)) * scale * 0.75).toBeGreaterThanOrEqual(7);
      const said = lines.map(({ words }) => words).join(' ');
      expect(said.split(what)).toHaveLength(31);
      expect(said.split(meta)).toHaveLength(31);
    }
});

it('shows two hundred milestones on sheets, each once and in its order, in letters of seven points or more', () => {
  const turns = { after: (step: number) => `after ${step}`, on: (step: number) => `on to ${step}` };
  const of = parts(200, {
    helps: [{ id: 'h1', what: 'The town lends a room' }],
    steps: parts(200).steps.map((step, index) => ({ ...step, done: index < 40 })),
  });
  const pages = pagesOf(of, turns);
  expect(pages.flatMap(({ steps }) => steps)).toEqual(of.steps);
  expect(pages.length).toBe(7);
  for (const page of PAGES)
    for (const each of pages) {
      const road = layOutPage(each, 1.4, usual);
      expect(faults(road)).toEqual([]);
      const scale = Math.min(page.width / road.width, page.height / road.height);
      const sizes = road.parts.flatMap(({ lines }) => lines.map(({ size }) => size));
      expect(Math.min(...sizes) * scale * 0.75).toBeGreaterThanOrEqual(7);
    }
  expect(pages.map(({ names }) => [names.today, names.vision]).slice(0, 2)).toEqual([
    ['Today', 'on to 30'],
    ['after 29', 'on to 58'],
  ]);
  expect(pages.at(-1)).toMatchObject({
    vision: of.vision,
    obstacles: of.obstacles,
    voices: of.voices,
    helps: [],
  });
  // What has been walked ends on the second sheet.
  expect(
    pages.map((each) => layOutPage(each, 1.4, usual)).map(({ walked, way }) => walked / way.length),
  ).toEqual([1, expect.closeTo(0.33, 2), 0, 0, 0, 0, 0]);
  expect(pagesOf(parts(30), turns)).toEqual([parts(30)]);
});

it('keeps a word whole where it fits, and no accent falls off where it is cut or ends', () => {
  const today = 'e\u0301'.repeat(400);
  const { parts: placed } = layOutRoad(parts(1, { today }), 328, measure);
  const linesOf = (kind: string) =>
    placed.find((part) => part.kind === kind)?.lines.map(({ words }) => words) ?? [];
  const lines = linesOf('today').slice(1);
  expect(lines.length).toBeGreaterThan(3);
  for (const words of lines) expect(words).toMatch(/^(e\u0301)+…?$/u);
  expect(lines.at(-1)).toMatch(/…$/);
  expect(linesOf('step')).toEqual(['1 agree on the price', 'Mar 2027 · Rosa']);
});
