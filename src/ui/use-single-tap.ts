import { useCallback, useRef } from 'preact/hooks';

/** Nobody means two acts within as long as this, ms. */
const TWICE = 500;

/** Hands in bright sun tap twice: the second tap does nothing, while the first is at work and a moment longer. */
export function useSingleTap(): (act: () => unknown) => void {
  const isBusy = useRef(false);
  const free = useRef(-Infinity);
  return useCallback((act) => {
    const now = performance.now();
    if (isBusy.current || now < free.current) return;
    free.current = now + TWICE;
    const done = act();
    if (!(done instanceof Promise)) return;
    isBusy.current = true;
    void done.finally(() => {
      isBusy.current = false;
    });
  }, []);
}
