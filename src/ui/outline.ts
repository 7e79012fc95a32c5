import type { IconNode } from 'lucide';

type Shape = IconNode[number];

/** All shapes of a drawing as the commands of one path, for the build; undefined where one can't be told so. */
export function outlineOf(icon: IconNode): string | undefined {
  const commands = icon.map(commandsOf);
  return commands.includes(undefined) ? undefined : commands.join('');
}

function commandsOf([tag, of]: Shape): string | undefined {
  if ('fill' in of) return undefined;
  if (tag === 'path') return fromCorner(String(of['d']));
  if (tag === 'line') return `M${of['x1']} ${of['y1']}L${of['x2']} ${of['y2']}`;
  if (tag === 'circle') return ring(Number(of['cx']), Number(of['cy']), Number(of['r']));
  if (tag === 'rect') return box(of);
  return tag === 'polygon' ? `M${of['points']}z` : undefined;
}

/** One may begin at so much from where the last has ended: it is brought back to the corner first, which draws nothing. */
function fromCorner(commands: string): string {
  return commands.startsWith('m') ? `M0 0${commands}` : commands;
}

function ring(x: number, y: number, r: number): string {
  const half = `a${r} ${r} 0 0 1`;
  return `M${x + r} ${y}${half} ${-2 * r} 0${half} ${2 * r} 0z`;
}

/** Begins after its first corner and goes round with the clock. */
function box(of: Shape[1]): string {
  const r = Number(of['rx'] ?? 0);
  const across = Number(of['width']) - 2 * r;
  const down = Number(of['height']) - 2 * r;
  const turn = `a${r} ${r} 0 0 1`;
  return (
    `M${Number(of['x']) + r} ${of['y']}h${across}${turn} ${r} ${r}v${down}${turn} ${-r} ${r}` +
    `h${-across}${turn} ${-r} ${-r}v${-down}${turn} ${r} ${-r}z`
  );
}
