import { FACE, type Placed, type RoadParts, SIGN, type Spot, STONE } from '../../../domain/road/parts.ts';
import type { Colours } from './colours.ts';
import { ringArcs } from './weave-path.ts';
import { Words } from './words.tsx';

interface PartProps {
  readonly part: Placed;
  readonly of: RoadParts;
  readonly colours: Colours;
}

/** One part of the road: its frame, its stone, sign or face, and its words. */
export function PartDrawing(props: PartProps) {
  const { part, colours } = props;
  return (
    <g>
      <Look {...props} />
      <Words lines={part.lines} colours={colours} />
    </g>
  );
}

function Look(props: PartProps) {
  const { part, colours } = props;
  if (part.kind === 'step') return <Stone {...props} />;
  if (part.kind === 'voice') return <Face {...props} />;
  if (part.kind === 'help' || part.kind === 'obstacle') return <Sign {...props} />;
  const stroke = part.kind === 'today' ? colours.indigo : colours.terra;
  return <Frame part={part} stroke={stroke} colours={colours} />;
}

function Frame({ part, stroke, colours }: Omit<PartProps, 'of'> & { stroke: string }) {
  const { x, y, width, height } = part;
  return (
    <>
      <rect x={x} y={y} width={width} height={height} rx={12} fill={stroke} />
      <rect x={x + 3} y={y + 3} width={width - 6} height={height - 6} rx={9} fill={colours.maize} />
      <rect x={x + 5} y={y + 5} width={width - 10} height={height - 10} rx={7} fill={colours.raised} />
    </>
  );
}

/** Maize is light in every theme. */
const ON_MAIZE = '#291f18';

/** A milestone: the number that it has on the road, a tick once it is done; the one that comes next shines. */
function Stone({ part: { id, mark }, of, colours }: PartProps) {
  const index = of.steps.findIndex((step) => step.id === id);
  const done = of.steps[index]?.done === true;
  const next = of.before?.walked !== false && index === of.steps.findIndex((step) => !step.done);
  const number = (of.before?.steps ?? 0) + index + 1;
  const fill = done ? colours.ok : next ? colours.maize : colours.raised;
  return (
    <>
      <circle cx={mark.x} cy={mark.y} r={STONE} fill={colours.ink} />
      <circle cx={mark.x} cy={mark.y} r={STONE - 2.5} fill={fill} />
      {done ? (
        <path
          d={`M${mark.x - 6} ${mark.y + 0.5}l4 4.5l8 -9.5`}
          fill="none"
          stroke={colours.on}
          stroke-width={3}
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      ) : (
        <text
          x={mark.x}
          y={mark.y + (number > 99 ? 4 : 5)}
          text-anchor="middle"
          font-size={number > 99 ? 12 : 14}
          font-weight={700}
          font-family={colours.sans}
          fill={next ? ON_MAIZE : colours.ink}
        >
          {number}
        </text>
      )}
    </>
  );
}

/** A leaf-green plus for what helps, a stone with a minus for what stands in the way. */
function Sign({ part, colours }: PartProps) {
  const { kind, x, y, width, height, mark } = part;
  const helps = kind === 'help';
  const colour = helps ? colours.leaf : colours.terra;
  const [left, top] = [mark.x - SIGN, mark.y - SIGN];
  const stone = `M${left} ${top + 15}l5 -11l8 -3l7 6l2 9l-5 6h-13z`;
  return (
    <>
      <rect
        x={x + 1}
        y={y + 1}
        width={width - 2}
        height={height - 2}
        rx={8}
        fill={colours.raised}
        stroke={colour}
        stroke-width={2}
      />
      {helps ? <circle cx={mark.x} cy={mark.y} r={SIGN} fill={colour} /> : <path d={stone} fill={colour} />}
      <path
        d={`M${mark.x - 5} ${mark.y}h10${helps ? `M${mark.x} ${mark.y - 5}v10` : ''}`}
        stroke={colours.on}
        stroke-width={3}
        stroke-linecap="round"
      />
    </>
  );
}

/** Names the round hole through which faces are seen; every drawing has the same. */
export const ROUND = 'road-face';

function Face({ part: { id, mark }, of, colours }: PartProps) {
  const face = of.voices.find((voice) => voice.id === id);
  if (!face) return null;
  const named = face.initials !== '';
  const inner = FACE - 5;
  return (
    <>
      <circle cx={mark.x} cy={mark.y} r={FACE - 1} fill={colours.raised} />
      {face.picture !== undefined && (
        <image
          href={face.picture}
          x={mark.x - inner}
          y={mark.y - inner}
          width={2 * inner}
          height={2 * inner}
          clip-path={`url(#${ROUND})`}
        />
      )}
      <g fill="none" stroke-width={5}>
        {ringArcs(mark, FACE - 3, face.order, colours).map(({ fill, d }) => (
          <path key={d} d={d} stroke={fill} />
        ))}
      </g>
      {face.picture === undefined && (
        <text
          x={mark.x}
          y={mark.y + (named ? 6 : 18)}
          text-anchor="middle"
          font-size={named ? 16 : 40}
          font-weight={700}
          font-family={named ? colours.sans : colours.quote}
          fill={colours.ink}
        >
          {named ? face.initials : '“'}
        </text>
      )}
      {face.hears === true && <Hears x={mark.x + inner - 3} y={mark.y + inner - 3} colours={colours} />}
    </>
  );
}

/** That a touch lets one hear it. */
function Hears({ x, y, colours }: Spot & { readonly colours: Colours }) {
  return (
    <>
      <circle cx={x} cy={y} r={9} fill={colours.ink} />
      <path d={`M${x - 2.5} ${y - 4.5}l7 4.5l-7 4.5z`} fill={colours.bg} />
    </>
  );
}
