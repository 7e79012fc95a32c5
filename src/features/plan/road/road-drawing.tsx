import { BAND, type Curve, type Road, type RoadParts, SUN } from '../../../domain/road/parts.ts';
import type { Colours } from './colours.ts';
import { PartDrawing, ROUND } from './part-drawing.tsx';
import { Words } from './words.tsx';
import { bandShapes, type Shape, sunShapes } from './weave-path.ts';

export interface RoadDrawingProps {
  readonly road: Road;
  readonly of: RoadParts;
  readonly colours: Colours;
  /** room around it, on the ground of the picture: for one that is handed on */
  readonly margin?: number | undefined;
  /** all that it says, for whoever can't see it; beside a list that says so it is left out */
  readonly alt?: string | undefined;
  readonly class?: string | undefined;
}

/** The road as one picture, with all its colours inside it. */
export function RoadDrawing({ road, of, colours, margin = 0, alt, class: className }: RoadDrawingProps) {
  const { width, height, parts, heads } = road;
  const vision = parts.find(({ kind }) => kind === 'vision');
  const full = { width: width + 2 * margin, height: height + 2 * margin };
  const size = margin === 0 ? {} : full;
  const said = alt === undefined ? { 'aria-hidden': true } : ({ role: 'img' } as const);
  return (
    <svg class={className} viewBox={`${-margin} ${-margin} ${full.width} ${full.height}`} {...size} {...said}>
      {alt !== undefined && <title>{of.title}</title>}
      {alt !== undefined && <desc>{alt}</desc>}
      {margin !== 0 && <rect x={-margin} y={-margin} {...full} fill={colours.bg} />}
      {of.voices.some(({ picture }) => picture !== undefined) && (
        <clipPath id={ROUND} clipPathUnits="objectBoundingBox">
          <circle cx={0.5} cy={0.5} r={0.5} />
        </clipPath>
      )}
      <Shapes of={bandShapes(0, width, colours)} />
      <Shapes of={bandShapes(height - BAND, width, colours)} />
      {vision && !of.goesOn && <Shapes of={sunShapes(vision.mark, SUN - 4, colours)} />}
      <Way road={road} colours={colours} />
      <Words lines={heads} colours={colours} />
      {parts.map((part) => (
        <PartDrawing key={`${part.kind} ${part.id}`} part={part} of={of} colours={colours} />
      ))}
    </svg>
  );
}

function Shapes({ of }: { of: readonly Shape[] }) {
  return (
    <>
      {of.map(({ fill, d }) => (
        <path key={d} d={d} fill={fill} />
      ))}
    </>
  );
}

/** The back of the book, as in our sign: what has been walked is green. */
function Way({ road: { way, walked }, colours }: { road: Road; colours: Colours }) {
  return (
    <g fill="none" stroke-linejoin="round">
      <path d={pathOf(way)} stroke={colours.ink} stroke-width={22} />
      <path d={pathOf(way)} stroke={colours.maize} stroke-width={18} />
      <path d={pathOf(way.slice(walked))} stroke={colours.terra} stroke-width={11} />
      <path d={pathOf(way.slice(0, walked))} stroke={colours.leaf} stroke-width={11} />
      <path d={pathOf(way)} stroke={colours.ink} stroke-width={4} stroke-dasharray="7 9" />
    </g>
  );
}

function pathOf(way: readonly Curve[]): string {
  const [first] = way;
  if (first === undefined) return '';
  const spots = way.map(({ one, two, to }) => `C${one.x} ${one.y} ${two.x} ${two.y} ${to.x} ${to.y}`);
  return `M${first.from.x} ${first.from.y}${spots.join('')}`;
}
