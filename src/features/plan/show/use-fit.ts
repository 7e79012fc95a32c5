import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Of the letters that a slide begins with. */
const LEAST = 0.4;
const STEPS = 7;

/** Makes the first child of a room as large as it can be without running over; from a certain size on it scrolls instead. */
export function useFit(room: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = room.current;
    const inner = element?.firstElementChild;
    if (!element || !(inner instanceof HTMLElement)) return undefined;
    const put = (scale: number) => inner.style.setProperty('--fit', String(scale));
    const fits = (scale: number) => {
      put(scale);
      return inner.scrollHeight <= element.clientHeight && inner.scrollWidth <= element.clientWidth;
    };
    const fit = () => {
      if (fits(1)) return;
      let [low, high] = [LEAST, 1];
      for (let step = 0; step < STEPS; step += 1) {
        const middle = (low + high) / 2;
        if (fits(middle)) low = middle;
        else high = middle;
      }
      put(low);
    };
    fit();
    // A turned phone, notes that open. What fits changes the size of the content alone, never of the room.
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    // A picture that has come: it says so to nobody above it.
    element.addEventListener('load', fit, true);
    return () => {
      watch.disconnect();
      element.removeEventListener('load', fit, true);
    };
  }, [room]);
}
