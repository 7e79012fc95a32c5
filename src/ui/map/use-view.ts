import { type RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Size, View } from './project.ts';

/** How long the hand rests before the map is drawn anew, ms. */
const REST = 140;
/** How much further than it is seen the map is drawn, of its width and height, on each side. */
export const MARGIN = 0.4;

export interface MovingView {
  /** the view that is drawn */
  readonly drawn: View;
  /** what is looked at by now */
  readonly current: () => View;
  /** Goes elsewhere: `held` while a hand moves it, else it is drawn at once. */
  readonly move: (to: View, held?: boolean) => void;
}

/** While the map moves, what was drawn is shifted and scaled; drawing is what costs a weak phone its frames. */
export function useView(first: View, size: Size, sheet: RefObject<SVGSVGElement | null>): MovingView {
  const [drawn, setDrawn] = useState(first);
  const live = useRef(first);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLayoutEffect(() => {
    if (sheet.current) sheet.current.style.transform = shiftOf(drawn, live.current);
  }, [drawn, sheet]);
  const move = useCallback(
    (to: View, held = false) => {
      live.current = to;
      clearTimeout(timer.current);
      if (!held || isBare(drawn, to, size)) setDrawn(to);
      else {
        if (sheet.current) sheet.current.style.transform = shiftOf(drawn, to);
        timer.current = setTimeout(() => setDrawn(live.current), REST);
      }
    },
    [drawn, size, sheet],
  );
  return { drawn, current: () => live.current, move };
}

function shiftOf(drawn: View, live: View): string {
  const by = live.scale / drawn.scale;
  const right = (turned(drawn.x - live.x) * live.scale).toFixed(2);
  const down = ((drawn.y - live.y) * live.scale).toFixed(2);
  return `translate(${right}px, ${down}px) scale(${by.toFixed(5)})`;
}

/** Whether the edge of what was drawn is about to come into sight, or its lines have become too thick or thin. */
function isBare(drawn: View, live: View, { width, height }: Size): boolean {
  const by = live.scale / drawn.scale;
  if (by > 2.5 || by < 0.6) return true;
  const reach = (length: number) => length * (0.5 + MARGIN) * by - length / 2;
  return (
    Math.abs(turned(drawn.x - live.x)) * live.scale > reach(width) ||
    Math.abs(drawn.y - live.y) * live.scale > reach(height)
  );
}

function turned(x: number): number {
  return x - Math.round(x);
}
