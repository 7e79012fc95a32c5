import { useRef } from 'preact/hooks';
import { isMirrored, type Turns } from './use-arrow-keys.ts';

/** How far a thumb goes at least, px; and how much more across than down. */
const FAR = 60;
const FLAT = 2;

/** One thumb across the page turns it; two fingers, a scroll, or a thing that moves under the thumb itself do not. */
export function useSwipe({ back, on }: Turns) {
  const start = useRef<{ x: number; y: number } | undefined>(undefined);
  return {
    onTouchStart: (event: TouchEvent) => {
      const [touch, second] = event.touches;
      const isOwn =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      start.current = touch && !second && !isOwn ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    onTouchEnd: (event: TouchEvent) => {
      const [touch] = event.changedTouches;
      const from = start.current;
      start.current = undefined;
      if (!touch || !from) return;
      const [across, down] = [touch.clientX - from.x, touch.clientY - from.y];
      if (Math.abs(across) < FAR || Math.abs(across) < FLAT * Math.abs(down)) return;
      // The page follows the thumb: to the left comes what lies to the right.
      (across < 0 !== isMirrored() ? on : back)?.();
    },
    onTouchCancel: () => {
      start.current = undefined;
    },
  };
}
