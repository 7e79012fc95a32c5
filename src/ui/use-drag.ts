import { useRef, useState } from 'preact/hooks';

export interface Drop {
  /** the list it would go to */
  readonly list: string;
  /** among the others of that list */
  readonly index: number;
}

export interface Drag {
  /** what is under the finger, and where it would go */
  readonly id: string | undefined;
  readonly drop: Drop | undefined;
  /** For the grip of a row. */
  readonly begin: (event: PointerEvent, id: string) => void;
}

/** px from the edge of the window at which it begins to scroll, and how far in a frame */
const EDGE = 72;
const STEP = 9;

/**
 * Drags a row by its grip, with a finger or a mouse, over lists, `[data-drag-list]`, and their rows, `[data-drag]`. Escape, and a touch that the system
 * takes away, leave everything as it was.
 */
export function useDrag(onDrop: (id: string, drop: Drop) => void): Drag {
  const [state, setState] = useState<{ id: string; drop: Drop | undefined } | undefined>(undefined);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  const begin = (down: PointerEvent, id: string) => {
    if (down.button !== 0 || !(down.currentTarget instanceof HTMLElement)) return;
    const grip = down.currentTarget;
    const row = grip.closest<HTMLElement>('[data-drag]');
    down.preventDefault();
    grip.setPointerCapture(down.pointerId);
    const ending = new AbortController();
    const { signal } = ending;
    let [drop, y, frame]: [Drop | undefined, number, number] = [undefined, down.clientY, 0];
    const startY = down.clientY + window.scrollY;
    const look = () => {
      drop = dropAt(y, id);
      setState({ id, drop });
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
      if (isDropped && drop) latest.current(id, drop);
    };
    const follow = (move: PointerEvent) => {
      y = move.clientY;
      look();
    };
    grip.addEventListener('pointermove', follow, { signal });
    grip.addEventListener('pointerup', () => end(true), { signal });
    grip.addEventListener('pointercancel', () => end(false), { signal });
    // Of a row that goes while it is held only the document is told.
    const lose = ({ target }: Event) => (target === grip || target === document) && end(false);
    document.addEventListener('lostpointercapture', lose, { signal });
    window.addEventListener('keydown', (key) => key.key === 'Escape' && end(false), { signal });
    frame = requestAnimationFrame(scroll);
    setState({ id, drop: undefined });
  };
  return { id: state?.id, drop: state?.drop, begin };
}

/** The place in the nearest list under this height, before the first row whose middle is below it. */
function dropAt(y: number, id: string): Drop | undefined {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-drag-list]')];
  const away = (list: HTMLElement) => {
    const { top, bottom } = list.getBoundingClientRect();
    return y < top ? top - y : Math.max(0, y - bottom);
  };
  const nearest = lists.sort((a, b) => away(a) - away(b))[0];
  const list = nearest?.dataset['dragList'];
  if (nearest === undefined || list === undefined) return undefined;
  const rows = [...nearest.querySelectorAll<HTMLElement>('[data-drag]')].filter(
    (row) => row.dataset['drag'] !== id,
  );
  const index = rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
  return { list, index };
}
