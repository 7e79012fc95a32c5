import * as lucide from 'lucide';
import type { IconNode } from 'lucide';
import { expect, test } from 'vitest';
import { outlineOf } from './outline.ts';

const SVG = 'http://www.w3.org/2000/svg';
const sources = import.meta.glob<string>('../**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const used = usedDrawings();

test('what the app draws is found', () => {
  expect(used.length).toBeGreaterThan(80);
});

test('one path draws what the shapes of each drawing draw', async () => {
  const [one, many] = [onPaper(), onPaper()];
  const differing: string[] = [];
  for (const [name, icon] of used) {
    const d = outlineOf(icon);
    const whole = d === undefined ? undefined : await pixelsOf(one, [['path', { d }]]);
    if (whole && differenceOf(whole, await pixelsOf(many, icon)) > BLURRED) differing.push(name);
  }
  expect(differing).toEqual([]);
}, 60_000);

test('a drawing without one of its dots would be told apart', async () => {
  const [one, other] = [onPaper(), onPaper()];
  const dotted: IconNode = [
    ['circle', { cx: 12, cy: 12, r: 10 }],
    ['path', { d: 'M12 17h.01' }],
  ];
  const whole = await pixelsOf(one, dotted);
  expect(differenceOf(whole, await pixelsOf(other, dotted.slice(0, 1)))).toBeGreaterThan(BLURRED);
});

test('what a path can not draw stays as it is', () => {
  expect(outlineOf([['circle', { cx: 1, cy: 1, r: 1, fill: 'currentColor' }]])).toBeUndefined();
  expect(
    outlineOf([
      ['path', { d: 'M1 1h2' }],
      ['ellipse', { cx: 1, cy: 1, rx: 1, ry: 2 }],
    ]),
  ).toBeUndefined();
  expect(used.filter(([, icon]) => outlineOf(icon) === undefined).length).toBeLessThan(10);
});

/** Those whose names the app's files bring in. */
function usedDrawings(): [string, IconNode][] {
  const names = Object.values(sources).flatMap((text) =>
    [...text.matchAll(/import (?:type )?\{([^}]*)\} from 'lucide'/g)].flatMap(([, list = '']) =>
      list.split(',').map((each) => each.trim().split(' ')[0] ?? ''),
    ),
  );
  const all = lucide as unknown as Record<string, IconNode | undefined>;
  return [...new Set(names)].flatMap((name) => {
    const icon = all[name];
    return icon ? [[name, icon] as [string, IconNode]] : [];
  });
}

const SIZE = 96;
/** The share of pixels that may differ: where two lines cross, their soft edges are laid over each other once instead of twice. */
const BLURRED = 0.005;

function onPaper(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  if (!paper) throw new Error('nothing can be drawn here');
  return paper;
}

async function pixelsOf(paper: CanvasRenderingContext2D, icon: IconNode): Promise<Uint8ClampedArray> {
  const svg = document.createElementNS(SVG, 'svg');
  const looks = { xmlns: SVG, viewBox: '0 0 24 24', width: `${SIZE}`, height: `${SIZE}`, fill: 'none' };
  const lines = {
    stroke: 'black',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  for (const [name, value] of Object.entries({ ...looks, ...lines })) svg.setAttribute(name, value);
  for (const [tag, attributes] of icon) {
    const shape = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
    svg.append(shape);
  }
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await picture.decode();
  paper.clearRect(0, 0, SIZE, SIZE);
  paper.drawImage(picture, 0, 0);
  return paper.getImageData(0, 0, SIZE, SIZE).data;
}

/** The share of pixels that are told apart. */
function differenceOf(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let differing = 0;
  for (let at = 3; at < one.length; at += 4)
    if (Math.abs((one[at] ?? 0) - (other[at] ?? 0)) > 48) differing += 1;
  return differing / (one.length / 4);
}
