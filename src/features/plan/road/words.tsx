import type { Line } from '../../../domain/road/parts.ts';
import type { Colours } from './colours.ts';

/** Lines of words, each where it was laid. */
export function Words({ lines, colours }: { lines: readonly Line[]; colours: Colours }) {
  return (
    <>
      {lines.map(({ words, x, y, size, hand, faint, middle }) => (
        <text
          key={`${x} ${y}`}
          x={x}
          y={y}
          text-anchor={middle ? 'middle' : 'start'}
          font-size={size}
          font-family={hand === 'quote' ? colours.quote : colours.sans}
          font-weight={hand === 'strong' ? 600 : 400}
          fill={faint ? colours.ink2 : colours.ink}
        >
          {words}
        </text>
      ))}
    </>
  );
}
