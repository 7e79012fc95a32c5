import { useEffect, useRef } from 'preact/hooks';

interface Turning {
  /** Goes where this leads from the slide that is shown. */
  readonly go: (to: (here: number) => number) => void;
  readonly last: number;
  readonly onNotes: () => void;
}

/** A finger that moves less far means a tap, px. */
const SWIPE = 48;
/** What has a touch or a key of its own. */
const OWN = 'a, button, input, textarea, audio, [role=slider], [data-own]';

/** Turns slides by key, tap and swipe; "on" is to the left in pages that read from right to left. */
export function useTurning({ go, last, onNotes }: Turning) {
  const from = useRef<{ x: number; y: number } | undefined>(undefined);
  const isMirrored = () => document.documentElement.dir === 'rtl';
  const on = () => go((here) => here + 1);
  const back = () => go((here) => here - 1);
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isOwn = event.target instanceof Element && event.target.closest(OWN) !== null;
    const isButton = event.target instanceof Element && event.target.closest('button') !== null;
    const act = actOf(event.key, {
      on,
      back,
      first: () => go(() => 0),
      end: () => go(() => last),
      onNotes,
    });
    const isPress = event.key === ' ' || event.key === 'Enter';
    // A button in focus has Space and Enter, and no more; the line of a player has the arrows too.
    if (act === undefined || (isOwn && (!isButton || isPress))) return;
    event.preventDefault();
    act();
  };
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    // On the page: a button that can't be used any more gives the focus to nobody.
    const turn = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener('keydown', turn);
    return () => document.removeEventListener('keydown', turn);
  }, []);
  return {
    onPointerDown: (event: PointerEvent) => {
      const isOwn = event.target instanceof Element && event.target.closest(OWN) !== null;
      from.current = isOwn || event.button !== 0 ? undefined : { x: event.clientX, y: event.clientY };
    },
    onPointerUp: (event: PointerEvent) => {
      const start = from.current;
      from.current = undefined;
      if (start === undefined) return;
      const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
      if (Math.abs(dy) > SWIPE && Math.abs(dy) > Math.abs(dx)) return;
      const isLeft = Math.abs(dx) > SWIPE ? dx > 0 : event.clientX < window.innerWidth / 3;
      if (isLeft === isMirrored()) on();
      else back();
    },
    onPointerCancel: () => {
      from.current = undefined;
    },
  };

  function actOf(key: string, acts: Acts): (() => void) | undefined {
    const [right, left] = isMirrored() ? [acts.back, acts.on] : [acts.on, acts.back];
    const keys: Readonly<Record<string, () => void>> = {
      ArrowRight: right,
      ArrowLeft: left,
      ArrowDown: acts.on,
      ArrowUp: acts.back,
      PageDown: acts.on,
      PageUp: acts.back,
      ' ': acts.on,
      Enter: acts.on,
      Backspace: acts.back,
      Home: acts.first,
      End: acts.end,
      n: acts.onNotes,
    };
    return Object.hasOwn(keys, key) ? keys[key] : undefined;
  }
}

interface Acts {
  readonly on: () => void;
  readonly back: () => void;
  readonly first: () => void;
  readonly end: () => void;
  readonly onNotes: () => void;
}
