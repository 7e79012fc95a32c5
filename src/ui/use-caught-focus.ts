import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Where a change takes away what the keyboard was on, it goes on here, and not at the beginning of the page.
 * @param shown something else stands there whenever this changes
 */
export function useCaughtFocus<E extends HTMLElement>(
  shown: string | boolean | undefined,
): RefObject<E | null> {
  const place = useRef<E>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) place.current?.focus({ preventScroll: true });
  }, [shown]);
  return place;
}
