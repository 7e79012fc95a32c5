import { useEffect, useState } from 'preact/hooks';

/** How many come with each frame: more than a phone shows at once. */
const STEP = 3;

/**
 * How many of a long list stand on the screen by now: the first few at once, the others a few a frame, so that what is seen
 * first can be touched first, however long the list is.
 */
export function useByAndBy(count: number): number {
  const [shown, setShown] = useState(STEP);
  useEffect(() => {
    if (shown >= count) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setShown(shown + STEP));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [shown, count]);
  return Math.min(shown, count);
}
