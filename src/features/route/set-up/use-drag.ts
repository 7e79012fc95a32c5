import { useRef, useState } from 'preact/hooks';

export interface Drop {
  readonly day: string;
  /** among the other stops of that day */
  readonly index: number;
}

export interface Drag {
  /** the stop under the finger, and where it would go */
  readonly stop: string | undefined;
  readonly drop: Drop | undefined;
  /** For the grip of a stop. */
  readonly begin: (event: PointerEvent, stop: string) => void;
}

/** px from the edge of the window at which it begins to scroll, and how far in a frame */
const EDGE = 72;
const STEP = 9;

/**
 * Drags a stop by its grip, with a finger or a mouse, over `[data-day]` and `[data-stop]`. Escape, and a touch that the system
 * takes away, leave everything as it was.
 */
export function useDrag(onDrop: (stop: string, drop: Drop) => void): Drag {
  const [state, setState] = useState<{ stop: string; drop: Drop | undefined } | undefined>(undefined);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  const begin = (down: PointerEvent, stop: string) => {
    if (down.button !== 0 || !(down.currentTarget instanceof HTMLElement)) return;
    const grip = down.currentTarget;
    const row = grip.closest<HTMLElement>('[data-stop]');
    down.preventDefault();
    grip.setPointerCapture(down.pointerId);
    const ending = new AbortController();
    const { signal } = ending;
    let [drop, y, frame]: [Drop | undefined, number, number] = [undefined, down.clientY, 0];
    const startY = down.clientY + window.scrollY;
    const look = () => {
      drop = dropAt(y, stop);
      setState({ stop, drop });
      row?.style.setProperty('transform', `translateY(${y + window.scrollY - startY}px)`);
    };
    const scroll = () => {
      const by = y < EDGE ? -STEP : y > window.innerHeight - EDGE ? STEP : 0;
      const before = window.scrollY;
      if (by !== 0) window.scrollBy(0, by);
      if (window.scrollY !== before) look();
      frame = requestAnimationFrame(scroll);
    };
    const end = (isDropped: boolean) => {
      ending.abort();
      cancelAnimationFrame(frame);
      row?.style.removeProperty('transform');
      setState(undefined);
      if (isDropped && drop) latest.current(stop, drop);
    };
    const follow = (move: PointerEvent) => {
      y = move.clientY;
      look();
    };
    grip.addEventListener('pointermove', follow, { signal });
    grip.addEventListener('pointerup', () => end(true), { signal });
    grip.addEventListener('pointercancel', () => end(false), { signal });
    window.addEventListener('keydown', (key) => key.key === 'Escape' && end(false), { signal });
    frame = requestAnimationFrame(scroll);
    setState({ stop, drop: undefined });
  };
  return { stop: state?.stop, drop: state?.drop, begin };
}

/** The place in the nearest day under this height, before the first stop whose middle is below it. */
function dropAt(y: number, stop: string): Drop | undefined {
  const days = [...document.querySelectorAll<HTMLElement>('[data-day]')];
  const away = (day: HTMLElement) => {
    const { top, bottom } = day.getBoundingClientRect();
    return y < top ? top - y : Math.max(0, y - bottom);
  };
  const nearest = days.sort((a, b) => away(a) - away(b))[0];
  const day = nearest?.dataset['day'];
  if (nearest === undefined || day === undefined) return undefined;
  const rows = [...nearest.querySelectorAll<HTMLElement>('[data-stop]')].filter(
    (row) => row.dataset['stop'] !== stop,
  );
  const index = rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
  return { day, index };
}
